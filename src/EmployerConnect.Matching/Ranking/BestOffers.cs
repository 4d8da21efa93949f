namespace EmployerConnect.Matching.Ranking;

/// <summary>The best so far, in order, in a span that the caller owns.</summary>
internal ref struct BestOffers(Span<RankedOffer> best)
{
    private readonly Span<RankedOffer> _best = best;

    public int Count { get; private set; }

    /// <summary>The score below which nothing gets in any more; 0 while there is room.</summary>
    public readonly int Threshold => Count < _best.Length ? 0 : _best[^1].Score;

    /// <summary>Whether these would get in.</summary>
    public readonly bool Takes(int score, int metres, Guid id) =>
        Count < _best.Length || Before(score, metres, id, _best[^1]);

    /// <summary>Puts one in its place; the last falls out where there is no room.</summary>
    public void Add(RankedOffer offer)
    {
        var at = Count < _best.Length ? Count++ : Count - 1;
        for (; at > 0 && Before(offer.Score, offer.Meeting.WholeMetres, offer.OfferId, _best[at - 1]); at--)
        {
            _best[at] = _best[at - 1];
        }

        _best[at] = offer;
    }

    private static bool Before(int score, int metres, Guid id, in RankedOffer other)
    {
        if (score != other.Score)
        {
            return score > other.Score;
        }

        return metres != other.Meeting.WholeMetres ? metres < other.Meeting.WholeMetres : id.CompareTo(other.OfferId) < 0;
    }
}
