namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>
/// What schools and postcodes tell about each other, whichever was imported first: schools without coordinates get their
/// postcode's, and the schools' towns become towns to choose from.
/// </summary>
internal static class PlacesFromPostcodes
{
    /// <summary>Fewer schools than this may be a misspelt town.</summary>
    private const int SchoolsOfATown = 3;
    private const int LongestTown = 60;

    public static async Task Spread(Database.Work work)
    {
        foreach (var school in await work.Query<SchoolPlace>(PlacesFromPostcodesSql.SchoolsWithoutPlace))
        {
            if (!OverseasSchool.Is(school.TypeName, school.Postcode) && await Find(work, school.Postcode) is { } place)
            {
                await work.Execute(PlacesFromPostcodesSql.PlaceSchool, new { latitude = place.Latitude, longitude = place.Longitude, urn = school.Urn });
            }
        }

        await AddTowns(work);
    }

    internal static async Task<(double Latitude, double Longitude)?> Find(Database.Work work, string postcode)
    {
        if (!PostcodeCode.TryRead(postcode, out var code))
        {
            return null;
        }

        var row = await work.QueryOne<PlaceLookup.PostcodeRecord>(PlacesFromPostcodesSql.Place, new { code });
        return row is { LatitudeMicro: { } latitude, LongitudeMicro: { } longitude } ? (latitude / 1e6, longitude / 1e6) : null;
    }

    private static async Task AddTowns(Database.Work work)
    {
        var schools = (await work.Query<SchoolTown>(PlacesFromPostcodesSql.SchoolTowns)).Where(school => school.Town.Length <= LongestTown).ToList();
        var known = (await work.Query<Town>(PlacesFromPostcodesSql.Towns)).Select(town => (town.Name, town.County)).ToHashSet();
        foreach (var town in schools.GroupBy(school => (school.Town, school.County)).Where(town => town.Count() >= SchoolsOfATown && !known.Contains(town.Key)))
        {
            await work.Execute(PlacesFromPostcodesSql.AddTown, new { name = town.Key.Town, county = town.Key.County, outcode = Most(town, school => school.Outcode) });
        }

        var nameless = (await work.Query<string>(PlacesFromPostcodesSql.OutcodesWithoutTown)).ToHashSet();
        foreach (var outcode in schools.GroupBy(school => school.Outcode).Where(outcode => nameless.Contains(outcode.Key)))
        {
            await work.Execute(PlacesFromPostcodesSql.NameOutcode, new { outcode = outcode.Key, town = Most(outcode, school => school.Town) });
        }
    }

    private static string Most(IEnumerable<SchoolTown> schools, Func<SchoolTown, string> by) =>
        schools.GroupBy(by).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;

    internal sealed record SchoolPlace
    {
        public int Urn { get; init; }

        public string? TypeName { get; init; }

        public required string Postcode { get; init; }
    }

    internal sealed record SchoolTown
    {
        public required string Town { get; init; }

        public required string County { get; init; }

        public required string Postcode { get; init; }

        public string Outcode => Postcode.Split(' ')[0];
    }
}
