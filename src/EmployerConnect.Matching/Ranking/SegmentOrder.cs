using System.Numerics;
using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// The order of rows in a segment: by the way to meet (in person, both, online), then by activity, then, online in
/// a large segment, by their first sector. Within that they are split in two, across whatever they differ in most, until a block
/// is left: place, in miles, or what the offer itself brings, where a point counts as 0.3 miles (what a mile costs at fifteen).
/// </summary>
internal sealed class SegmentOrder
{
    private const double MilesPerPoint = 0.3;
    private const int Axes = 4;

    // With fewer rows than this, blocks by sector would be mostly empty.
    private const int LargeEnough = 8_192;

    private readonly double[][] _along;
    private readonly double[] _keys;
    private readonly int[] _order;

    private SegmentOrder(IReadOnlyList<OfferEntry> entries, RankingWeights weights)
    {
        _keys = new double[entries.Count];
        _order = new int[entries.Count];
        _along = [.. Enumerable.Range(0, Axes).Select(_ => new double[entries.Count])];
        var groups = new int[entries.Count];
        const double milesPerRadius = Distance.EarthRadiusMetres / Distance.MetresPerMile;
        for (var i = 0; i < _order.Length; i++)
        {
            var row = entries[i].Row;
            (_order[i], groups[i]) = (i, Group(row, entries.Count));
            if (row.Way != OfferRow.OnlineOnly)
            {
                _along[0][i] = row.Place.X * milesPerRadius;
                _along[1][i] = row.Place.Y * milesPerRadius;
                _along[2][i] = row.Place.Z * milesPerRadius;
            }

            _along[3][i] = RequestView.OfferPoints(row, weights) * MilesPerPoint;
        }

        Array.Sort(groups, _order);
        for (var start = 0; start < _order.Length;)
        {
            var end = start + 1;
            while (end < _order.Length && groups[end] == groups[start])
            {
                end++;
            }

            Split(_order.AsSpan(start, end - start));
            start = end;
        }
    }

    /// <summary>The entries by number, in the order of their rows.</summary>
    public static int[] Of(IReadOnlyList<OfferEntry> entries, RankingWeights weights) => new SegmentOrder(entries, weights)._order;

    /// <summary>The first row of each block and, last, the number of rows; and the blocks of each activity and way to meet.</summary>
    public static (int[] Starts, (Activities Activity, int Way, int First, int Count)[] Groups) Blocks(OfferColumns columns)
    {
        var starts = new List<int>();
        var groups = new List<(Activities Activity, int Way, int First, int Count)>();
        var group = -1;
        for (var i = 0; i < columns.Count; i++)
        {
            var row = columns[i];
            var next = Group(row, columns.Count);
            if (next == group && i - starts[^1] < BlockBounds.Size)
            {
                continue;
            }

            starts.Add(i);
            group = next;
            if (groups.Count > 0 && (groups[^1].Activity, groups[^1].Way) == (row.Activity, row.Way))
            {
                groups[^1] = groups[^1] with { Count = groups[^1].Count + 1 };
            }
            else
            {
                groups.Add((row.Activity, row.Way, starts.Count - 1, 1));
            }
        }

        starts.Add(columns.Count);
        return ([.. starts], [.. groups]);
    }

    private static int Group(in OfferRow row, int rows)
    {
        var bySector = rows >= LargeEnough && row.Way == OfferRow.OnlineOnly;
        return (row.Way << 12)
            | (BitOperations.TrailingZeroCount((int)row.Activity) << 6)
            | (bySector ? BitOperations.TrailingZeroCount((int)row.Sectors) : 0);
    }

    private void Split(Span<int> order)
    {
        if (order.Length <= BlockBounds.Size)
        {
            return;
        }

        var along = _along[Widest(order)];
        var keys = _keys.AsSpan(0, order.Length);
        for (var i = 0; i < order.Length; i++)
        {
            keys[i] = along[order[i]];
        }

        keys.Sort(order);
        var middle = ((order.Length / 2) + BlockBounds.Size - 1) / BlockBounds.Size * BlockBounds.Size;
        Split(order[..middle]);
        Split(order[middle..]);
    }

    private int Widest(ReadOnlySpan<int> order)
    {
        var (widest, longest) = (0, -1d);
        for (var axis = 0; axis < Axes; axis++)
        {
            var (low, high) = (double.MaxValue, double.MinValue);
            foreach (var entry in order)
            {
                (low, high) = (Math.Min(low, _along[axis][entry]), Math.Max(high, _along[axis][entry]));
            }

            if (high - low > longest)
            {
                (widest, longest) = (axis, high - low);
            }
        }

        return widest;
    }
}
