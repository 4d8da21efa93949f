using EmployerConnect.Matching.Geography;
using EmployerConnect.Web.Features.Shapes;

namespace EmployerConnect.Web.Features.Travel;

/// <summary>Journeys by car between employers and schools: measured where a routing server is configured and answers, else estimated.</summary>
public sealed class Travels(OsrmTable table, TravelCache cache, ShapeStore shapes)
{
    /// <summary>The journeys in the order asked; one question to the server for all that are not yet known.</summary>
    public async Task<IReadOnlyList<Journey>> Between(IReadOnlyList<(GeoPoint From, GeoPoint To)> pairs)
    {
        var current = await shapes.Current();
        var measured = await Measured(pairs);
        return [.. pairs.Select(pair => Of(pair.From, pair.To, measured.GetValueOrDefault(TripKey.Of(pair.From, pair.To)), current))];
    }

    private static Journey Of(GeoPoint from, GeoPoint to, RoadTrip? measured, CurrentShapes shapes)
    {
        var way = shapes.Barriers.Between(from, to);
        var (barrier, area) = (shapes.Barriers.NameOf(way.Barrier), shapes.Areas.Around(from, to)?.Name);
        if (measured is { } trip)
        {
            return new Journey(trip.Metres, trip.Minutes, IsByRoad: true, barrier, area);
        }

        if (way.Metres >= Way.NoWayMetres)
        {
            return new Journey(null, 0, IsByRoad: false, barrier, area);
        }

        var estimate = TravelEstimate.Of(way.Metres);
        return new Journey(estimate.EstimatedRoadMetres, estimate.EstimatedMinutes, IsByRoad: false, barrier, area);
    }

    private async Task<Dictionary<TripKey, RoadTrip?>> Measured(IReadOnlyList<(GeoPoint From, GeoPoint To)> pairs)
    {
        var known = new Dictionary<TripKey, RoadTrip?>();
        var unknown = new List<(GeoPoint From, GeoPoint To)>();
        foreach (var pair in pairs.DistinctBy(pair => TripKey.Of(pair.From, pair.To)))
        {
            var key = TripKey.Of(pair.From, pair.To);
            if (cache.Find(key) is { } trip)
            {
                known[key] = trip;
            }
            else
            {
                unknown.Add(pair);
            }
        }

        if (!table.IsConfigured || unknown.Count == 0)
        {
            return known;
        }

        GeoPoint[] from = [.. unknown.Select(pair => pair.From).Distinct()];
        GeoPoint[] to = [.. unknown.Select(pair => pair.To).Distinct()];
        var answer = await table.Ask(from, to);
        foreach (var pair in unknown)
        {
            if (answer[Array.IndexOf(from, pair.From), Array.IndexOf(to, pair.To)] is { } trip)
            {
                var key = TripKey.Of(pair.From, pair.To);
                known[key] = trip;
                cache.Keep(key, trip);
            }
        }

        return known;
    }
}
