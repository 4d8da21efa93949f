using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using EmployerConnect.Matching;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Benchmarks;

/// <summary>
/// The limit of the simple way: every offer is looked at, eight at a time, from columns in single precision that hold just what
/// the cheap constraints and a bound of the score need; what could still get in is scored exactly, its common weeks looked at first.
/// </summary>
internal sealed class SimdScan
{
    private const int Lanes = 8;
    private const int DeliveryShift = 12;
    private const int YearShift = 10;
    private const int GroupBits = 14;
    private const float SlackMetres = 3;
    private const float SlackPoints = 3;

    private readonly RankingWeights _weights;
    private readonly Barriers _barriers;
    private readonly int _firstDay;
    private readonly OfferTerms[] _offers;
    private readonly OfferRow[] _rows;
    private readonly ulong[] _weeks;
    private readonly float[] _x;
    private readonly float[] _y;
    private readonly float[] _z;
    private readonly float[] _radius;
    private readonly float[] _points;
    private readonly int[] _kinds;
    private readonly int[] _sectors;
    private readonly int[] _subjects;
    private readonly int[] _benchmarks;
    private readonly int[] _groups;

    public SimdScan(IReadOnlyList<OfferTerms> offers, RankingWeights weights, DateOnly firstDate, Barriers barriers)
    {
        (_weights, _barriers, _firstDay) = (weights, barriers, firstDate.DayNumber);
        _offers = [.. offers.Where(offer => offer.SessionsLeft > 0 && offer.ClearanceHeld >= offer.ClearanceNeeded)];
        var room = _offers.Length + Lanes;
        (_rows, _weeks) = (new OfferRow[_offers.Length], new ulong[_offers.Length]);
        (_x, _y, _z, _radius, _points) = (new float[room], new float[room], new float[room], new float[room], new float[room]);
        (_kinds, _sectors, _subjects, _benchmarks, _groups) = (new int[room], new int[room], new int[room], new int[room], new int[room]);
        for (var i = 0; i < _offers.Length; i++)
        {
            var offer = _offers[i];
            var row = _rows[i] = new OfferRow(offer, 0, 0);
            _weeks[i] = Weeks(offer.Windows);
            (_x[i], _y[i], _z[i]) = ((float)row.Place.X, (float)row.Place.Y, (float)row.Place.Z);
            _radius[i] = (row.Deliveries & Deliveries.AtSchool) != Deliveries.None ? row.RadiusMetres : -1;
            _points[i] = RequestView.OfferPoints(row, weights);
            _kinds[i] = (int)row.Activity | ((int)row.Deliveries << DeliveryShift) | ((int)row.YearGroups << YearShift);
            (_sectors[i], _subjects[i], _benchmarks[i]) = ((int)row.Sectors, (int)row.Subjects, (int)row.Benchmarks);
            _groups[i] = row.GroupMinimum | (row.GroupMaximum << GroupBits);
        }
    }

    public int Rank(RequestTerms request, DateOnly notBefore, Span<RankedOffer> best)
    {
        var windows = new TimePiece[request.Windows.Count];
        for (var i = 0; i < windows.Length; i++)
        {
            windows[i] = TimePiece.Of(request.Windows[i]);
        }

        var view = new RequestView(request, _weights, _barriers, notBefore.DayNumber, _firstDay, windows);
        var weeks = Weeks(request.Windows);
        var found = new BestOffers(best);
        for (var at = 0; at < _offers.Length; at += Lanes)
        {
            var could = Could(view, at, found.Threshold) & ((1u << Math.Min(Lanes, _offers.Length - at)) - 1);
            for (; could != 0; could &= could - 1)
            {
                var i = at + BitOperations.TrailingZeroCount(could);
                if ((_weeks[i] & weeks) != 0)
                {
                    Consider(view, i, ref found);
                }
            }
        }

        return found.Count;
    }

    private void Consider(in RequestView view, int i, ref BestOffers found)
    {
        var offer = _offers[i];
        if (!view.TryMeetStraight(_rows[i], offer.EmployerId, out var meeting))
        {
            return;
        }

        var score = view.Score(_rows[i], meeting, offer.EmployerId);
        if (!found.Takes(score, meeting.WholeMetres, offer.Id))
        {
            return;
        }

        if (!meeting.IsOnline && view.IsParted(_rows[i], out var way))
        {
            if (!view.TryMeet(_rows[i], offer.EmployerId, way, out meeting))
            {
                return;
            }

            score = view.Score(_rows[i], meeting, offer.EmployerId);
        }

        if (found.Takes(score, meeting.WholeMetres, offer.Id)
            && AvailabilityWindow.FirstCommonSlot(offer.Windows, view.Request.Windows, offer.DurationMinutes, DateOnly.FromDayNumber(view.NotBefore), out var slot))
        {
            found.Add(new RankedOffer(offer.Id, score, meeting, slot, 0, i));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Could(in RequestView view, int at, int threshold)
    {
        var request = view.Request;
        var (kinds, groups) = (Vector256.Create(_kinds, at), Vector256.Create(_groups, at));
        var size = Vector256.Create(request.GroupSize);
        var refused = None(kinds, (int)request.Activities) | None(kinds, (int)request.YearGroups << YearShift) | None(kinds, (int)request.Deliveries << DeliveryShift)
            | Vector256.GreaterThan(groups & Vector256.Create((1 << GroupBits) - 1), size) | Vector256.GreaterThan(size, groups >>> GroupBits);
        if (refused.ExtractMostSignificantBits() == 0xFF)
        {
            return 0;
        }

        var benchmarks = Vector256.Create(_benchmarks, at);
        var partner = request.PartnerEmployerIds.Count > 0 ? _weights.Partnership : 0;
        var sum = Vector256.Create(_points, at) + Vector256.Create(view.AlwaysPoints + partner + SlackPoints)
            + Some(Vector256.Create(_sectors, at), (int)request.Sectors, _weights.Sector)
            + Some(Vector256.Create(_subjects, at), (int)request.Subjects, _weights.Subject)
            + Some(benchmarks, (int)request.Benchmarks, _weights.Benchmark)
            + Some(benchmarks, (int)request.BenchmarksWithoutEncounter, _weights.BenchmarkNeed)
            + Some(kinds, (int)(request.YearGroups & request.YearGroupsWithoutEncounter) << YearShift, _weights.YearGroupNeed)
            + Place(view, at, kinds);
        var fits = Vector256.GreaterThanOrEqual(sum, Vector256.Create((float)threshold)).AsInt32();
        return Vector256.AndNot(fits, refused).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Place(in RequestView view, int at, Vector256<int> kinds)
    {
        var never = Vector256.Create(float.NegativeInfinity);
        var online = view.MeetsOnline
            ? Vector256.ConditionalSelect(None(kinds, (int)Deliveries.Virtual << DeliveryShift).AsSingle(), never, Vector256.Create((float)view.OnlinePoints))
            : never;
        if (!view.MeetsInPerson)
        {
            return online;
        }

        var dx = Vector256.Create(_x, at) - Vector256.Create((float)view.Place.X);
        var dy = Vector256.Create(_y, at) - Vector256.Create((float)view.Place.Y);
        var dz = Vector256.Create(_z, at) - Vector256.Create((float)view.Place.Z);
        var metres = (Vector256.Sqrt((dx * dx) + (dy * dy) + (dz * dz)) * (float)Distance.EarthRadiusMetres) - Vector256.Create(SlackMetres);
        metres = Vector256.Max(metres, Vector256<float>.Zero);
        var reach = (view.Wanted & Deliveries.AtSchool) != Deliveries.None ? Vector256.Create(_radius, at) : Vector256.Create(-1f);
        if ((view.Wanted & Deliveries.AtWorkplace) != Deliveries.None)
        {
            var group = Vector256.ConditionalSelect(
                None(kinds, (int)Deliveries.AtWorkplace << DeliveryShift).AsSingle(), Vector256.Create(-1f), Vector256.Create((float)view.RadiusMetres));
            reach = Vector256.Max(reach, group);
        }

        var half = Vector256.Create((float)(_weights.HalfDistanceMiles * Distance.MetresPerMile));
        var points = Vector256.Create((float)view.InPersonPoints) + (half * _weights.Distance / (half + metres));
        return Vector256.Max(online, Vector256.ConditionalSelect(Vector256.LessThanOrEqual(metres, reach), points, never));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> None(Vector256<int> values, int mask) =>
        Vector256.Equals(values & Vector256.Create(mask), Vector256<int>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Some(Vector256<int> values, int mask, int points) =>
        Vector256.AndNot(Vector256.Create((float)points), None(values, mask).AsSingle());

    /// <summary>The weeks from the first day on in which a window lies, one bit each, the last for all that is later.</summary>
    private ulong Weeks(IReadOnlyList<AvailabilityWindow> windows)
    {
        var weeks = 0UL;
        foreach (var window in windows.Where(window => window.To.DayNumber >= _firstDay))
        {
            var (from, to) = (Week(window.From), Week(window.To));
            weeks |= (ulong.MaxValue << from) & (ulong.MaxValue >> (63 - to));
        }

        return weeks;
    }

    private int Week(DateOnly date) => Math.Clamp((date.DayNumber - _firstDay) / 7, 0, 63);
}
