using System.Numerics;

namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// The order of rows in a segment: by the way to meet (in person, both, online), then by activity, then, in a large segment,
/// by their first sector. Within that, those that can be met in person by place, split in two across the longer side until a
/// block is left; the others by what the offer itself brings, most first.
/// </summary>
internal static class SegmentOrder
{
    // With fewer rows than this, blocks by sector would be mostly empty.
    private const int LargeEnough = 8_192;

    public static int[] Of(IReadOnlyList<OfferEntry> entries, RankingWeights weights)
    {
        var (order, keys) = (new int[entries.Count], new int[entries.Count]);
        for (var i = 0; i < order.Length; i++)
        {
            (order[i], keys[i]) = (i, Key(entries[i].Row, entries.Count >= LargeEnough));
        }

        Array.Sort(keys, order);
        var places = new double[order.Length];
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && keys[end] == keys[start])
            {
                end++;
            }

            var group = order.AsSpan(start, end - start);
            if (entries[order[start]].Row.Way != OfferRow.OnlineOnly)
            {
                Split(entries, group, places);
            }
            else
            {
                group.Sort((one, other) => Brings(other).CompareTo(Brings(one)));
            }

            start = end;
        }

        return order;

        int Brings(int entry) => RequestView.OfferPoints(entries[entry].Row, weights);
    }

    /// <summary>The first row of each block and, last, the number of rows; and the blocks of each activity and way to meet.</summary>
    public static (int[] Starts, (Activities Activity, int Way, int First, int Count)[] Groups) Blocks(OfferColumns columns)
    {
        var starts = new List<int>();
        var groups = new List<(Activities Activity, int Way, int First, int Count)>();
        var key = -1;
        for (var i = 0; i < columns.Count; i++)
        {
            var row = columns[i];
            var next = Key(row, columns.Count >= LargeEnough);
            if (next == key && i - starts[^1] < BlockBounds.Size)
            {
                continue;
            }

            starts.Add(i);
            key = next;
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

    private static int Key(in OfferRow row, bool bySector) =>
        (row.Way << 12)
        | (BitOperations.TrailingZeroCount((int)row.Activity) << 6)
        | (bySector ? BitOperations.TrailingZeroCount((int)row.Sectors) : 0);

    private static void Split(IReadOnlyList<OfferEntry> entries, Span<int> order, double[] places)
    {
        if (order.Length <= BlockBounds.Size)
        {
            return;
        }

        var keys = places.AsSpan(0, order.Length);
        var (widest, longest) = (0, -1d);
        for (var axis = 0; axis < 3; axis++)
        {
            var (low, high) = (double.MaxValue, double.MinValue);
            foreach (var entry in order)
            {
                var at = Along(entries[entry].Row, axis);
                (low, high) = (Math.Min(low, at), Math.Max(high, at));
            }

            if (high - low > longest)
            {
                (widest, longest) = (axis, high - low);
            }
        }

        for (var i = 0; i < order.Length; i++)
        {
            keys[i] = Along(entries[order[i]].Row, widest);
        }

        keys.Sort(order);
        var middle = ((order.Length / 2) + BlockBounds.Size - 1) / BlockBounds.Size * BlockBounds.Size;
        Split(entries, order[..middle], places);
        Split(entries, order[middle..], places);
    }

    private static double Along(in OfferRow row, int axis) => axis switch
    {
        0 => row.Place.X,
        1 => row.Place.Y,
        _ => row.Place.Z,
    };
}
