namespace EmployerConnect.Matching.Ranking;

/// <summary>An offer on its way into a segment.</summary>
internal readonly record struct OfferEntry(Guid Id, Guid EmployerId, OfferRow Row, ulong[] Windows)
{
    /// <summary>Whether it can fit a request at all: it can meet, and has a session, a clearance and a window left.</summary>
    public bool CanFit =>
        (Row.HasPlace || (Row.Deliveries & Deliveries.Virtual) != Deliveries.None) && Row.Standing is { IsSpent: false, IsCleared: true, IsResting: false } && Windows.Length > 0;

    /// <exception cref="ArgumentException">The offer breaks a rule, or a window begins after the horizon.</exception>
    public static OfferEntry Of(OfferTerms offer, int firstDay)
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

        return new OfferEntry(offer.Id, offer.EmployerId, new OfferRow(offer, 0, 0), [.. windows]);
    }
}
