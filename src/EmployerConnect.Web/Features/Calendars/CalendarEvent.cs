namespace EmployerConnect.Web.Features.Calendars;

public enum CalendarStatus
{
    Confirmed,
    Cancelled,
}

/// <summary>A session as calendars see it. Wall time Europe/London; holds no pupil's name, no telephone number, nothing about checks.</summary>
public sealed record CalendarEvent
{
    /// <summary>The same for ever, in feed and mail (RFC 5545 3.8.4.7).</summary>
    public required string Uid { get; init; }

    public required int Sequence { get; init; }

    public required string Summary { get; init; }

    public required string Description { get; init; }

    public string? Location { get; init; }

    /// <summary>The session's page on this site, beginning with a slash.</summary>
    public required string Path { get; init; }

    /// <summary>Where a virtual session is joined.</summary>
    public string? JoinLink { get; init; }

    public required DateOnly Date { get; init; }

    public required int StartMinute { get; init; }

    public required int DurationMinutes { get; init; }

    /// <summary>So many whole days from <see cref="Date"/> on; 0 for a session with a time.</summary>
    public int WholeDays { get; init; }

    /// <summary>For a series: how it repeats.</summary>
    public CalendarRepeat? Repeat { get; init; }

    /// <summary>For one meeting of a series: which.</summary>
    public CalendarInstance? Instance { get; init; }

    public required CalendarStatus Status { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }
}
