using EmployerConnect.Matching;

namespace EmployerConnect.Web.Features.Calendars;

/// <summary>The part of a session that calendars show.</summary>
public sealed record CalendarSession
{
    public required Guid Id { get; init; }

    public required Guid HubId { get; init; }

    public required string Title { get; init; }

    public required Activities Activity { get; init; }

    public required DateOnly OnDate { get; init; }

    public required int StartMinute { get; init; }

    public required int DurationMinutes { get; init; }

    public string? Place { get; init; }

    public string? Room { get; init; }

    public string? Link { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public required int GroupSize { get; init; }

    public required YearGroups YearGroups { get; init; }

    public required string State { get; init; }

    public required string CalendarUid { get; init; }

    public required int Sequence { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public bool IsCancelled => State == "Cancelled";
}

/// <summary>One of the matches that a session serves.</summary>
public sealed record SessionPair
{
    public required Guid SessionId { get; init; }

    public required Guid EmployerId { get; init; }

    public required Guid SchoolId { get; init; }

    public required string EmployerName { get; init; }

    public required string SchoolName { get; init; }
}
