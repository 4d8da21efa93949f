using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning;

/// <summary>One offer's session for one request.</summary>
public sealed record PlannedEncounter
{
    public required Guid OfferId { get; init; }

    public required Guid RequestId { get; init; }

    public required Guid EmployerId { get; init; }

    public required Guid SchoolId { get; init; }

    /// <summary>The pair's score, as <see cref="Suggestion.Score"/>.</summary>
    public required int Score { get; init; }

    /// <summary>Which of the school's encounters this year it would be, 1 and up; of those planned the best pair comes first.</summary>
    public required int NumberInYear { get; init; }

    /// <summary>Points for that number; see <see cref="PlanRules.EncounterWorth"/>.</summary>
    public required int Worth { get; init; }

    /// <summary>Points that it adds to the plan.</summary>
    public int Value => Score + Worth;

    /// <summary>Where they would meet, exactly one.</summary>
    public required Deliveries Delivery { get; init; }

    /// <summary>Whole metres in a straight line; null where the delivery is virtual.</summary>
    public required int? DistanceMetres { get; init; }

    /// <summary>
    /// A time that suits both (and all who share the visit): the first on a date that no other visit of the offer has, or, where there is no such
    /// date, the first of all. A proposal, to be agreed like any other.
    /// </summary>
    public required Slot Slot { get; init; }

    /// <summary>The number of the visit (1 and up in the plan) where several requests share one session of the offer; else null.</summary>
    public required int? Visit { get; init; }

    /// <summary>Whether a pin keeps it.</summary>
    public required bool IsKept { get; init; }
}
