using System.Globalization;

namespace EmployerConnect.Web.Features.SchoolDays;

/// <summary>The key under which terms are kept: an authority's name without "County Council" and the like, or a school's number.</summary>
public static class SchoolPlaces
{
    private const string School = "urn ";
    private static readonly string[] Endings = [" metropolitan borough council", " county council", " city council", " borough council", " district council", " council", " county", ", county of", ", city of"];
    private static readonly string[] Beginnings = ["london borough of ", "royal borough of ", "city of ", "county of "];

    public static string OfSchool(int urn) => School + urn.ToString(CultureInfo.InvariantCulture);

    public static bool IsSchool(string place) => place.StartsWith(School, StringComparison.Ordinal);

    /// <summary>"Hertfordshire County Council" and the register's "Hertfordshire" are one.</summary>
    public static string OfAuthority(string name)
    {
        var place = string.Join(' ', name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        place = Endings.Where(ending => place.EndsWith(ending, StringComparison.Ordinal)).Select(ending => place[..^ending.Length]).FirstOrDefault() ?? place;
        return Beginnings.Where(beginning => place.StartsWith(beginning, StringComparison.Ordinal)).Select(beginning => place[beginning.Length..]).FirstOrDefault() ?? place;
    }
}
