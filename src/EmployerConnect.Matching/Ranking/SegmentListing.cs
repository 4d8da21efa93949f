using System.Numerics;

namespace EmployerConnect.Matching.Ranking;

/// <summary>All rows of one segment that fit, as <see cref="SegmentSearch"/> would find them, from a score on.</summary>
internal readonly ref struct SegmentListing(SegmentView rowsOf, int number, BoundTerms terms)
{
    private readonly BoundTerms _terms = terms;
    private readonly RowBounds _bounds = new(terms);

    public void AddTo(List<FittingRow> rows, int threshold)
    {
        var segment = rowsOf.Segment;
        var scratch = SearchScratch.OfThread;
        scratch.Clear(segment.Blocks.Count + OfferColumns.Lanes);
        foreach (var (activity, way, first, count) in segment.Groups)
        {
            if ((activity & _terms.View.Request.Activities) == Activities.None || !SegmentSearch.IsReachable(way, _terms.View))
            {
                continue;
            }

            segment.Blocks.Write(_terms, first, count, scratch.Bounds.AsSpan(first));
            for (var block = first; block < first + count; block++)
            {
                if (scratch.Bounds[block] >= threshold)
                {
                    AddBlock(block, rows, threshold);
                }
            }
        }
    }

    private void AddBlock(int block, List<FittingRow> rows, int threshold)
    {
        var segment = rowsOf.Segment;
        var (start, end) = segment.Blocks.Range(block);
        for (var at = start; at < end; at += OfferColumns.Lanes)
        {
            var could = _bounds.AtLeast(threshold, segment.Columns, at) & ((1u << Math.Min(OfferColumns.Lanes, end - at)) - 1);
            for (; could != 0; could &= could - 1)
            {
                AddRow(at + BitOperations.TrailingZeroCount(could), rows, threshold);
            }
        }
    }

    private void AddRow(int rowNumber, List<FittingRow> rows, int threshold)
    {
        var segment = rowsOf.Segment;
        if (rowsOf.IsRemoved(rowNumber) || !_terms.View.CouldMeetInTime(segment.Columns.Windows[rowNumber]))
        {
            return;
        }

        var row = segment.Columns[rowNumber];
        var (id, employer) = (segment.Id(rowNumber), segment.Employer(rowNumber));
        if (_terms.View.KeepingApart(id, employer, row) is not null
            || !_terms.View.TryMeetStraight(row, employer, out var meeting)
            || (!meeting.IsOnline && _terms.View.IsParted(row, out var way) && !_terms.View.TryMeet(row, employer, way, out meeting)))
        {
            return;
        }

        var score = _terms.View.Score(row, meeting, employer);
        if (score >= threshold && segment.TryTime(row, _terms.View.WindowsFor(id, employer), _terms.View.NotBefore, out _))
        {
            rows.Add(new FittingRow(number, rowNumber, score));
        }
    }
}
