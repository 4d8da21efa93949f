namespace EmployerConnect.Matching.Ranking;

/// <summary>A pair that does not fit, by one constraint or a few.</summary>
public sealed record NearMiss
{
    public required Guid OfferId { get; init; }

    public required Guid RequestId { get; init; }

    /// <summary>Whole metres in a straight line, or round the barriers that it would cross; null where either place is unknown.</summary>
    public required int? DistanceMetres { get; init; }

    /// <summary>What is in the way, at least one.</summary>
    public required IReadOnlyList<Obstacle> Obstacles { get; init; }
}
