namespace EmployerConnect.Matching.Ranking;

/// <summary>A pair that fits, and how well.</summary>
public sealed record Suggestion
{
    public required Guid OfferId { get; init; }

    public required Guid RequestId { get; init; }

    /// <summary>The sum of the terms' points, 0 to <see cref="RankingWeights.Total"/>.</summary>
    public required int Score { get; init; }

    /// <summary>The score in a word.</summary>
    public required Fit Fit { get; init; }

    /// <summary>Where they would meet, exactly one.</summary>
    public required Deliveries Delivery { get; init; }

    /// <summary>Whole metres in a straight line, or round the barriers that it would cross; null where the delivery is virtual.</summary>
    public required int? DistanceMetres { get; init; }

    /// <summary>What lies between, such as "the Severn estuary"; null where nothing does or the delivery is virtual.</summary>
    public string? Barrier { get; init; }

    /// <summary>The first time that suits both.</summary>
    public required Slot Slot { get; init; }

    /// <summary>One of each kind, in the order of <see cref="TermKind"/>; their points add up to the score.</summary>
    public required IReadOnlyList<Term> Terms { get; init; }

    /// <summary>Noes of the past that changed when, or how, the two are brought together; none as a rule.</summary>
    public IReadOnlyList<PastDecline> PastDeclines { get; init; } = [];

    /// <summary>The reasons for it, most points first.</summary>
    public IReadOnlyList<Term> For => [.. Terms.Where(term => term.SpeaksFor).OrderByDescending(term => term.Points)];

    /// <summary>The reasons against it, the most points lost first.</summary>
    public IReadOnlyList<Term> Against => [.. Terms.Where(term => term.SpeaksAgainst).OrderByDescending(term => term.Full - term.Points)];
}
