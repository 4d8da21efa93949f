using EmployerConnect.Matching;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Web.Features.Matching;

namespace EmployerConnect.Web.Features.Travel;

/// <summary>The journeys of what a page shows, one line each.</summary>
public sealed class TravelLines(Travels travels, Database.Database database)
{
    /// <summary>The lines by offer and request; pairs that meet online, or whose places are unknown, have none.</summary>
    public async Task<IReadOnlyDictionary<(Guid OfferId, Guid RequestId), string>> Of(Candidates candidates)
    {
        var ids = new List<(Guid, Guid)>();
        var ends = new List<(GeoPoint From, GeoPoint To)>();
        foreach (var one in candidates.Fitting.Concat(candidates.Nearly))
        {
            if (one.Suggestion?.Delivery != Deliveries.Virtual
                && Point(one.Offer.Latitude, one.Offer.Longitude) is { } from && Point(one.Request.Latitude, one.Request.Longitude) is { } to)
            {
                ids.Add((one.Offer.Id, one.Request.Id));
                ends.Add((from, to));
            }
        }

        return ids.Zip(await travels.Between(ends)).ToDictionary(pair => pair.First, pair => TravelWords.Line(pair.Second));
    }

    /// <summary>The line of a match; null where nobody travels or a place is unknown.</summary>
    public async Task<string?> OfMatch(Guid matchId, Deliveries delivery)
    {
        if (delivery == Deliveries.Virtual
            || await database.Read(work => work.QueryOne<MatchEndsRow>(TravelSql.OfMatch, new { matchId })) is not { } row
            || Point(row.EmployerLatitude, row.EmployerLongitude) is not { } from || Point(row.SchoolLatitude, row.SchoolLongitude) is not { } to)
        {
            return null;
        }

        return TravelWords.Line((await travels.Between([(from, to)]))[0]);
    }

    private static GeoPoint? Point(double? latitude, double? longitude) =>
        latitude is { } north && longitude is { } east && GeoPoint.TryCreate(north, east, out var point) ? point : null;
}
