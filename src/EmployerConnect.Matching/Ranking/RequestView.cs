using System.Numerics;
using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// A request made ready for many rows: its place as a vector, its windows as numbers, and every number of points that
/// does not depend on the offer. The points come from <see cref="Scoring"/>, so that both rankings round alike.
/// </summary>
internal readonly ref struct RequestView
{
    private readonly RankingWeights _weights;
    private readonly RequestTerms _request;
    private readonly UnitVector _place;
    private readonly Journeys _journeys;
    private readonly int _always;
    private readonly int _sectorAny;
    private readonly int _subjectAny;
    private readonly int _benchmarkAny;
    private readonly int _onlinePoints;
    private readonly int _deliveryInPerson;
    private readonly int _firstDay;
    private readonly TimePiece _hull;
    private readonly bool _remembers;

    public RequestView(
        RequestTerms request, RankingWeights weights, Barriers barriers, int notBefore, int firstDay, ReadOnlySpan<TimePiece> windows)
    {
        (_request, _weights, NotBefore) = (request, weights, notBefore);
        Windows = windows;
        _remembers = request.PastDeclines.Count > 0;
        (_firstDay, _hull) = (firstDay, Hull(windows, notBefore));
        HasPlace = request.Place is not null;
        _place = request.Place is { } place ? UnitVector.Of(place) : default;
        _journeys = Journeys.OfThread.From(barriers, _place);
        RadiusMetres = Places.RadiusMetres(request.RadiusMiles);
        Wanted = request.Deliveries;
        (_onlinePoints, _deliveryInPerson) = (Scoring.PlacePoints(Meeting.Online, request, weights), weights.Delivery);
        _always = Scoring.RequestPoints(request, weights);
        _sectorAny = AnyPoints((int)request.Sectors, weights.Sector, weights);
        _subjectAny = AnyPoints((int)request.Subjects, weights.Subject, weights);
        _benchmarkAny = AnyPoints((int)request.Benchmarks, weights.Benchmark, weights);
    }

    public int NotBefore { get; }

    public ReadOnlySpan<TimePiece> Windows { get; }

    /// <summary>The windows without the dates that were declined between the two.</summary>
    public ReadOnlySpan<TimePiece> WindowsFor(Guid offer, Guid employer)
    {
        var left = _remembers ? Declines.Windows(_request, offer, employer) : _request.Windows;
        return ReferenceEquals(left, _request.Windows) ? Windows : left.Select(TimePiece.Of).ToArray();
    }

    /// <summary>As <see cref="Declines.KeepingApart(RequestTerms, OfferTerms)"/>; nearly every request has no past.</summary>
    public PastDecline? KeepingApart(Guid offer, Guid employer, in OfferRow row) =>
        _remembers ? Declines.KeepingApart(_request, offer, employer, row.YearGroups, row.Deliveries) : null;

    public bool HasPlace { get; }

    public UnitVector Place => _place;

    public int RadiusMetres { get; }

    public Deliveries Wanted { get; }

    public RequestTerms Request => _request;

    /// <summary>What every offer gets: the school's own terms, and the terms that it has no preference in.</summary>
    public int AlwaysPoints => _always + _sectorAny + _subjectAny + _benchmarkAny;

    public int OnlinePoints => _onlinePoints;

    public int InPersonPoints => _deliveryInPerson;

    public bool MeetsInPerson => HasPlace && (Wanted & ~Deliveries.Virtual) != Deliveries.None;

    public bool MeetsOnline => (Wanted & Deliveries.Virtual) != Deliveries.None;

    /// <summary>Whether an offer's window (or one of several) could overlap one of the request's; most that cannot are told here.</summary>
    public bool CouldMeetInTime(ulong windows)
    {
        if (PackedWindow.IsList(windows, out _, out _))
        {
            return true;
        }

        var piece = PackedWindow.Unpack(windows, _firstDay);
        return piece.FirstDay <= _hull.LastDay && piece.LastDay >= _hull.FirstDay
            && (piece.Days & _hull.Days) != Weekdays.None
            && piece.Start < _hull.End && piece.End > _hull.Start;
    }

    /// <summary>As <see cref="Places.TryMeet"/> where nothing lies between: at most as far, and worth at least as much.</summary>
    public bool TryMeetStraight(in OfferRow row, Guid employer, out Meeting meeting) =>
        TryMeet(row, employer, new Way(Distance.MetresOfChord(_place.ChordSquared(row.Place)), Way.Nothing), out meeting);

    public Way WayTo(in OfferRow row) => _journeys.To(row.Place);

    /// <summary>Whether a barrier lies between, and then the way round it.</summary>
    public bool IsParted(in OfferRow row, out Way way) => _journeys.IsParted(row.Place, out way);

    /// <summary>As <see cref="Places.TryMeet"/>.</summary>
    public bool TryMeet(in OfferRow row, Guid employer, Way way, out Meeting meeting)
    {
        var common = row.Deliveries & Wanted;
        common = _remembers ? Declines.Left(common, _request, employer) : common;
        var online = (common & Deliveries.Virtual) != Deliveries.None;
        meeting = Meeting.Online;
        if ((common & ~Deliveries.Virtual) == Deliveries.None || !HasPlace || !row.HasPlace)
        {
            return online;
        }

        var metres = Places.Whole(way.Metres);
        var delivery = Places.InReach(common, metres, row.RadiusMetres, RadiusMetres);
        if (delivery == Deliveries.None)
        {
            return online;
        }

        var inPerson = new Meeting(delivery, metres, way.Barrier);
        if (!online || Scoring.PlacePoints(inPerson, _request, _weights) >= _onlinePoints)
        {
            meeting = inPerson;
        }

        return true;
    }

    /// <summary>As <see cref="Scoring.Score"/>.</summary>
    public int Score(in OfferRow row, Meeting meeting, Guid employer)
    {
        var score = AlwaysPoints + OfferPoints(row, _weights)
            + (meeting.IsOnline ? _onlinePoints : Scoring.PlacePoints(meeting, _request, _weights));
        score += (row.Sectors & _request.Sectors) != Sectors.None ? _weights.Sector : 0;
        score += (row.Subjects & _request.Subjects) != Subjects.None ? _weights.Subject : 0;
        score += (row.Benchmarks & _request.Benchmarks) != Benchmarks.None ? _weights.Benchmark : 0;
        score += (row.Benchmarks & _request.BenchmarksWithoutEncounter) != Benchmarks.None ? _weights.BenchmarkNeed : 0;
        score += YearPoints(row.YearGroups);
        return score + (_request.PartnerEmployerIds.Count > 0 && _request.PartnerEmployerIds.Contains(employer) ? _weights.Partnership : 0);
    }

    /// <summary>What an offer brings to every pair: freshness and load.</summary>
    public static int OfferPoints(in OfferRow row, RankingWeights weights) =>
        Scoring.Points(weights.Freshness, Scoring.Falling(weights.HalfFreshnessDays, row.DaysSinceConfirmed))
        + Scoring.Points(weights.Load, Scoring.LoadValue(row.TimesAskedRecently, row.DaysSinceAsked, weights));

    private int YearPoints(YearGroups offered)
    {
        var common = (uint)(offered & _request.YearGroups);
        var unmet = common & (uint)_request.YearGroupsWithoutEncounter;
        return Scoring.Points(
            _weights.YearGroupNeed, (double)BitOperations.PopCount(unmet) / BitOperations.PopCount(common));
    }

    /// <summary>The smallest window that holds all of them from a day on.</summary>
    private static TimePiece Hull(ReadOnlySpan<TimePiece> windows, int notBefore)
    {
        var hull = new TimePiece(int.MaxValue, int.MinValue, Weekdays.None, int.MaxValue, int.MinValue);
        foreach (var window in windows)
        {
            hull = new TimePiece(
                Math.Min(hull.FirstDay, Math.Max(window.FirstDay, notBefore)),
                Math.Max(hull.LastDay, window.LastDay),
                hull.Days | window.Days,
                Math.Min(hull.Start, window.Start),
                Math.Max(hull.End, window.End));
        }

        return hull;
    }

    private static int AnyPoints(int asked, int weight, RankingWeights weights) =>
        asked == 0 ? Scoring.Points(weight, weights.NoPreference) : 0;
}
