using System.Globalization;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Web.Features.Places;

namespace EmployerConnect.Web.Features.Reach;

/// <summary>The schools within a radius, nearest first, and what the next wider one would add.</summary>
/// <param name="RadiusMiles">How far the employer travels.</param>
/// <param name="Schools">Those within it.</param>
/// <param name="Next">Null where the radius is the widest already.</param>
public sealed record SchoolsInReach(int RadiusMiles, IReadOnlyList<NearSchool> Schools, WiderReach? Next)
{
    public const int WidestMiles = 100;

    /// <summary>The radii that are proposed, in miles.</summary>
    private static readonly int[] Steps = [1, 2, 3, 5, 10, 15, 20, 30, 50, 75, WidestMiles];

    public int WithoutEncounter => Schools.Count(school => school.IsUnserved);

    /// <summary>The next wider radius in miles; null beyond the widest.</summary>
    public static int? Wider(int radiusMiles) => Steps.Cast<int?>().FirstOrDefault(step => step > radiusMiles);

    /// <param name="radiusMiles">0 to 100.</param>
    /// <param name="schools">Schools as far as the next wider radius or farther, with their distances.</param>
    public static SchoolsInReach Of(int radiusMiles, IEnumerable<NearSchool> schools)
    {
        var near = schools.OrderBy(school => school.Metres).ThenBy(school => school.Name, StringComparer.Ordinal).ToList();
        var within = near.Where(school => school.Metres <= Distance.RadiusMetres(radiusMiles)).ToList();
        if (Wider(radiusMiles) is not { } wider)
        {
            return new SchoolsInReach(radiusMiles, within, null);
        }

        var more = near.Skip(within.Count).Where(school => school.Metres <= Distance.RadiusMetres(wider)).ToList();
        return new SchoolsInReach(radiusMiles, within, new WiderReach(wider, more.Count, more.Count(school => school.IsUnserved)));
    }

    /// <summary>"Moving from 10 to 15 miles reaches 9 more schools, 3 without an encounter this year."</summary>
    public string? NextWords() => Next is not { } next ? null
        : next.More == 0 ? string.Create(CultureInfo.InvariantCulture, $"Moving from {RadiusMiles} to {PlaceWords.Miles(next.RadiusMiles)} reaches no further school.")
        : string.Create(CultureInfo.InvariantCulture, $"Moving from {RadiusMiles} to {PlaceWords.Miles(next.RadiusMiles)} reaches {next.More} more {(next.More == 1 ? "school" : "schools")}, {(next.WithoutEncounter == 0 ? "each of them with" : $"{next.WithoutEncounter} without")} an encounter this year.");
}

/// <param name="RadiusMiles">The next wider radius.</param>
/// <param name="More">Schools that it adds.</param>
/// <param name="WithoutEncounter">Those of them that have met no employer this school year.</param>
public sealed record WiderReach(int RadiusMiles, int More, int WithoutEncounter);
