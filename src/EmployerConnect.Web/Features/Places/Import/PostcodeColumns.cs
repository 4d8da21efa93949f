namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>
/// Where a postcode file has what: OS Code-Point Open by its long or short names or, without a header row, by place;
/// ONS's ONSPD and NSPL by the names of their issues since 2020. -1 where a file does not have it.
/// </summary>
internal sealed record PostcodeColumns
{
    private const int OpenColumns = 10;

    private static readonly string[] PostcodeNames = ["pcds", "postcode", "pc", "pcd8", "pcd7", "pcd2", "pcd"];
    private static readonly string[] EastingNames = ["eastings", "easting", "ea", "oseast1m", "east1m"];
    private static readonly string[] NorthingNames = ["northings", "northing", "no", "osnrth1m", "north1m"];
    private static readonly string[] QualityNames = ["positional_quality_indicator", "pq"];
    private static readonly string[] GridNames = ["osgrdind", "gridind"];
    private static readonly string[] LatitudeNames = ["lat", "latitude", "latitude_wgs84"];
    private static readonly string[] LongitudeNames = ["long", "longitude", "longitude_wgs84"];
    private static readonly string[] DistrictNames = ["admin_district_code", "dc", "oslaua", "laua"];
    private static readonly string[] EndedNames = ["doterm"];

    private static readonly string[] OpenNames =
        ["Postcode", "Positional_quality_indicator", "Eastings", "Northings", "Country_code", "NHS_regional_HA_code", "NHS_HA_code", "Admin_county_code", "Admin_district_code", "Admin_ward_code"];

    public required IReadOnlyList<string> Names { get; init; }

    public required bool HasHeader { get; init; }

    public int Postcode { get; private init; }

    public int Easting { get; private init; }

    public int Northing { get; private init; }

    public int Quality { get; private init; }

    /// <summary>ONS's grid indicator is OS's quality divided by ten.</summary>
    public int QualityFactor { get; private init; }

    public int Latitude { get; private init; }

    public int Longitude { get; private init; }

    public int District { get; private init; }

    public int Ended { get; private init; }

    public bool HasGrid => Easting >= 0 && Northing >= 0;

    public bool HasDegrees => Latitude >= 0 && Longitude >= 0;

    /// <summary>Reads the first row: a header, or already data.</summary>
    public static PostcodeColumns Read(string file, IReadOnlyList<string> first)
    {
        var columns = Map(first, hasHeader: true);
        if (columns.Postcode < 0 && first.Count >= 4 && PostcodeCode.TryRead(first[0], out _))
        {
            // Code-Point Open as it comes has no header; a cut of it can only keep the first columns.
            columns = Map([.. OpenNames.Take(first.Count)], hasHeader: false);
            return first.Count <= OpenColumns
                ? columns
                : throw new ImportException($"{file} has {first.Count} columns and no header row: Code-Point Open has {OpenColumns}. Nothing was changed.");
        }

        if (columns.Postcode < 0)
        {
            throw new ImportException($"{file} is no postcode file: its first row names no column such as Postcode or pcds, and is no row of Code-Point Open. Nothing was changed.");
        }

        return columns.HasGrid || columns.HasDegrees
            ? columns
            : throw new ImportException($"{file} has no columns for places (Eastings and Northings, or lat and long). Nothing was changed.");
    }

    private static PostcodeColumns Map(IReadOnlyList<string> names, bool hasHeader)
    {
        var lower = names.Select(name => name.Trim().ToLowerInvariant()).ToList();
        var quality = Find(lower, QualityNames);
        var grid = Find(lower, GridNames);
        var district = Find(lower, DistrictNames);
        return new PostcodeColumns
        {
            Names = names,
            HasHeader = hasHeader,
            Postcode = Find(lower, PostcodeNames),
            Easting = Find(lower, EastingNames),
            Northing = Find(lower, NorthingNames),
            Quality = quality >= 0 ? quality : grid,
            QualityFactor = quality >= 0 ? 1 : 10,
            Latitude = Find(lower, LatitudeNames),
            Longitude = Find(lower, LongitudeNames),
            District = district >= 0 ? district : lower.FindIndex(IsDistrictOfSomeYear),
            Ended = Find(lower, EndedNames),
        };
    }

    private static int Find(List<string> names, string[] wanted) =>
        wanted.Select(name => names.IndexOf(name)).FirstOrDefault(at => at >= 0, -1);

    /// <summary>lad25cd, lad26cd and their successors.</summary>
    private static bool IsDistrictOfSomeYear(string name) =>
        name.Length == 7 && name.StartsWith("lad", StringComparison.Ordinal) && name.EndsWith("cd", StringComparison.Ordinal) && char.IsAsciiDigit(name[3]) && char.IsAsciiDigit(name[4]);
}
