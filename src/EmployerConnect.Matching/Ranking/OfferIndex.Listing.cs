namespace EmployerConnect.Matching.Ranking;

/// <content>For the planner, which wants every offer that fits and no order.</content>
public sealed partial class OfferIndex
{
    /// <summary>Adds every row that fits a request and scores at least the threshold, in the order of the rows.</summary>
    /// <exception cref="ArgumentException">As <see cref="Rank"/>.</exception>
    internal void List(RequestTerms request, DateOnly notBefore, int threshold, List<FittingRow> rows)
    {
        request.Check();
        if (request.SessionsLeft == 0)
        {
            return;
        }

        var windows = new TimePiece[request.Windows.Count];
        for (var i = 0; i < windows.Length; i++)
        {
            PackedWindow.CheckHorizon(request.Windows[i], _firstDay);
            windows[i] = TimePiece.Of(request.Windows[i]);
        }

        var terms = new BoundTerms(new RequestView(request, _weights, notBefore.DayNumber, _firstDay, windows), _weights);
        for (var i = 0; i < _fitting.Length; i++)
        {
            new SegmentListing(_fitting[i].Segment, i, _fitting[i].Removed, terms).AddTo(rows, threshold);
        }
    }

    /// <summary>The ids of all rows, segment by segment.</summary>
    internal IEnumerable<Guid[]> RowIds() =>
        Enumerable.Range(0, _fitting.Length).Select(i => _fitting[i].Segment).Select(segment => Enumerable.Range(0, segment.Count).Select(segment.Id).ToArray());
}
