using System.Collections.Immutable;
using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// Offers made ready to be ranked in microseconds, in the very order of <see cref="Ranker.OffersFor"/>. A snapshot:
/// it never changes, any number of threads may read it, and a change gives a new one that shares nearly everything with it.
/// <para>
/// Rows of 56 bytes lie in blocks of up to 16 neighbours; a search bounds what a block can score, eight blocks at a
/// time, looks into the best first, and bounds what its rows can score, eight at a time. Changes go into small segments that are merged as they grow, each into one at least four times its
/// size, so a change costs the logarithm of the index on average; what a change replaces is marked as removed until then.
/// </para>
/// </summary>
public sealed class OfferIndex
{
    private readonly ImmutableArray<View> _views;
    private readonly RankingWeights _weights;
    private readonly Barriers _barriers;
    private readonly int _firstDay;

    private OfferIndex(ImmutableArray<View> views, RankingWeights weights, Barriers barriers, int firstDay) =>
        (_views, _weights, _barriers, _firstDay) = (views, weights, barriers, firstDay);

    /// <summary>Offers that could fit some request; one without a session, a clearance or a window left is kept out.</summary>
    public int Count => _views.Sum(view => view.Live);

    /// <summary>Bytes that the offers take, besides their ids and the employers' (20 bytes an offer, at most 36).</summary>
    public long Bytes => _views.Sum(view => view.Segment.Bytes);

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
            entries.Remove(offer.Id);
            if (OfferEntry.Of(offer, firstDate.DayNumber) is { } entry)
            {
                entries.Add(offer.Id, entry);
            }
        }

        var empty = new OfferIndex([], weights, barriers ?? Barriers.None, firstDate.DayNumber);
        return empty.Grown([], [.. entries.Values]);
    }

    /// <summary>The index with an offer added, or changed where its id is known: published, edited, booked, confirmed.</summary>
    /// <exception cref="ArgumentException">The offer breaks a rule.</exception>
    public OfferIndex With(OfferTerms offer)
    {
        var entry = OfferEntry.Of(offer, _firstDay);
        var views = Removed(offer.Id);
        return entry is { } added ? Grown(views, [added]) : new OfferIndex(views, _weights, _barriers, _firstDay);
    }

    /// <summary>The index without an offer: withdrawn, paused, expired. The same index where the id is unknown.</summary>
    public OfferIndex Without(Guid offerId)
    {
        var views = Removed(offerId);
        return views == _views ? this : new OfferIndex(views, _weights, _barriers, _firstDay);
    }

    /// <summary>
    /// Writes the best offers for a request, best first, and says how many there are: as many as fit, at most the
    /// span's length. Allocates nothing once a thread has ranked before (save for offers or requests with more
    /// than 64 windows, or pairs of them).
    /// </summary>
    /// <exception cref="ArgumentException">The request breaks a rule, or the date is before the index's first.</exception>
    public int Rank(RequestTerms request, DateOnly notBefore, Span<RankedOffer> best)
    {
        request.Check();
        if (notBefore.DayNumber < _firstDay)
        {
            throw new ArgumentOutOfRangeException(nameof(notBefore), notBefore, "The date is before the index's first.");
        }

        if (best.IsEmpty || request.SessionsLeft == 0)
        {
            return 0;
        }

        const int onStack = 64;
        var count = request.Windows.Count;
        var windows = count <= onStack ? stackalloc TimePiece[count] : new TimePiece[count];
        for (var i = 0; i < count; i++)
        {
            PackedWindow.CheckHorizon(request.Windows[i], _firstDay);
            windows[i] = TimePiece.Of(request.Windows[i]);
        }

        var view = new RequestView(request, _weights, _barriers, notBefore.DayNumber, _firstDay, windows);
        var terms = new BoundTerms(view, _weights);
        scoped var found = new BestOffers(best);
        for (var i = 0; i < _views.Length; i++)
        {
            new SegmentSearch(_views[i].Segment, i, _views[i].Removed, terms).Run(ref found);
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
            var segment = _views[best[i].Segment].Segment;
            var offer = segment.Columns[best[i].Row].Terms(best[i].OfferId, segment.Employer(best[i].Row));
            suggestions[i] = Ranker.Suggest(offer, request, best[i].Meeting, best[i].Slot, _weights, _barriers);
        }

        return suggestions;
    }

    private ImmutableArray<View> Removed(Guid id)
    {
        for (var i = 0; i < _views.Length; i++)
        {
            var row = _views[i].Segment.Find(id);
            if (row >= 0 && !_views[i].IsRemoved(row))
            {
                var rest = _views[i].Without(row);
                return rest.Live == 0 ? _views.RemoveAt(i) : _views.SetItem(i, rest);
            }
        }

        return _views;
    }

    /// <summary>A new segment at the end, merged with those before it until each is four times as large as the next.</summary>
    private OfferIndex Grown(ImmutableArray<View> views, List<OfferEntry> entries)
    {
        const int factor = 4;
        while (views.Length > 0 && views[^1].Live < factor * entries.Count)
        {
            views[^1].AddTo(entries);
            views = views.RemoveAt(views.Length - 1);
        }

        if (entries.Count > 0)
        {
            views = views.Add(new View(new OfferSegment(entries, _weights, _firstDay)));
        }

        return new OfferIndex(views, _weights, _barriers, _firstDay);
    }

    /// <summary>A segment and the rows of it that no longer count, one bit each.</summary>
    private sealed record View(OfferSegment Segment, ulong[]? Removed, int Live)
    {
        public View(OfferSegment segment)
            : this(segment, null, segment.Count)
        {
        }

        public bool IsRemoved(int row) => Removed is not null && ((Removed[row >> 6] >> (row & 63)) & 1) != 0;

        public View Without(int row)
        {
            var removed = (ulong[]?)Removed?.Clone() ?? new ulong[(Segment.Count + 63) / 64];
            removed[row >> 6] |= 1UL << (row & 63);
            return this with { Removed = removed, Live = Live - 1 };
        }

        public void AddTo(List<OfferEntry> entries)
        {
            for (var row = 0; row < Segment.Count; row++)
            {
                if (!IsRemoved(row))
                {
                    entries.Add(Segment.Entry(row));
                }
            }
        }
    }
}
