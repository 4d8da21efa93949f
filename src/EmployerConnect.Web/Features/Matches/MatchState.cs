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
    Asked,
    Replied,
}
