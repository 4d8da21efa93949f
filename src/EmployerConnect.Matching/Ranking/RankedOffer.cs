namespace EmployerConnect.Matching.Ranking;

/// <summary>An offer that fits, without its reasons; see <see cref="OfferIndex.Rank"/>.</summary>
public readonly record struct RankedOffer
{
    internal RankedOffer(Guid offerId, int score, Meeting meeting, Slot slot, int segment, int row)
    {
        OfferId = offerId;
        Score = score;
        Meeting = meeting;
        Slot = slot;
        Segment = segment;
        Row = row;
    }

    public Guid OfferId { get; }

    /// <summary>The sum of the terms' points, 0 to <see cref="RankingWeights.Total"/>.</summary>
    public int Score { get; }

    /// <summary>Where they would meet, exactly one.</summary>
    public Deliveries Delivery => Meeting.Delivery;

    /// <summary>Whole metres in a straight line, or round the barriers that it would cross; null where the delivery is virtual.</summary>
    public int? DistanceMetres => Meeting.IsOnline ? null : Meeting.WholeMetres;

    /// <summary>The first time that suits both.</summary>
    public Slot Slot { get; }

    internal Meeting Meeting { get; }

    internal int Segment { get; }

    internal int Row { get; }
}
