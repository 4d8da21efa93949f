using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning;

/// <summary>Lists pairs that fit, from the ranking's own index, leaving out those that a pin has decided about.</summary>
internal sealed class PairSource
{
    private const int BetweenReports = 64;

    private readonly PlanWork _work;
    private readonly OfferIndex _index;
    private readonly int[][] _numbers;
    private readonly List<FittingRow> _rows = [];

    public PairSource(PlanWork work, CancellationToken cancellation)
    {
        _work = work;
        _index = OfferIndex.Build(work.Offers.Where(_ => Goes(cancellation)), work.Input.Weights, work.Input.NotBefore, work.Input.Barriers);
        _numbers = [.. _index.RowIds().Select(ids => Array.ConvertAll(ids, id => work.OfferNumbers[id]))];
    }

    /// <summary>What nearly fits a request, best first.</summary>
    public IReadOnlyList<NearMiss> Nearest(int request, int top) =>
        _index.NearMisses(_work.Requests[request], top, _work.Input.NotBefore, obstacles: 2);

    private static bool Goes(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return true;
    }

    /// <summary>
    /// Adds the pairs of a request that score at least so much, in an order that depends on the offers alone.
    /// </summary>
    public void Add(int request, int threshold, List<Pairing> pairs)
    {
        _rows.Clear();
        _index.List(_work.Requests[request], _work.Input.NotBefore, threshold, _rows);
        foreach (var row in _rows)
        {
            var offer = _numbers[row.Segment][row.Row];
            if (!_work.IsPinned(offer, request))
            {
                pairs.Add(new Pairing(offer, request, row.Score));
            }
        }
    }

    /// <summary>
    /// All pairs, or, where <see cref="PlanRules.CandidatesPerRequest"/> or <see cref="PlanRules.MostPairs"/> say so, the best of each request.
    /// </summary>
    /// <returns>The pairs, and how many fit in all.</returns>
    public (PairTable Pairs, long Fitting) List(IProgress<PlanProgress>? progress, CancellationToken cancellation)
    {
        var rules = _work.Input.Rules;
        var most = rules.CandidatesPerRequest ?? int.MaxValue;
        var listed = List(most, progress, cancellation);
        if (listed.Pairs is null)
        {
            most = Math.Min(most, Math.Max(1, rules.MostPairs / _work.Requests.Length));
            listed = List(most, progress, cancellation);
        }

        return (listed.Pairs!, listed.Fitting);
    }

    // Without pairs where there would be too many of them to hold.
    private (PairTable? Pairs, long Fitting) List(int mostEach, IProgress<PlanProgress>? progress, CancellationToken cancellation)
    {
        var limit = Math.Max(_work.Input.Rules.MostPairs, _work.Requests.Length);
        var (starts, offers, scores) = (new int[_work.Requests.Length + 1], new List<int>(), new List<int>());
        var (ofOne, fitting) = (new List<Pairing>(), 0L);
        for (var r = 0; r < _work.Requests.Length; r++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (r % BetweenReports == 0)
            {
                progress?.Report(new PlanProgress(PlanStage.Pairs, r, _work.Requests.Length));
            }

            ofOne.Clear();
            Add(r, 0, ofOne);
            fitting += ofOne.Count;
            if (ofOne.Count > mostEach)
            {
                ofOne.Sort((one, other) => one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.Offer.CompareTo(other.Offer));
                ofOne.RemoveRange(mostEach, ofOne.Count - mostEach);
            }

            if (offers.Count + ofOne.Count > limit)
            {
                return (null, fitting);
            }

            offers.AddRange(ofOne.Select(pair => pair.Offer));
            scores.AddRange(ofOne.Select(pair => pair.Score));
            starts[r + 1] = offers.Count;
        }

        return (new PairTable(starts, [.. offers], [.. scores]), fitting);
    }
}
