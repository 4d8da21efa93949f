using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning;

/// <summary>What a plan aims at, as data.</summary>
public sealed record PlanRules
{
    /// <summary>The rules as they come.</summary>
    public static readonly PlanRules Default = new();

    private const int MostPoints = 100_000;

    /// <summary>
    /// Points for a school's first, second, third, … encounter of the school year (those it has had count), on top of the
    /// pair's score: 0 to 100,000 each, none above the one before; none beyond the list. They fall, so that
    /// a school's first encounter is worth more than its fifth; an empty list leaves the scores alone.
    /// </summary>
    public IReadOnlyList<int> EncounterWorth { get; init; } = [400, 250, 150, 80, 40];

    /// <summary>
    /// Within how many miles of each other, in a straight line, schools may share one in-person visit, whose largest group has to hold
    /// all of their pupils; 0 to 1,000. Null: no visit is shared. Sharing is planned by improvement, not exactly: see <see cref="Plan.Gap"/>.
    /// </summary>
    public double? PoolMiles { get; init => field = value is { } miles ? Require.Range(miles, 0, Limits.RadiusMiles) : null; }

    /// <summary>Requests that share one visit at most, 2 to 20.</summary>
    public int MostPerVisit { get; init => field = Require.Range(value, 2, 20); } = 4;

    /// <summary>
    /// The best offers that are looked at for each request, 1 to 1,000,000. Null: all that fit. With fewer the plan may be
    /// worse, and its bound, which is over all that fit, says by how much.
    /// </summary>
    public int? CandidatesPerRequest { get; init => field = value is { } count ? Require.Range(count, 1, Limits.Count) : null; }

    /// <summary>
    /// The most pairs held in memory at a time (about 40 bytes each), 1 to 100 million. Where more fit, each request keeps its best ones, as many
    /// as there is room for, and <see cref="Plan.PairsLeftOut"/> says how many there were besides.
    /// </summary>
    public int MostPairs { get; init => field = Require.Range(value, 1, 100_000_000); } = 8_000_000;

    /// <summary>Unserved requests for which the nearest misses are looked up, in the order of their arrival; the others get the reason alone.</summary>
    public int MostExplained { get; init => field = Require.Range(value, 0, Limits.Count); } = 200;

    /// <summary>Points for an encounter by its number in the school's year, 1 and up.</summary>
    public int WorthOf(int number) => number >= 1 && number <= EncounterWorth.Count ? EncounterWorth[number - 1] : 0;

    /// <summary>Refuses what no single value shows.</summary>
    /// <exception cref="ArgumentException">The worth of encounters is missing, out of its range or rises.</exception>
    public void Check()
    {
        if (EncounterWorth is null)
        {
            throw new ArgumentException($"{nameof(EncounterWorth)} must be a list, if an empty one.");
        }

        for (var i = 0; i < EncounterWorth.Count; i++)
        {
            Require.Range(EncounterWorth[i], 0, i == 0 ? MostPoints : EncounterWorth[i - 1], nameof(EncounterWorth));
        }
    }
}
