using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// What is true of each block of up to 16 rows: the box that holds its places, the masks that its rows have between
/// them, the most points that one of its offers brings, and how far its employers travel at most. From these comes, eight
/// blocks at a time, a number of points that no row of the block exceeds. 48 bytes a block, 3 an offer.
/// </summary>
internal sealed class BlockBounds
{
    /// <summary>Rows in a full block.</summary>
    public const int Size = 16;

    private const int BenchmarkShift = 15;
    private const int DeliveryShift = 24;

    private static readonly int Lanes = Vector256<float>.Count;

    private readonly float[] _box;
    private readonly float[] _points;
    private readonly float[] _reach;
    private readonly int[] _sectors;
    private readonly int[] _subjects;
    private readonly int[] _mixed;
    private readonly int[] _starts;
    private readonly int _padded;

    /// <param name="starts">The first row of each block, and, last, the number of rows.</param>
    /// <param name="columns">All rows of the segment.</param>
    /// <param name="weights">What points are worth.</param>
    public BlockBounds(int[] starts, OfferColumns columns, RankingWeights weights)
    {
        _starts = starts;
        _padded = Count + Lanes;
        (_box, _points, _reach) = (new float[6 * _padded], new float[_padded], new float[_padded]);
        (_sectors, _subjects, _mixed) = (new int[_padded], new int[_padded], new int[_padded]);
        for (var block = 0; block < Count; block++)
        {
            OpenBox(block);
            for (var row = starts[block]; row < starts[block + 1]; row++)
            {
                Include(block, columns[row], weights);
            }
        }
    }

    public int Count => _starts.Length - 1;

    public long Bytes => (sizeof(float) * 8L * _padded) + (sizeof(int) * ((3L * _padded) + _starts.Length));

    public (int Start, int End) Range(int block) => (_starts[block], _starts[block + 1]);

    /// <summary>
    /// Writes the bounds of <paramref name="count"/> blocks from <paramref name="first"/> on, in whole vectors: there is room for
    /// one more than the count, and what is beyond it means nothing.
    /// </summary>
    public void Write(in BoundTerms terms, int first, int count, Span<float> bounds)
    {
        var (request, weights) = (terms.View.Request, terms.Weights);
        var sectors = Vector256.Create((int)request.Sectors);
        var subjects = Vector256.Create((int)request.Subjects);
        var years = Vector256.Create((int)request.YearGroups);
        var needy = Vector256.Create((int)(request.YearGroups & request.YearGroupsWithoutEncounter));
        var benchmarks = Vector256.Create((int)request.Benchmarks << BenchmarkShift);
        var unserved = Vector256.Create((int)request.BenchmarksWithoutEncounter << BenchmarkShift);
        for (var i = 0; i < count; i += Lanes)
        {
            var at = first + i;
            var mixed = Vector256.Create(_mixed, at);
            var sum = terms.Always + Vector256.Create(_points, at)
                + BoundTerms.Where(Vector256.Create(_sectors, at) & sectors, weights.Sector)
                + BoundTerms.Where(Vector256.Create(_subjects, at) & subjects, weights.Subject)
                + BoundTerms.Where(mixed & benchmarks, weights.Benchmark)
                + BoundTerms.Where(mixed & unserved, weights.BenchmarkNeed)
                + BoundTerms.Where(mixed & needy, weights.YearGroupNeed)
                + terms.Place(
                    BoundTerms.Metres(Outside(0, at, terms.X), Outside(2, at, terms.Y), Outside(4, at, terms.Z)),
                    Vector256.Create(_reach, at),
                    Has(mixed, Deliveries.AtWorkplace),
                    Has(mixed, Deliveries.Virtual));
            var noYear = Vector256.Equals(mixed & years, Vector256<int>.Zero).AsSingle();
            Vector256.ConditionalSelect(noYear, Vector256.Create(BoundTerms.Nothing), sum).CopyTo(bounds[i..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Has(Vector256<int> mixed, Deliveries delivery) =>
        ~Vector256.Equals(mixed & Vector256.Create((int)delivery << DeliveryShift), Vector256<int>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Outside(int side, int at, Vector256<float> value) =>
        BoundTerms.Outside(
            Vector256.Create(_box, (side * _padded) + at), Vector256.Create(_box, ((side + 1) * _padded) + at), value);

    private void OpenBox(int block)
    {
        _reach[block] = BoundTerms.Nothing;
        for (var side = 0; side < 6; side += 2)
        {
            _box[(side * _padded) + block] = float.MaxValue;
            _box[((side + 1) * _padded) + block] = float.MinValue;
        }
    }

    private void Include(int block, in OfferRow row, RankingWeights weights)
    {
        _points[block] = Math.Max(_points[block], RequestView.OfferPoints(row, weights));
        _sectors[block] |= (int)row.Sectors;
        _subjects[block] |= (int)row.Subjects;
        _mixed[block] |= (int)row.YearGroups | ((int)row.Benchmarks << BenchmarkShift) | ((int)row.Deliveries << DeliveryShift);
        if ((row.Deliveries & Deliveries.AtSchool) != Deliveries.None)
        {
            _reach[block] = Math.Max(_reach[block], row.RadiusMetres);
        }

        Stretch(block, 0, row.Place.X);
        Stretch(block, 2, row.Place.Y);
        Stretch(block, 4, row.Place.Z);
    }

    private void Stretch(int block, int side, double value)
    {
        ref var low = ref _box[(side * _padded) + block];
        ref var high = ref _box[((side + 1) * _padded) + block];
        low = Math.Min(low, (float)value);
        high = Math.Max(high, (float)value);
    }
}
