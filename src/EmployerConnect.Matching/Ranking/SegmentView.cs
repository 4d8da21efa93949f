namespace EmployerConnect.Matching.Ranking;

/// <summary>A segment and the rows of it that no longer count, one bit each.</summary>
internal sealed record SegmentView(OfferSegment Segment, ulong[]? Removed, int Live)
{
    public SegmentView(OfferSegment segment)
        : this(segment, null, segment.Count)
    {
    }

    public bool IsRemoved(int row) => Removed is not null && ((Removed[row >> 6] >> (row & 63)) & 1) != 0;

    public SegmentView Without(int row)
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
