using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// The rows that fail by a few constraints only, nearest first. Cheap constraints are counted first; a row goes on to its
/// place, its time and its gaps only while it could still get in.
/// </summary>
internal ref struct NearMissSearch
{
    private readonly RequestView _view;
    private readonly RequestTerms _request;
    private readonly Barriers _barriers;
    private readonly int _top;
    private readonly int _obstacles;
    private readonly List<Close> _close = [];

    public NearMissSearch(scoped in RequestView view, Barriers barriers, int top, int obstacles)
    {
        _view = view;
        _request = view.Request;
        (_barriers, _top, _obstacles) = (barriers, top, obstacles);
    }

    public readonly void Run(SegmentList list)
    {
        for (var i = 0; _top > 0 && i < list.Length; i++)
        {
            var view = list[i];
            for (var row = 0; row < view.Segment.Count; row++)
            {
                var count = CheapObstacles(view.Segment.Columns, row, out var gap);
                if (count <= _obstacles && CouldGetIn(count, gap) && !view.IsRemoved(row))
                {
                    Consider(view.Segment, row, count, gap);
                }
            }
        }
    }

    public readonly IReadOnlyList<NearMiss> Found() => [.. _close.Select(one => one.Miss)];

    /// <summary>How many of activity, years, deliveries, group and sessions asked are in the way, and at least how far off they are.</summary>
    private readonly int CheapObstacles(OfferColumns columns, int row, out int gap)
    {
        var (count, groups) = (0, columns.GroupsDeliveries[row]);
        gap = 0;
        if ((_request.Activities & (Activities)(1 << (int)((columns.RadiusActivity[row] >> OfferRow.RadiusBits) & ((1 << OfferRow.ActivityBits) - 1)))) == Activities.None)
        {
            (count, gap) = (1, 1_000);
        }

        if ((_request.YearGroups & (YearGroups)(columns.SubjectsYears[row] >> OfferRow.SubjectBits << OfferRow.FirstYear)) == YearGroups.None)
        {
            (count, gap) = (count + 1, gap + 800);
        }

        if ((_request.Deliveries & (Deliveries)(groups >> (2 * OfferRow.GroupBits))) == Deliveries.None)
        {
            (count, gap) = (count + 1, gap + 700);
        }

        const int groupMask = (1 << OfferRow.GroupBits) - 1;
        if (_request.GroupSize < (int)(groups & groupMask) || _request.GroupSize > (int)((groups >> OfferRow.GroupBits) & groupMask))
        {
            (count, gap) = (count + 1, gap + 1);
        }

        if (_request.SessionsLeft == 0)
        {
            (count, gap) = (count + 1, gap + 900);
        }

        return count;
    }

    private readonly bool CouldGetIn(int count, int gap) =>
        _close.Count < _top || count < _close[^1].Count || (count <= _close[^1].Count && gap <= _close[^1].Gap);

    private readonly void Consider(OfferSegment segment, int number, int count, int gap)
    {
        var row = segment.Columns[number];
        var standing = row.Standing;
        count += (standing.IsSpent ? 1 : 0) + (standing.IsCleared ? 0 : 1) + (standing.IsResting ? 1 : 0);
        gap += (standing.IsSpent ? 500 : 0) + (standing.IsCleared ? 0 : 400) + (standing.IsResting ? 450 : 0);
        var (id, employer) = (segment.Id(number), segment.Employer(number));
        var past = _view.KeepingApart(id, employer, row);
        (count, gap) = past is null ? (count, gap) : (count + 1, gap + 950);
        var common = row.Deliveries & _request.Deliveries;
        if (common != Deliveries.None && !_view.TryMeetStraight(row, Guid.Empty, out _))
        {
            (count, gap) = (count + 1, gap + PlaceGap(row, common));
        }

        if (count > _obstacles || !CouldGetIn(count, gap))
        {
            return;
        }

        int? longest = null;
        var couldMeet = _view.CouldMeetInTime(row.Windows);
        var asked = _view.WindowsFor(id, employer);
        if (!(couldMeet && segment.TryTime(row, asked, _view.NotBefore, out _)))
        {
            longest = couldMeet && count < _obstacles ? segment.LongestMinutes(row, asked, _view.NotBefore) : 0;
            (count, gap) = (count + 1, gap + (longest == 0 ? 600 : 1));
            if (count > _obstacles || !CouldGetIn(count, gap))
            {
                return;
            }
        }

        // Nothing in the way but, perhaps, a barrier.
        if (count == 0 && ((common & Deliveries.Virtual) != Deliveries.None || !_view.IsParted(row, out _)))
        {
            return;
        }

        Way? way = _view.HasPlace && row.HasPlace ? _view.WayTo(row) : null;
        var obstacles = Constraints.Obstacles(OfferFacts.Of(row), _request, way, !row.HasPlace, longest, past, _barriers);
        if (obstacles.Count > 0 && obstacles.Count <= _obstacles)
        {
            Add(new Close(obstacles.Count, obstacles.Sum(one => one.Gap), new NearMiss
            {
                OfferId = id,
                RequestId = _request.Id,
                DistanceMetres = way is { } known ? Places.Whole(known.Metres) : null,
                Obstacles = obstacles,
            }));
        }
    }

    /// <summary>At least the gap of a pair that cannot meet as the crow flies: a way round a barrier is longer still.</summary>
    private readonly int PlaceGap(in OfferRow row, Deliveries common)
    {
        if (!_view.HasPlace || !row.HasPlace)
        {
            return 300;
        }

        var miles = Distance.MetresOfChord(_view.Place.ChordSquared(row.Place)) / Distance.MetresPerMile;
        var offers = (common & Deliveries.AtSchool) != Deliveries.None ? row.RadiusMetres : 0;
        var requests = (common & Deliveries.AtWorkplace) != Deliveries.None ? _view.RadiusMetres : 0;
        return Math.Max(1, (int)(1_000 * (miles - Places.RadiusMiles(Math.Max(offers, requests))) / miles) - 1);
    }

    private readonly void Add(Close one)
    {
        var at = _close.Count;
        while (at > 0 && one.CompareTo(_close[at - 1]) < 0)
        {
            at--;
        }

        if (at < _top)
        {
            _close.Insert(at, one);
            if (_close.Count > _top)
            {
                _close.RemoveAt(_top);
            }
        }
    }

    /// <summary>In the order of <see cref="Ranker"/>: obstacles, gaps, distance, id.</summary>
    private readonly record struct Close(int Count, int Gap, NearMiss Miss) : IComparable<Close>
    {
        public int CompareTo(Close other) =>
            (Count, Gap, Metres, Miss.OfferId).CompareTo((other.Count, other.Gap, other.Metres, other.Miss.OfferId));

        private int Metres => Miss.DistanceMetres ?? Meeting.NoTravel;
    }
}
