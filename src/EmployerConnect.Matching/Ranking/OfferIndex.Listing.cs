namespace EmployerConnect.Matching.Ranking;

/// <content>For the planner, which wants every offer that fits and no order.</content>
public sealed partial class OfferIndex
{
    /// <summary>Adds every row that fits a request and scores at least the threshold, in the order of the rows.</summary>
    /// <exception cref="ArgumentException">As <see cref="Rank"/>.</exception>
    internal void List(RequestTerms request, DateOnly notBefore, int threshold, List<FittingRow> rows)
    {
        Check(request, notBefore);
        if (request.SessionsLeft == 0)
        {
            return;
        }

        var terms = new BoundTerms(View(request, notBefore, new TimePiece[request.Windows.Count]), _weights);
        for (var i = 0; i < _fitting.Length; i++)
        {
            new SegmentListing(_fitting[i], i, terms).AddTo(rows, threshold);
        }
    }

    /// <summary>The ids of all rows, segment by segment.</summary>
    internal IEnumerable<Guid[]> RowIds() =>
        Enumerable.Range(0, _fitting.Length).Select(view => _fitting[view].Segment)
            .Select(segment => Enumerable.Range(0, segment.Count).Select(segment.Id).ToArray());
}
