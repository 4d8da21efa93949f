namespace EmployerConnect.Matching.Geography;

/// <summary>
/// A journey by car, estimated from a distance as the crow flies (round a barrier, where one lies between): it knows no roads
/// and no traffic, and whoever shows it says that it is an estimate.
/// <para>
/// The road is longer than the line by a circuity factor. Up to about 20 km these are medians of routed over
/// straight distance of car journeys in the Swiss Mobility and Transport Microcensus 2015, by length of route (A. Danalet,
/// github.com/antonindanalet/detourfactor): 1.37 below 5 km, 1.32 to 10 km, 1.34 to 25 km; the microcensus has 1.38
/// to 1.43 beyond, where its mountains tell. For longer ones the factor is 1.35, where about 5,500 routes between random
/// points of Great Britain level off (D. Olner, "Route factor", 2015, github.com/DanOlner/randomNetworkDistancer). No source read
/// covers short journeys in England, so there the factor is borrowed, and half of all journeys are more roundabout than a median.
/// </para>
/// <para>
/// Speeds are our own assumption, for a weekday between schools and workplaces: the first 2 km of road at 25 km/h
/// (streets, junctions, finding a place to park), up to 10 km at 40, up to 40 km at 65, the rest at 90.
/// </para>
/// </summary>
/// <param name="EstimatedRoadMetres">Metres by road, never less than the distance given.</param>
/// <param name="EstimatedMinutes">Minutes by car.</param>
public readonly record struct TravelEstimate(double EstimatedRoadMetres, double EstimatedMinutes)
{
    // Straight metres and the factor there; between them the factor changes evenly. The road grows with the line
    // because no factor falls faster than a line of its length would make up for.
    private static readonly (double Metres, double Factor)[] Circuity =
        [(1_800, 1.37), (5_700, 1.32), (13_000, 1.34), (25_000, 1.35)];

    private static readonly (double RoadMetres, double KilometresPerHour)[] Speeds =
        [(2_000, 25), (10_000, 40), (40_000, 65), (double.PositiveInfinity, 90)];

    /// <summary>The estimate for a distance of 0 or more metres as the crow flies.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The distance is negative, or not a finite number.</exception>
    public static TravelEstimate Of(double metres)
    {
        if (!(metres >= 0 && double.IsFinite(metres)))
        {
            throw new ArgumentOutOfRangeException(nameof(metres), metres, "A distance must be 0 metres or more.");
        }

        var road = metres * FactorAt(metres);
        return new TravelEstimate(road, Minutes(road));
    }

    private static double FactorAt(double metres)
    {
        if (metres <= Circuity[0].Metres)
        {
            return Circuity[0].Factor;
        }

        for (var i = 1; i < Circuity.Length; i++)
        {
            var ((from, low), (to, high)) = (Circuity[i - 1], Circuity[i]);
            if (metres <= to)
            {
                return low + ((high - low) * (metres - from) / (to - from));
            }
        }

        return Circuity[^1].Factor;
    }

    private static double Minutes(double roadMetres)
    {
        const double metresPerMinute = 1_000 / 60d;
        var (minutes, from) = (0d, 0d);
        foreach (var (to, speed) in Speeds)
        {
            minutes += Math.Max(0, Math.Min(roadMetres, to) - from) / (speed * metresPerMinute);
            from = to;
        }

        return minutes;
    }
}
