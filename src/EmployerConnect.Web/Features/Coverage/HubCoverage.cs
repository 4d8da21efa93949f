using EmployerConnect.Web.Features.Maps;

namespace EmployerConnect.Web.Features.Coverage;

public enum CoverageSort
{
    /// <summary>The coldest first: no encounter, then the most unmet requests, then the fewest encounters for each pupil.</summary>
    Need,

    Name,

    Unmet,

    Encounters,

    PerPupil,
}

/// <summary>A hub's schools by how much this school year has brought them.</summary>
public sealed record HubCoverage(Guid HubId, string HubName, CoverageSort Sort, IReadOnlyList<SchoolCoverage> Schools)
{
    /// <summary>Encounters for each pupil of the whole hub; null where no school's pupils are known.</summary>
    public double? PerPupil => Counted.Sum(school => school.Pupils!.Value) is > 0 and var pupils ? (double)Counted.Sum(school => school.Reached) / pupils : null;

    public int Cold => Schools.Count(school => WarmthOf(school) == Warmth.Cold);

    public int Unmet => Schools.Sum(school => school.Unmet);

    public static HubCoverage Of(Guid hubId, string hubName, CoverageSort sort, IReadOnlyList<SchoolCoverage> schools)
    {
        var hub = new HubCoverage(hubId, hubName, sort, schools);
        return hub with { Schools = [.. hub.InOrder()] };
    }

    public Warmth WarmthOf(SchoolCoverage school) =>
        school.Encounters == 0 ? Warmth.Cold : school.PerPupil < PerPupil ? Warmth.Cool : Warmth.Warm;

    /// <summary>The address of the page in another order.</summary>
    public string Address(CoverageSort sort) => sort == CoverageSort.Need ? $"/hubs/{HubId}/coverage" : $"/hubs/{HubId}/coverage?sort={sort}";

    public MapPicture Map => new(
        "Where encounters are missing",
        "The table",
        [
            .. Schools.Where(school => school is { Latitude: not null, Longitude: not null }).Select(school => new MapPin(
                school.Latitude!.Value,
                school.Longitude!.Value,
                WarmthOf(school) switch { Warmth.Cold => PinKind.Cold, Warmth.Cool => PinKind.Cool, _ => PinKind.School },
                school.Name,
                [
                    new MapItem(school.Encounters == 1 ? "1 encounter this school year" : $"{school.Encounters} encounters this school year"),
                    new MapItem($"Sessions still wanted: {school.Unmet}"),
                    new MapItem("The school", $"/organisations/{school.Id}"),
                ])),
        ])
    {
        Key = [(PinKind.Cold, "no encounter this school year"), (PinKind.Cool, "fewer for each pupil than the hub as a whole"), (PinKind.School, "as many or more")],
    };

    private IEnumerable<SchoolCoverage> Counted => Schools.Where(school => school.Pupils is > 0);

    private IEnumerable<SchoolCoverage> InOrder() => Sort switch
    {
        CoverageSort.Name => Schools.OrderBy(school => school.Name, StringComparer.OrdinalIgnoreCase),
        CoverageSort.Unmet => Schools.OrderByDescending(school => school.Unmet),
        CoverageSort.Encounters => Schools.OrderBy(school => school.Encounters),
        CoverageSort.PerPupil => Schools.OrderBy(school => school.PerPupil ?? double.MaxValue),
        _ => Schools.OrderBy(WarmthOf).ThenByDescending(school => school.Unmet).ThenBy(school => school.PerPupil ?? double.MaxValue),
    };
}
