namespace EmployerConnect.Matching.Ranking;

/// <summary>An offer on its way into a segment.</summary>
internal readonly record struct OfferEntry(Guid Id, Guid EmployerId, OfferRow Row, ulong[] Windows)
{
    /// <summary>The entry, or null where the offer can fit no request from the index's first day on.</summary>
    public static OfferEntry? Of(OfferTerms offer, int firstDay)
    {
        offer.Check();
        var windows = new List<ulong>(offer.Windows.Count);
        foreach (var window in offer.Windows)
        {
            if (PackedWindow.Pack(window, firstDay) is { } packed)
            {
                windows.Add(packed);
            }
        }

        if (windows.Count > PackedWindow.MaximumCount)
        {
            throw new ArgumentException($"{nameof(offer.Windows)} must be at most {PackedWindow.MaximumCount}.");
        }

        var meets = offer.Base is not null || offer.Deliveries.HasFlag(Deliveries.Virtual);
        return meets && offer.SessionsLeft > 0 && offer.ClearanceHeld >= offer.ClearanceNeeded && windows.Count > 0
            ? new OfferEntry(offer.Id, offer.EmployerId, new OfferRow(offer, 0, 0), [.. windows])
            : null;
    }
}
