using System.Globalization;

namespace EmployerConnect.Web.Features.SchoolDays;

/// <summary>School years, from 1 September: "2026-27".</summary>
public static class SchoolYears
{
    private const int FirstMonth = 9;

    public static string Of(DateOnly date)
    {
        var start = date.Month >= FirstMonth ? date.Year : date.Year - 1;
        return string.Create(CultureInfo.InvariantCulture, $"{start}-{(start + 1) % 100:00}");
    }

    /// <summary>The first day of a year written as 2026-27, 2026/27 or 2026-2027; null for anything else.</summary>
    public static DateOnly? Start(string? text)
    {
        var parts = text?.Split('-', '/', '–') ?? [];
        return parts is [{ Length: 4 } from, { Length: 2 or 4 } to]
            && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first) && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            && first is >= 1990 and <= 2200 && second % 100 == (first + 1) % 100
                ? new DateOnly(first, FirstMonth, 1)
                : null;
    }
}
