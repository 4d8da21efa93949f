using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>One row of a plan: an offer's session for a request, with the time that suits both.</summary>
public sealed class Assignment
{
    public required Guid Id { get; init; }

    public required Guid OfferId { get; init; }

    public required Guid RequestId { get; init; }

    public required Guid EmployerId { get; init; }

    public required Guid SchoolId { get; init; }

    public required int OfferVersion { get; init; }

    public required int RequestVersion { get; init; }

    public required DateOnly OnDate { get; init; }

    public required int StartMinute { get; init; }

    public required int DurationMinutes { get; init; }

    public required Deliveries Delivery { get; init; }

    public required int GroupSize { get; init; }

    /// <summary>In a straight line; null where it is virtual.</summary>
    public int? DistanceMetres { get; init; }

    /// <summary>Points that it adds to the plan.</summary>
    public required int Value { get; init; }

    /// <summary>Which of the school's encounters this school year it would be.</summary>
    public required int NumberInYear { get; init; }

    public required string Fit { get; init; }

    /// <summary>What speaks for it, a line each.</summary>
    public required string Reasons { get; init; }

    /// <summary>What speaks against it, likewise.</summary>
    public string? ReasonsAgainst { get; init; }

    /// <summary>Rows with the same number share one visit.</summary>
    public int? Visit { get; init; }

    public required bool IsKept { get; init; }

    public required AssignmentState State { get; set; }

    public Guid? MatchId { get; set; }

    /// <summary>Why it no longer held.</summary>
    public string? Problem { get; set; }

    public Guid? DecidedByPersonId { get; set; }

    public DateTime? DecidedAt { get; set; }

    public int EndMinute => StartMinute + DurationMinutes;

    public ProposedTime When => new(OnDate, StartMinute, DurationMinutes, Delivery, GroupSize);

    public void Decide(AssignmentState state, Guid? matchId, string? problem, Guid by, DateTime now) =>
        (State, MatchId, Problem, DecidedByPersonId, DecidedAt) = (state, matchId, problem, by, now);
}
