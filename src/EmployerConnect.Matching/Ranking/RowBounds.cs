using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Matching.Ranking;

/// <summary>Which of eight rows could get in: the cheap constraints and a bound of the score, from the columns.</summary>
internal readonly ref struct RowBounds
{
    private const int DeliveryShift = 2 * OfferRow.GroupBits;
    private const int YearShift = OfferRow.SubjectBits - OfferRow.FirstYear;

    private readonly BoundTerms _terms;
    private readonly Vector256<int> _sectors;
    private readonly Vector256<int> _subjects;
    private readonly Vector256<int> _years;
    private readonly Vector256<int> _needy;
    private readonly Vector256<int> _benchmarks;
    private readonly Vector256<int> _unserved;
    private readonly Vector256<int> _groupSize;
    private readonly Vector256<float> _fresh;
    private readonly Vector256<float> _freshHalf;
    private readonly Vector256<float> _load;
    private readonly Vector256<float> _loadHalf;

    public RowBounds(scoped in BoundTerms terms)
    {
        _terms = terms;
        var (request, weights) = (terms.View.Request, terms.Weights);
        _sectors = Vector256.Create((int)request.Sectors);
        _subjects = Vector256.Create((int)request.Subjects);
        _years = Vector256.Create((int)request.YearGroups << YearShift);
        _needy = Vector256.Create((int)(request.YearGroups & request.YearGroupsWithoutEncounter) << YearShift);
        _benchmarks = Vector256.Create((int)request.Benchmarks >> 1);
        _unserved = Vector256.Create((int)request.BenchmarksWithoutEncounter >> 1);
        _groupSize = Vector256.Create(request.GroupSize);
        _freshHalf = Vector256.Create((float)weights.HalfFreshnessDays);
        _fresh = _freshHalf * weights.Freshness;
        _loadHalf = Vector256.Create((float)weights.HalfTimesAsked);
        _load = _loadHalf * weights.Load;
    }

    /// <summary>One bit for each of the eight rows from <paramref name="at"/> on whose bound is at least the threshold.</summary>
    public uint AtLeast(int threshold, OfferColumns columns, int at)
    {
        var weights = _terms.Weights;
        var subjectsYears = Vector256.Create(columns.SubjectsYears, at).AsInt32();
        var groups = Vector256.Create(columns.GroupsDeliveries, at).AsInt32();
        var benchmarks = Vector256.Create(columns.BenchmarksEmployer, at).AsInt32();
        var groupMask = Vector256.Create((1 << OfferRow.GroupBits) - 1);
        var refused = Vector256.Equals(subjectsYears & _years, Vector256<int>.Zero)
            | Vector256.GreaterThan(groups & groupMask, _groupSize)
            | Vector256.GreaterThan(_groupSize, Vector256.ShiftRightLogical(groups, OfferRow.GroupBits) & groupMask);
        var days = Vector256.Create(columns.DaysTimes, at).AsInt32();
        var sum = _terms.Always
            + (_fresh / (_freshHalf + Vector256.ConvertToSingle(days & Vector256.Create((1 << OfferRow.DayBits) - 1))))
            + (_load / (_loadHalf + (Vector256.ConvertToSingle(Vector256.ShiftRightLogical(days, OfferRow.DayBits)) * StillAhead(columns, at))))
            + BoundTerms.Where(Vector256.Create(columns.SectorsDuration, at).AsInt32() & _sectors, weights.Sector)
            + BoundTerms.Where(subjectsYears & _subjects, weights.Subject)
            + BoundTerms.Where(benchmarks & _benchmarks, weights.Benchmark)
            + BoundTerms.Where(benchmarks & _unserved, weights.BenchmarkNeed)
            + BoundTerms.Where(subjectsYears & _needy, weights.YearGroupNeed)
            + Place(columns, at, groups);
        var fits = Vector256.GreaterThanOrEqual(sum, Vector256.Create((float)threshold)).AsInt32();
        return Vector256.AndNot(fits, refused).ExtractMostSignificantBits();
    }

    /// <summary>The share of the days that count which the last proposal is still ahead of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> StillAhead(OfferColumns columns, int at)
    {
        var asked = Vector256.ConvertToSingle(Vector256.Create(columns.RadiusActivity, at).AsInt32() >>> OfferRow.AskedShift);
        return (Vector256.Create((float)Limits.AskedDays) - asked) * (1f / Limits.AskedDays);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Place(OfferColumns columns, int at, Vector256<int> groups)
    {
        var metres = BoundTerms.Metres(
            Floats(columns.X, at) - _terms.X, Floats(columns.Y, at) - _terms.Y, Floats(columns.Z, at) - _terms.Z);
        var radius = Vector256.ConvertToSingle(
            Vector256.Create(columns.RadiusActivity, at).AsInt32() & Vector256.Create((1 << OfferRow.RadiusBits) - 1));
        var employers = Vector256.ConditionalSelect(
            Has(groups, Deliveries.AtSchool).AsSingle(), radius, Vector256.Create(BoundTerms.Nothing));
        return _terms.Place(metres, employers, Has(groups, Deliveries.AtWorkplace), Has(groups, Deliveries.Virtual));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Has(Vector256<int> groups, Deliveries delivery) =>
        ~Vector256.Equals(groups & Vector256.Create((int)delivery << DeliveryShift), Vector256<int>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Floats(int[] steps, int at) => Vector256.ConvertToSingle(Vector256.Create(steps, at)) * (float)UnitVector.Step;
}
