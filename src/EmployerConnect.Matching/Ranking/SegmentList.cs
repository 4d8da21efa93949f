using System.Collections.Immutable;

namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// Segments, each at least four times as large as the next. A list never changes: an added row makes a segment at the
/// end, merged with those before it until the rule holds again; a removed one is marked in a bitmap of its own.
/// </summary>
internal sealed class SegmentList
{
    private const int Factor = 4;

    private readonly ImmutableArray<SegmentView> _views;
    private readonly RankingWeights _weights;
    private readonly int _firstDay;

    public SegmentList(RankingWeights weights, int firstDay)
        : this([], weights, firstDay)
    {
    }

    private SegmentList(ImmutableArray<SegmentView> views, RankingWeights weights, int firstDay) =>
        (_views, _weights, _firstDay) = (views, weights, firstDay);

    public int Length => _views.Length;

    public int Count => _views.Sum(view => view.Live);

    public long Bytes => _views.Sum(view => view.Segment.Bytes);

    public SegmentView this[int view] => _views[view];

    /// <summary>The list with entries whose ids it does not hold; takes the entries' list for its own.</summary>
    public SegmentList With(List<OfferEntry> entries)
    {
        var views = _views;
        while (views.Length > 0 && views[^1].Live < Factor * entries.Count)
        {
            views[^1].AddTo(entries);
            views = views.RemoveAt(views.Length - 1);
        }

        return entries.Count == 0 ? this : List(views.Add(new SegmentView(new OfferSegment(entries, _weights, _firstDay))));
    }

    /// <summary>The list without an id; the same list where it does not hold it.</summary>
    public SegmentList Without(Guid id)
    {
        for (var i = 0; i < _views.Length; i++)
        {
            var row = _views[i].Segment.Find(id);
            if (row >= 0 && !_views[i].IsRemoved(row))
            {
                var rest = _views[i].Without(row);
                return List(rest.Live == 0 ? _views.RemoveAt(i) : _views.SetItem(i, rest));
            }
        }

        return this;
    }

    private SegmentList List(ImmutableArray<SegmentView> views) => new(views, _weights, _firstDay);
}
