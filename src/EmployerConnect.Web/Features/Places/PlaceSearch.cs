using EmployerConnect.Matching.Geography;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Places;

/// <summary>
/// Finds a place by what people type: a postcode or the first half of one, a town ("Redditch", "Redditch, Worcestershire"),
/// a school by its name; or a name with a postcode behind it, as the suggestions have it ("Ash School, WR1 2AA").
/// </summary>
public sealed class PlaceSearch(Database.Database database, PlaceLookup places)
{
    public const int LongestText = 120;

    private const int Most = 10;
    private const int FewestLetters = 2;

    /// <returns>The place, or a sentence that says why there is none.</returns>
    public async Task<(NamedPlace? Place, string? Problem)> Find(string typed)
    {
        var text = typed.Trim();
        if (text.Length > LongestText)
        {
            return (null, $"Enter a postcode or a town: this has more than {LongestText} letters");
        }

        if (await AtPostcode(text, text) is { } found)
        {
            return found;
        }

        var comma = text.LastIndexOf(',');
        if (comma > 0 && await AtPostcode(text[(comma + 1)..], text[..comma]) is { } named)
        {
            return named;
        }

        return await AtTown(text) ?? await AtSchool(text)
            ?? (null, $"We do not know “{Short(text)}”. Enter a postcode such as WR1 2AA, a town, or a school’s name");
    }

    /// <summary>At most ten places whose name has a word that begins with the text, towns first; none for fewer than two letters.</summary>
    public async Task<IReadOnlyList<string>> Suggest(string? typed)
    {
        if (!IsEnough(typed))
        {
            return [];
        }

        var towns = (await places.Towns(typed)).Select(town => $"{town.Name}, {town.County}");
        return [.. towns.Concat((await Schools(typed)).Select(school => school.Words)).Take(Most)];
    }

    /// <summary>At most ten open schools of the register whose name has a word that begins with the text.</summary>
    public async Task<IReadOnlyList<RegisterSchool>> Schools(string? typed)
    {
        if (!IsEnough(typed))
        {
            return [];
        }

        var like = LikeText.Escaped(typed!.Trim().ToLowerInvariant());
        return await database.Read(work => work.Query<RegisterSchool>(PlaceSql.SchoolsLike, new { begins = $"{like}%", inside = $"% {like}%", skip = 0, take = Most }));
    }

    private static bool IsEnough(string? typed) => typed?.Trim().Length is >= FewestLetters and <= LongestText;

    private async Task<(NamedPlace? Place, string? Problem)?> AtPostcode(string text, string name)
    {
        if (!PostcodeText.TryNormalise(text, out _) && !PostcodeText.TryOutcode(text, out _))
        {
            return null;
        }

        var place = await places.Find(text);
        return place is { Latitude: { } latitude, Longitude: { } longitude }
            ? (new NamedPlace(name == text ? place.Postcode! : name.Trim(), new GeoPoint(latitude, longitude), place.UncertaintyMetres ?? 0), null)
            : (null, $"We do not know where {place.Postcode} is. Enter the nearest town instead");
    }

    private async Task<(NamedPlace? Place, string? Problem)?> AtTown(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        var towns = (await places.Towns(parts[0])).Where(town => parts.Length == 1 || Same(town.County, parts[^1])).ToList();
        var town = towns.Find(one => Same(one.Name, parts[0])) ?? (towns.Count == 1 ? towns[0] : null);
        if (town is not null)
        {
            return await AtPostcode(town.Outcode, town.Name);
        }

        // Post towns that stand in no list of ours.
        return await database.Read(work => work.QueryOne<TownPlace>(PlaceSql.PostTown, new { town = parts[0] })) is { Outcodes: > 0 } middle
            ? (new NamedPlace(parts[0], new GeoPoint(middle.Latitude!.Value, middle.Longitude!.Value), middle.UncertaintyMetres!.Value), null)
            : null;
    }

    private async Task<(NamedPlace? Place, string? Problem)?> AtSchool(string text)
    {
        var schools = await database.Read(work => work.Query<RegisterSchool>(PlaceSql.SchoolsNamed, new { name = text.ToLowerInvariant() }));
        return schools switch
        {
            [{ Latitude: { } latitude, Longitude: { } longitude } only] => (new NamedPlace(only.Name, new GeoPoint(latitude, longitude), 0), null),
            [_, _, ..] => (null, $"There are {schools.Count} schools called “{schools[0].Name}”. Add the postcode, such as “{schools[0].Words}”"),
            _ => null,
        };
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Short(string text) => text.Length > 40 ? $"{text[..40]}…" : text;
}

/// <summary>An open school of the register.</summary>
public sealed class RegisterSchool
{
    public required int Urn { get; init; }

    public required string Name { get; init; }

    public string? Town { get; init; }

    public string? Postcode { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>"Ash School, WR1 2AA": what finds it again.</summary>
    public string Words => Postcode is null ? Name : $"{Name}, {Postcode}";
}

/// <summary>The middle of a post town's districts.</summary>
public sealed record TownPlace
{
    public int Outcodes { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public int? UncertaintyMetres { get; init; }
}
