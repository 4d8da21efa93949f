using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Purposes;

namespace EmployerConnect.Web.Features.Matches;

public sealed class MatchSummary
{
    public required Guid Id { get; init; }

    public required MatchState State { get; init; }

    public Side? Awaiting { get; init; }

    public Side? AlsoAwaiting { get; init; }

    public required DateOnly OnDate { get; init; }

    public required int StartMinute { get; init; }

    public required int DurationMinutes { get; init; }

    public DateTime? AnswerDueAt { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public string? Fit { get; init; }

    public bool AgreedByPhone { get; init; }

    public required string OfferTitle { get; init; }

    public required Activities Activity { get; init; }

    public required string RequestTitle { get; init; }

    public required string EmployerName { get; init; }

    public required string SchoolName { get; init; }

    public required Guid EmployerId { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid HubId { get; init; }

    public bool NeedsAnswerFrom(Actor actor) => State == MatchState.Proposed
        && ((Awaits(Side.Employer) && actor.AnswersForEmployer(EmployerId)) || (Awaits(Side.School) && actor.ActsForSchool(SchoolId)));

    /// <summary>Who has yet to answer a proposal: "Brook Builders answers", "Both sides answer".</summary>
    public string Turn => AlsoAwaiting is not null ? "Both sides answer" : $"{(Awaiting == Side.Employer ? EmployerName : SchoolName)} answers";

    private bool Awaits(Side side) => Awaiting == side || AlsoAwaiting == side;
}

/// <summary>A request for which several matches wait for the same decision.</summary>
public sealed class RivalsRow
{
    public required Guid RequestId { get; init; }

    public required string Title { get; init; }

    public required string SchoolName { get; init; }

    public required int Number { get; init; }
}

public sealed class MatchDetails : SharedPurposeColumns
{
    public required Guid Id { get; init; }

    public required string OfferTitle { get; init; }

    public required Activities Activity { get; init; }

    public required string OfferDescription { get; init; }

    /// <summary>As the offer says for all that it could become; a match's page shows what the match itself needs.</summary>
    public required Clearance ClearanceNeeded { get; set; }

    public required string RequestTitle { get; init; }

    public required YearGroups YearGroups { get; init; }

    public string? AccessNeeds { get; init; }

    public required string EmployerName { get; init; }

    public string? EmployerTown { get; init; }

    public required string SchoolName { get; init; }

    public string? SchoolTown { get; init; }

    public required string HubName { get; init; }

    public string? VolunteerName { get; init; }

    public string? ApprovedByName { get; init; }

    public string? SuggestedByName { get; init; }

    public Guid? SessionId { get; init; }
}

public sealed class StateCountRow
{
    public required MatchState State { get; init; }

    public required int Number { get; init; }
}

public sealed class YearGroupsRow
{
    public required YearGroups Offered { get; init; }

    public required YearGroups Asked { get; init; }
}

/// <summary>A person of one of the two organisations or of the hub.</summary>
public sealed class MatchPerson
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required Role Role { get; init; }

    public Guid? OrganisationId { get; init; }

    public Clearance ClearanceHeld { get; init; }
}
