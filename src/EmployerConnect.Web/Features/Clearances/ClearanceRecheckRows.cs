using EmployerConnect.Matching;

namespace EmployerConnect.Web.Features.Clearances;

/// <summary>A match of a booked session to come, with the check that the session asks for now.</summary>
internal sealed class ClearanceDemand
{
    public required Guid SessionId { get; init; }

    public required DateOnly OnDate { get; init; }

    public required Clearance ClearanceNeeded { get; init; }

    public required Guid MatchId { get; init; }
}

/// <summary>A reminder whose time has come.</summary>
internal sealed class DueReminder
{
    public required Guid ClearanceId { get; init; }

    public required int DaysBefore { get; init; }

    public required Guid PersonId { get; init; }

    public required Clearance Level { get; init; }

    public required DateOnly ExpiresOn { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required bool IsSuspended { get; init; }

    /// <summary>A later check of the same level or more has been seen.</summary>
    public required bool IsReplaced { get; init; }
}

internal sealed class ClearanceFlagRow
{
    public required Guid SessionId { get; init; }

    public required Guid PersonId { get; init; }
}
