using EmployerConnect.Matching;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Sessions;

/// <summary>A dated meeting that serves a match. Rescheduled and cancelled without losing its identity: the calendar UID never changes.</summary>
public sealed class Session
{
    public const string MovedOn = "This session has changed since you opened the page. It is shown below as it stands now.";

    /// <summary>Days that a fair may last.</summary>
    public const int MostWholeDays = 5;

    private const int AllDayMinutes = 480;

    public required Guid Id { get; init; }

    public required Guid HubId { get; init; }

    public required string Title { get; init; }

    public required Activities Activity { get; init; }

    public DateOnly OnDate { get; set; }

    public int StartMinute { get; set; }

    public int DurationMinutes { get; set; }

    /// <summary>So many whole days from <see cref="OnDate"/> on (a fair); 0 for a session with a time.</summary>
    public int WholeDays { get; set; }

    /// <summary>The series that it is a meeting of.</summary>
    public Guid? SeriesId { get; set; }

    /// <summary>The date that the series' rule gave it; it may have been moved since.</summary>
    public DateOnly? SeriesDate { get; set; }

    /// <summary>UTC.</summary>
    public DateTime StartsAt { get; set; }

    /// <summary>UTC.</summary>
    public DateTime EndsAt { get; set; }

    public required Deliveries Delivery { get; init; }

    public string? Place { get; set; }

    public string? Room { get; set; }

    public string? Link { get; set; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public required int GroupSize { get; init; }

    /// <summary>How many volunteers it cannot do without.</summary>
    public int VolunteersNeeded { get; set; } = 1;

    public required YearGroups YearGroups { get; init; }

    public required SessionState State { get; set; }

    public CancelReason? CancelReason { get; set; }

    /// <summary>What whoever comes must hold on the day; the database refuses others.</summary>
    public Clearance ClearanceNeeded { get; set; }

    public required string CalendarUid { get; init; }

    /// <summary>Raised with each change that could void an acceptance (RFC 5546 2.1.4).</summary>
    public int Sequence { get; set; }

    public int Version { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; set; }

    /// <summary>The spreadsheet that it was brought in from (decision 45); null for one that was booked here.</summary>
    public Guid? SpreadsheetId { get; init; }

    /// <summary>Nobody has been told of it yet, and no mail about it goes out.</summary>
    public bool IsQuiet { get; init; }

    public static (Session? Session, Outcome Outcome) Book(Match match, MatchDetails details, Booking booking, DateTime now)
    {
        var session = new Session
        {
            Id = Guid.CreateVersion7(),
            HubId = match.HubId,
            Title = details.OfferTitle,
            Activity = details.Activity,
            Delivery = match.Delivery,
            GroupSize = match.GroupSize,
            YearGroups = details.YearGroups,
            State = SessionState.Booked,
            CalendarUid = Guid.CreateVersion7().ToString(),
            CreatedAt = now,
        };
        var outcome = session.Take(booking, now);
        return (outcome.IsDone ? session : null, outcome);
    }

    /// <summary>An encounter that was arranged elsewhere, and may be over: then it counts as delivered where somebody says who was reached.</summary>
    public static (Session? Session, Outcome Outcome) BroughtIn(Session arranged, Booking booking, bool isCounted, DateTime now)
    {
        var outcome = arranged.Take(booking, now, mayBeOver: true);
        if (outcome.IsDone && isCounted)
        {
            outcome = arranged.Deliver(now);
        }

        return (outcome.IsDone ? arranged : null, outcome);
    }

    public Outcome Reschedule(Booking booking, DateTime now)
    {
        if (State != SessionState.Booked)
        {
            return Outcome.Stale(MovedOn);
        }

        if (SeriesId is not null && booking.WholeDays > 0)
        {
            return Outcome.Invalid("A meeting of a series has a time", "WholeDays");
        }

        Sequence++;
        return Take(booking, now);
    }

    public Outcome Cancel(CancelReason reason, DateTime now)
    {
        if (State != SessionState.Booked)
        {
            return Outcome.Stale(MovedOn);
        }

        State = SessionState.Cancelled;
        CancelReason = reason;
        Sequence++;
        UpdatedAt = now;
        return Outcome.Done;
    }

    /// <summary>Counts are recorded once the session is over.</summary>
    public Outcome Deliver(DateTime now)
    {
        if (State != SessionState.Booked)
        {
            return Outcome.Stale(MovedOn);
        }

        if (EndsAt > now)
        {
            return Outcome.Invalid("The session is not over yet: record who was reached afterwards");
        }

        State = SessionState.Delivered;
        UpdatedAt = now;
        return Outcome.Done;
    }

    /// <summary>The last date on which it takes place.</summary>
    public DateOnly LastDate => OnDate.AddDays(Math.Max(WholeDays - 1, 0));

    /// <summary>The year groups as numbers, 5 to 14.</summary>
    public IReadOnlyList<int> Years => [.. Enumerable.Range(5, 10).Where(year => ((int)YearGroups & (1 << year)) != 0)];

    /// <summary>Adjacent sessions, one ending as the other starts, do not overlap (invariant 3).</summary>
    public bool Overlaps(DateTime startsAt, DateTime endsAt) => StartsAt < endsAt && EndsAt > startsAt;

    private Outcome Take(Booking booking, DateTime now, bool mayBeOver = false)
    {
        // Whole days last from midnight to midnight; what stands for their time is only there because a row has one.
        var isAllDay = booking.WholeDays > 0;
        var (startMinute, duration) = isAllDay ? (0, AllDayMinutes) : (booking.StartMinute, booking.DurationMinutes);
        if (!LondonTime.TryToUtc(booking.Date, startMinute, out var start, out var reason)
            || !LondonTime.TryToUtc(booking.Date.AddDays(booking.WholeDays), isAllDay ? 0 : startMinute + duration, out var end, out reason))
        {
            return Outcome.Invalid(reason, "StartTime");
        }

        if (start <= now && !mayBeOver)
        {
            return Outcome.Invalid("The date and time must be in the future", "Date");
        }

        OnDate = booking.Date;
        StartMinute = startMinute;
        DurationMinutes = duration;
        WholeDays = booking.WholeDays;
        VolunteersNeeded = booking.VolunteersNeeded;
        StartsAt = start;
        EndsAt = end;
        Place = booking.Place;
        Room = booking.Room;
        Link = booking.Link;
        UpdatedAt = now;
        return Outcome.Done;
    }
}
