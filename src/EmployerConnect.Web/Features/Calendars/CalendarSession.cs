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

    public int WholeDays { get; init; }

    public Guid? SeriesId { get; init; }

    /// <summary>The date that the series' rule gave this meeting.</summary>
    public DateOnly? SeriesDate { get; init; }

    public string? SeriesUid { get; init; }

    public DateOnly SeriesFirstDate { get; init; }

    public int SeriesStartMinute { get; init; }

    public int SeriesDurationMinutes { get; init; }

    public int SeriesEveryWeeks { get; init; }

    public int SeriesMeetings { get; init; }

    public int SeriesSequence { get; init; }

    public DateTime SeriesCreatedAt { get; init; }

    public DateTime SeriesUpdatedAt { get; init; }

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
