namespace EmployerConnect.Matching.Planning.Flow;

/// <summary>A pair as its offer sees it.</summary>
internal readonly record struct Arc(int Request, int Score);

/// <summary>
/// The assignment as a network in which units of encounters go round:
/// hub → employer (days left) → offer (sessions left) → request (1 a pair, worth its score) → school (wanted) → hub
/// (the worth of its next encounter, which falls). An offer whose employer's days do not bind hangs on the hub itself. Capacities lie
/// in each other (laminar) and worth falls, so the best circulation is the best plan, in whole units.
/// </summary>
internal sealed class FlowProblem
{
    public const int NoEmployer = -1;

    /// <summary>By offer: sessions left.</summary>
    public required int[] Sessions { get; init; }

    /// <summary>By offer: its employer, or <see cref="NoEmployer"/>.</summary>
    public required int[] EmployerOf { get; init; }

    /// <summary>By employer: days left.</summary>
    public required int[] Days { get; init; }

    /// <summary>By request: encounters wanted.</summary>
    public required int[] Wanted { get; init; }

    /// <summary>By request: its school.</summary>
    public required int[] SchoolOf { get; init; }

    /// <summary>By school: points for its next encounter, the one after that, …, falling; 0 beyond the array.</summary>
    public required int[][] Worth { get; init; }

    /// <summary>Arcs of offer o: from ArcStarts[o] to before ArcStarts[o + 1].</summary>
    public required int[] ArcStarts { get; init; }

    public required Arc[] Arcs { get; init; }

    public int Offers => Sessions.Length;

    public int Employers => Days.Length;

    public int Requests => Wanted.Length;

    public int Schools => Worth.Length;

    /// <summary>What a school's encounter is worth when it has so many already (0: its first).</summary>
    public int WorthAfter(int school, int encounters) => encounters < Worth[school].Length ? Worth[school][encounters] : 0;

    /// <summary>The pairs turned round: by offer, each offer's in the order of its requests.</summary>
    public static (int[] Starts, Arc[] Arcs) ByOffer(PairTable pairs, int offers)
    {
        var starts = new int[offers + 1];
        foreach (var offer in pairs.Offers)
        {
            starts[offer + 1]++;
        }

        for (var o = 0; o < offers; o++)
        {
            starts[o + 1] += starts[o];
        }

        var (next, arcs) = (starts[..^1], new Arc[pairs.Count]);
        for (var r = 0; r < pairs.Requests; r++)
        {
            for (var at = pairs.Starts[r]; at < pairs.Starts[r + 1]; at++)
            {
                arcs[next[pairs.Offers[at]]++] = new Arc(r, pairs.Scores[at]);
            }
        }

        return (starts, arcs);
    }
}
