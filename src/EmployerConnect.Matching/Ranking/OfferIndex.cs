using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// Offers made ready to be ranked in microseconds, in the very order of <see cref="Ranker.OffersFor"/>. A snapshot:
/// it never changes, any number of threads may read it, and a change gives a new one that shares nearly everything with it.
/// <para>
/// Rows of 44 bytes lie in blocks of up to 16 neighbours; a search bounds what a block can score, eight blocks at a
/// time, looks into the best first, and bounds what its rows can score, eight at a time. Changes go into small segments that are merged as they grow, each into one at least four times its
/// size, so a change costs the logarithm of the index on average; what a change replaces is marked as removed until then.
/// </para>
/// </summary>
public sealed partial class OfferIndex
{
    private readonly SegmentList _fitting;
    private readonly SegmentList _resting;
    private readonly RankingWeights _weights;
    private readonly Barriers _barriers;
    private readonly int _firstDay;

    private OfferIndex(SegmentList fitting, SegmentList resting, RankingWeights weights, Barriers barriers, int firstDay) =>
        (_fitting, _resting, _weights, _barriers, _firstDay) = (fitting, resting, weights, barriers, firstDay);

    /// <summary>Offers that could fit some request.</summary>
    public int Count => _fitting.Count;

    /// <summary>
    /// Offers without a session, a clearance, a place or a window left, and those whose employer rests: no ranking looks at them, only
    /// <see cref="NearMisses"/>.
    /// </summary>
    public int Resting => _resting.Count;

    /// <summary>Bytes that the offers take, besides their ids and the employers' (20 bytes an offer, at most 36).</summary>
    public long Bytes => _fitting.Bytes + _resting.Bytes;

    /// <summary>The index of some offers.</summary>
    /// <param name="offers">Any number, in any order; of two with one id the later counts.</param>
    /// <param name="weights">What points are worth; another index for other weights.</param>
    /// <param name="firstDate">
    /// The earliest date that will be asked for. Windows must begin within 16,376 days (44 years) of it, those of offers and
    /// of requests.
    /// </param>
    /// <param name="barriers">What no straight line leads across; another index for other barriers.</param>
    /// <exception cref="ArgumentException">An offer or a weight breaks its rule.</exception>
    public static OfferIndex Build(IEnumerable<OfferTerms> offers, RankingWeights weights, DateOnly firstDate, Barriers? barriers = null)
    {
        weights.Check();
        var entries = new Dictionary<Guid, OfferEntry>();
        foreach (var offer in offers)
        {
            entries[offer.Id] = OfferEntry.Of(offer, firstDate.DayNumber);
        }

        var none = new SegmentList(weights, firstDate.DayNumber);
        return new OfferIndex(
            none.With([.. entries.Values.Where(entry => entry.CanFit)]),
            none.With([.. entries.Values.Where(entry => !entry.CanFit)]),
            weights,
            barriers ?? Barriers.None,
            firstDate.DayNumber);
    }

    /// <summary>The index with an offer added, or changed where its id is known: published, edited, booked, confirmed.</summary>
    /// <exception cref="ArgumentException">The offer breaks a rule.</exception>
    public OfferIndex With(OfferTerms offer)
    {
        var entry = OfferEntry.Of(offer, _firstDay);
        var (fitting, resting) = (_fitting.Without(offer.Id), _resting.Without(offer.Id));
        return entry.CanFit ? Index(fitting.With([entry]), resting) : Index(fitting, resting.With([entry]));
    }

    /// <summary>The index without an offer: withdrawn, paused, expired. The same index where the id is unknown.</summary>
    public OfferIndex Without(Guid offerId)
    {
        var (fitting, resting) = (_fitting.Without(offerId), _resting.Without(offerId));
        return fitting == _fitting && resting == _resting ? this : Index(fitting, resting);
    }

    /// <summary>
    /// Writes the best offers for a request, best first, and says how many there are: as many as fit, at most the
    /// span's length. Allocates nothing once a thread has ranked before (save for offers or requests with more
    /// than 64 windows, or pairs of them).
    /// </summary>
    /// <exception cref="ArgumentException">The request breaks a rule, or the date is before the index's first.</exception>
    public int Rank(RequestTerms request, DateOnly notBefore, Span<RankedOffer> best)
    {
        Check(request, notBefore);
        if (best.IsEmpty || request.SessionsLeft == 0)
        {
            return 0;
        }

        const int onStack = 64;
        var count = request.Windows.Count;
        var windows = count <= onStack ? stackalloc TimePiece[count] : new TimePiece[count];
        var view = View(request, notBefore, windows);
        var terms = new BoundTerms(view, _weights);
        scoped var found = new BestOffers(best);
        for (var i = 0; i < _fitting.Length; i++)
        {
            new SegmentSearch(_fitting[i].Segment, i, _fitting[i].Removed, terms).Run(ref found);
        }

        return found.Count;
    }

    /// <summary>The same with reasons: what <see cref="Ranker.OffersFor"/> gives for the same offers.</summary>
    /// <exception cref="ArgumentException">As <see cref="Rank"/>, or <paramref name="top"/> is negative.</exception>
    public IReadOnlyList<Suggestion> OffersFor(RequestTerms request, int top, DateOnly notBefore)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        var best = new RankedOffer[Math.Min(top, Count)];
        var suggestions = new Suggestion[Rank(request, notBefore, best)];
        for (var i = 0; i < suggestions.Length; i++)
        {
            var segment = _fitting[best[i].Segment].Segment;
            var offer = segment.Columns[best[i].Row].Terms(best[i].OfferId, segment.Employer(best[i].Row));
            suggestions[i] = Ranker.Suggest(offer, request, best[i].Meeting, best[i].Slot, _weights, _barriers);
        }

        return suggestions;
    }

    /// <summary>
    /// What nearly fits, and why it does not: what <see cref="Ranker.NearMisses(RequestTerms, IEnumerable{OfferTerms}, int, DateOnly, int, Barriers?)"/>
    /// gives for the same offers. One pass over all rows, about ten nanoseconds each; memory only for those that come close.
    /// </summary>
    /// <exception cref="ArgumentException">As <see cref="Rank"/>, or a number is negative.</exception>
    public IReadOnlyList<NearMiss> NearMisses(RequestTerms request, int top, DateOnly notBefore, int obstacles = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        ArgumentOutOfRangeException.ThrowIfLessThan(obstacles, 1);
        Check(request, notBefore);
        var search = new NearMissSearch(View(request, notBefore, new TimePiece[request.Windows.Count]), _barriers, top, obstacles);
        search.Run(_fitting);
        search.Run(_resting);
        return search.Found();
    }

    private void Check(RequestTerms request, DateOnly notBefore)
    {
        request.Check();
        if (notBefore.DayNumber < _firstDay)
        {
            throw new ArgumentOutOfRangeException(nameof(notBefore), notBefore, "The date is before the index's first.");
        }
    }

    private RequestView View(RequestTerms request, DateOnly notBefore, Span<TimePiece> windows)
    {
        for (var i = 0; i < windows.Length; i++)
        {
            PackedWindow.CheckHorizon(request.Windows[i], _firstDay);
            windows[i] = TimePiece.Of(request.Windows[i]);
        }

        return new RequestView(request, _weights, _barriers, notBefore.DayNumber, _firstDay, windows);
    }

    private OfferIndex Index(SegmentList fitting, SegmentList resting) => new(fitting, resting, _weights, _barriers, _firstDay);
}
