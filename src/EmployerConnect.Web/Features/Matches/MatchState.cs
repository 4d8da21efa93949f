namespace EmployerConnect.Web.Features.Matches;

/// <summary>proposed → agreed → approved → booked; or one of the ends.</summary>
public enum MatchState
{
    Proposed,
    Agreed,
    Approved,
    Booked,
    Declined,
    Withdrawn,
    Expired,
    Cancelled,
}

/// <summary>Why a side said no: structured, so that the next suggestion can be better.</summary>
public enum DeclineReason
{
    DateDoesNotSuit,
    NoVolunteerFree,
    TooFar,
    GroupDoesNotFit,
    AlreadyArranged,
    NotTheRightFit,
    ChangedPlans,
}

public enum MatchEventKind
{
    Proposed,
    OtherTime,
    Agreed,
    Approved,
    Booked,
    Declined,
    Withdrawn,
    Expired,
    Rescheduled,
    Cancelled,
}
