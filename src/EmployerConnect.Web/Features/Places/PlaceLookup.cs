using System.Globalization;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Places;

/// <summary>
/// Where a typed postcode is: the postcode itself, else the middle of its outward code with its uncertainty, else a
/// question to put to the person who typed it, with <see cref="Towns"/> to choose from.
/// </summary>
public sealed class PlaceLookup(Database.Database database, PostcodesIo postcodesIo)
{
    private const int LongestQuery = 60;

    public async Task<Place> Find(string? typed)
    {
        if (PostcodeText.TryNormalise(typed, out var postcode))
        {
            return await FindPostcode(postcode);
        }

        return PostcodeText.TryOutcode(typed, out var outcode)
            ? await FindOutcode(outcode, outcode, ended: false)
            : new Place { Precision = PlacePrecision.Unknown, Question = Question(typed) };
    }

    /// <summary>Towns whose name begins with <paramref name="query"/> (or holds it after a space); all of them without one.</summary>
    public async Task<IReadOnlyList<Town>> Towns(string? query)
    {
        var wanted = (query ?? "").Trim();
        if (wanted.Length > LongestQuery)
        {
            return [];
        }

        var towns = await database.Read(work => work.Query<Town>(PlaceSql.Towns, new { pattern = wanted.Length == 0 ? null : LikeText.Anywhere(wanted) }));
        return [.. towns.Where(town => wanted.Length == 0 || Begins(town.Name, wanted))];
    }

    private async Task<Place> FindPostcode(string postcode)
    {
        PostcodeCode.TryRead(postcode, out var code);
        var outcode = postcode[..postcode.IndexOf(' ', StringComparison.Ordinal)];
        var row = await database.Read(work => work.QueryOne<PostcodeRecord>(PlaceSql.FindPostcode, new { code }));
        if (row is { LatitudeMicro: { } latitude, LongitudeMicro: { } longitude })
        {
            return new Place
            {
                Precision = PlacePrecision.Postcode,
                Postcode = postcode,
                Latitude = latitude / 1e6,
                Longitude = longitude / 1e6,
                UncertaintyMetres = PostcodeQuality.UncertaintyMetres(row.Quality),
                Outcode = outcode,
                Town = (await Outward(outcode))?.Town,
                IsEnded = row.EndedMonth > 0,
            };
        }

        var asked = row is null ? await postcodesIo.Find(postcode) : null;
        return asked is { } point
            ? new Place
            {
                Precision = PlacePrecision.Postcode,
                Postcode = postcode,
                Latitude = point.Latitude,
                Longitude = point.Longitude,
                UncertaintyMetres = PostcodeQuality.UncertaintyMetres(point.Quality),
                Outcode = outcode,
                Town = (await Outward(outcode))?.Town,
            }
            : await FindOutcode(postcode, outcode, row?.EndedMonth > 0);
    }

    private async Task<Place> FindOutcode(string postcode, string outcode, bool ended)
    {
        var row = await Outward(outcode);
        return row is null
            ? new Place
            {
                Precision = PlacePrecision.Unknown,
                Postcode = postcode,
                Outcode = outcode,
                IsEnded = ended,
                Question = $"We do not know where {postcode} is. Which town is nearest?",
            }
            : new Place
            {
                Precision = PlacePrecision.Outcode,
                Postcode = postcode,
                Latitude = row.Latitude,
                Longitude = row.Longitude,
                UncertaintyMetres = row.UncertaintyMetres,
                Outcode = outcode,
                Town = row.Town,
                IsEnded = ended,
            };
    }

    private Task<OutcodeRecord?> Outward(string outcode) =>
        database.Read(work => work.QueryOne<OutcodeRecord>(PlaceSql.FindOutcode, new { outcode }));

    private static string Question(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return "Enter a postcode, such as WR1 2AA, or choose the nearest town.";
        }

        return PostcodeText.IsForces(typed)
            ? "A BFPO number is an address, not a place. Which town is nearest?"
            : "That is not a UK postcode: it should look like WR1 2AA. Enter it again, or choose the nearest town.";
    }

    private static bool Begins(string name, string wanted)
    {
        var compare = CultureInfo.InvariantCulture.CompareInfo;
        return compare.IsPrefix(name, wanted, CompareOptions.IgnoreCase)
            || compare.IndexOf(name, $" {wanted}", CompareOptions.IgnoreCase) >= 0;
    }

    internal sealed record PostcodeRecord
    {
        public int? LatitudeMicro { get; init; }

        public int? LongitudeMicro { get; init; }

        public int Quality { get; init; }

        public int EndedMonth { get; init; }
    }

    internal sealed record OutcodeRecord
    {
        public required string Outcode { get; init; }

        public double Latitude { get; init; }

        public double Longitude { get; init; }

        public int UncertaintyMetres { get; init; }

        public string? Town { get; init; }

        public bool IsSeeded { get; init; }
    }
}
