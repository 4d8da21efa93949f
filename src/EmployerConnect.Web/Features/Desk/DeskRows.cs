using EmployerConnect.Matching;

namespace EmployerConnect.Web.Features.Desk;

/// <summary>A match that waits.</summary>
public sealed class DeskMatch
{
    public required Guid Id { get; init; }

    public required string OfferTitle { get; init; }

    public required string EmployerName { get; init; }

    public required string SchoolName { get; init; }

    public required DateOnly OnDate { get; init; }

    public required int StartMinute { get; init; }

    public required int DurationMinutes { get; init; }

    public DateTime? AnswerDueAt { get; init; }

    /// <summary>Since when it waits as it does.</summary>
    public required DateTime UpdatedAt { get; init; }

    public required int Total { get; init; }
}

public sealed class DeskSchool
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public string? Town { get; init; }

    public required int OpenRequests { get; init; }

    public required int UnderWay { get; init; }

    public required int Total { get; init; }
}

public sealed class DeskVolunteer
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required Guid EmployerId { get; init; }

    public required string EmployerName { get; init; }

    public required int Sessions { get; init; }

    /// <summary>Other volunteers of the same employer.</summary>
    public required int Colleagues { get; init; }

    public required int Total { get; init; }
}

public sealed class DeskCheck
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string EmployerName { get; init; }

    public required Clearance Level { get; init; }

    public required DateOnly ExpiresOn { get; init; }

    /// <summary>Sessions to come that need a check and lie after its last day.</summary>
    public required int SessionsAfter { get; init; }

    public required int Total { get; init; }
}

public sealed class DeskLapse
{
    public required Guid SessionId { get; init; }

    public required Guid HubId { get; init; }

    public required Guid PersonId { get; init; }

    public required string Title { get; init; }

    public required DateOnly OnDate { get; init; }

    public required string PersonName { get; init; }

    public required Clearance ClearanceNeeded { get; init; }

    public required int Total { get; init; }
}
