using System.Globalization;

namespace EmployerConnect.Web.Features.Shared;

/// <summary>Numbers of pupils in reports: one that is so small that somebody could be recognised is not shown.</summary>
public static class SmallCounts
{
    private const int Fewest = 5;

    /// <summary>Above zero and below five.</summary>
    public static bool IsSmall(int pupils) => pupils is > 0 and < Fewest;

    /// <summary>"1,204", "fewer than 5".</summary>
    public static string Words(int pupils) =>
        IsSmall(pupils) ? string.Create(CultureInfo.InvariantCulture, $"fewer than {Fewest}") : pupils.ToString("N0", CultureInfo.InvariantCulture);
}
