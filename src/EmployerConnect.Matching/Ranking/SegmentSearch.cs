using System.Numerics;

namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// The best rows of one segment: bounds of all blocks of the request's activities, then block by block from the best
/// bound down, until no bound reaches the worst of the best so far; in a block, the rows whose own bound does.
/// </summary>
internal readonly ref struct SegmentSearch(OfferSegment segment, int number, ulong[]? removed, BoundTerms terms)
{
    private readonly BoundTerms _terms = terms;
    private readonly RowBounds _rows = new(terms);

    public void Run(ref BestOffers best)
    {
        var scratch = SearchScratch.OfThread;
        scratch.Clear(segment.Blocks.Count + OfferColumns.Lanes);
        Queue(scratch, best.Threshold);
        for (var list = SearchScratch.Lists - 1; list >= 0; list--)
        {
            for (var block = scratch.Heads[list]; block != SearchScratch.End; block = scratch.Next[block])
            {
                if (scratch.Bounds[block] >= best.Threshold)
                {
                    LookAt(block, ref best);
                }
            }
        }
    }

    /// <summary>Whether a request could meet offers of one way at all.</summary>
    public static bool IsReachable(int way, in RequestView view) => way switch
    {
        OfferRow.InPersonOnly => view.MeetsInPerson,
        OfferRow.OnlineOnly => view.MeetsOnline,
        _ => true,
    };

    private void Queue(SearchScratch scratch, int threshold)
    {
        var scale = SearchScratch.Lists / (float)(_terms.Weights.Total + 8);
        foreach (var (activity, way, first, count) in segment.Groups)
        {
            if (!IsReachable(way, _terms.View) || (activity & _terms.View.Request.Activities) == Activities.None)
            {
                continue;
            }

            segment.Blocks.Write(_terms, first, count, scratch.Bounds.AsSpan(first));
            for (var block = first; block < first + count; block++)
            {
                var bound = scratch.Bounds[block];
                if (bound >= threshold)
                {
                    var list = Math.Min((int)(bound * scale), SearchScratch.Lists - 1);
                    scratch.Next[block] = scratch.Heads[list];
                    scratch.Heads[list] = block;
                }
            }
        }
    }

    private void LookAt(int block, ref BestOffers best)
    {
        var (start, end) = segment.Blocks.Range(block);
        for (var at = start; at < end; at += OfferColumns.Lanes)
        {
            var could = _rows.AtLeast(best.Threshold, segment.Columns, at);
            could &= (1u << Math.Min(OfferColumns.Lanes, end - at)) - 1;
            for (; could != 0; could &= could - 1)
            {
                Consider(at + BitOperations.TrailingZeroCount(could), ref best);
            }
        }
    }

    private void Consider(int rowNumber, ref BestOffers best)
    {
        if (IsRemoved(rowNumber) || !_terms.View.CouldMeetInTime(segment.Columns.Windows[rowNumber]))
        {
            return;
        }

        var row = segment.Columns[rowNumber];
        var employer = segment.Employer(rowNumber);
        if (!_terms.View.TryMeetStraight(row, employer, out var meeting))
        {
            return;
        }

        var id = segment.Id(rowNumber);
        var score = _terms.View.Score(row, meeting, employer);
        if (!best.Takes(score, meeting.WholeMetres, id))
        {
            return;
        }

        // Only what would get in as the crow flies is worth asking what lies between; online nothing does.
        if (!meeting.IsOnline && _terms.View.IsParted(row, out var way))
        {
            if (!_terms.View.TryMeet(row, employer, way, out meeting))
            {
                return;
            }

            score = _terms.View.Score(row, meeting, employer);
        }

        if (best.Takes(score, meeting.WholeMetres, id)
            && _terms.View.KeepingApart(id, employer, row) is null
            && segment.TryTime(row, _terms.View.WindowsFor(id, employer), _terms.View.NotBefore, out var slot))
        {
            best.Add(new RankedOffer(id, score, meeting, slot, number, rowNumber));
        }
    }

    private bool IsRemoved(int row) => removed is not null && ((removed[row >> 6] >> (row & 63)) & 1) != 0;
}
