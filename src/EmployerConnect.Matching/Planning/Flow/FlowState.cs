namespace EmployerConnect.Matching.Planning.Flow;

/// <summary>
/// Who has whom at the moment. Nodes are numbered offers first, then requests, schools, employers, and the hub last. Each has a
/// <see cref="Label"/>, what one more unit there is worth at the margin, and an <see cref="Excess"/>, units that came and have not gone on (below 0: that went
/// and had not come). An arc from u to v that gains g is in order while Label[u] ≥ g + Label[v]; it is tight when the two are equal.
/// </summary>
internal sealed class FlowState
{
    private readonly int[] _seats;
    private readonly int[] _holderArcs;
    private readonly int[] _holderOffers;

    public FlowState(FlowProblem problem)
    {
        Problem = problem;
        (FirstRequest, FirstSchool) = (problem.Offers, problem.Offers + problem.Requests);
        (FirstEmployer, Hub) = (FirstSchool + problem.Schools, FirstSchool + problem.Schools + problem.Employers);
        (Label, Excess) = (new long[Hub + 1], new int[Hub + 1]);
        (IsUsed, InOffer, InEmployer) = (new bool[problem.Arcs.Length], new int[problem.Offers], new int[problem.Employers]);
        (Held, OutRequest, OutSchool) = (new int[problem.Requests], new int[problem.Requests], new int[problem.Schools]);
        var degrees = new int[problem.Requests];
        foreach (var arc in problem.Arcs)
        {
            degrees[arc.Request]++;
        }

        // One seat more than wanted: while a unit passes through, the new holder comes before the old one goes.
        _seats = new int[problem.Requests + 1];
        for (var r = 0; r < problem.Requests; r++)
        {
            _seats[r + 1] = _seats[r] + Math.Min(problem.Wanted[r], degrees[r]) + 1;
        }

        (_holderArcs, _holderOffers) = (new int[_seats[^1]], new int[_seats[^1]]);
        (RequestsOf, OffersOf) = (Lists.Of(problem.SchoolOf, problem.Schools), Lists.Of(problem.EmployerOf, problem.Employers));
        FreeOffers = [.. Enumerable.Range(0, problem.Offers).Where(o => problem.EmployerOf[o] == FlowProblem.NoEmployer)];
    }

    public FlowProblem Problem { get; }

    public int FirstRequest { get; }

    public int FirstSchool { get; }

    public int FirstEmployer { get; }

    public int Hub { get; }

    /// <summary>By node: points for one more unit there.</summary>
    public long[] Label { get; }

    /// <summary>By node.</summary>
    public int[] Excess { get; }

    /// <summary>By arc: whether the pair meets.</summary>
    public bool[] IsUsed { get; }

    /// <summary>By offer: units that came from its employer or the hub.</summary>
    public int[] InOffer { get; }

    /// <summary>By employer: units that came from the hub.</summary>
    public int[] InEmployer { get; }

    /// <summary>By request: the offers that it has.</summary>
    public int[] Held { get; }

    /// <summary>By request: units that went on to its school.</summary>
    public int[] OutRequest { get; }

    /// <summary>By school: units that went on to the hub.</summary>
    public int[] OutSchool { get; }

    public Lists RequestsOf { get; }

    public Lists OffersOf { get; }

    /// <summary>Offers that hang on the hub.</summary>
    public int[] FreeOffers { get; }

    public int HolderArc(int request, int at) => _holderArcs[_seats[request] + at];

    public int HolderOffer(int request, int at) => _holderOffers[_seats[request] + at];

    public int ParentOf(int offer) => Problem.EmployerOf[offer] is var e and >= 0 ? FirstEmployer + e : Hub;

    /// <summary>The offer's session goes to the arc's request.</summary>
    public void Use(int offer, int arc)
    {
        var request = Problem.Arcs[arc].Request;
        var seat = _seats[request] + Held[request]++;
        (_holderArcs[seat], _holderOffers[seat], IsUsed[arc]) = (arc, offer, true);
    }

    /// <summary>A request gives up one of the offers that it has; the last of them takes its place.</summary>
    public void Release(int request, int at)
    {
        var (seat, last) = (_seats[request] + at, _seats[request] + --Held[request]);
        IsUsed[_holderArcs[seat]] = false;
        (_holderArcs[seat], _holderOffers[seat]) = (_holderArcs[last], _holderOffers[last]);
    }

    /// <summary>Where among a request's offers one stands.</summary>
    public int SeatOf(int request, int offer)
    {
        var at = 0;
        while (HolderOffer(request, at) != offer)
        {
            at++;
        }

        return at;
    }
}
