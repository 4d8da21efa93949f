using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Reminders;

public enum ReminderKind
{
    WeekBefore,
    DayBefore,

    /// <summary>The session is over: who was reached?</summary>
    CountsDue,

    /// <summary>A proposal waits for this person's side.</summary>
    Proposal,

    /// <summary>Nobody has said for long that the offer still stands.</summary>
    OfferCheck,
}

/// <summary>Something that somebody is to be reminded of at an instant (UTC).</summary>
public sealed class Reminder
{
    public required Guid Id { get; init; }

    public required Guid SubjectId { get; init; }

    public required Guid PersonId { get; init; }

    public required ReminderKind Kind { get; init; }

    public required DateTime DueAt { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }
}

/// <summary>When reminders are due.</summary>
internal static class ReminderTimes
{
    private const int Nine = 9 * 60;
    private const int Week = 7;

    /// <summary>Nine o'clock in London, so many days from the session's own day: wall time, whatever the clocks do between.</summary>
    public static DateTime ForSession(ReminderKind kind, DateOnly onDate)
    {
        var day = kind switch
        {
            ReminderKind.WeekBefore => onDate.AddDays(-Week),
            ReminderKind.DayBefore => onDate.AddDays(-1),
            _ => onDate.AddDays(1),
        };
        return LondonTime.TryToUtc(day, Nine, out var utc, out var reason) ? utc : throw new InvalidOperationException(reason);
    }

    /// <summary>Roughly when the current school term began (UTC): in September, after Christmas, after Easter.</summary>
    public static DateTime TermStart(DateTime now)
    {
        var today = LondonTime.ToLondon(now);
        var (month, day) = (today.Month, today.Day) switch
        {
            ( >= 9, _) => (9, 1),
            ( >= 5, _) or (4, >= 15) => (4, 15),
            _ => (1, 1),
        };
        return new DateTime(today.Year, month, day, 0, 0, 0, DateTimeKind.Utc);
    }

    /// <summary>The same time of day after so many days from Monday to Friday.</summary>
    public static DateTime WorkingDaysAfter(DateTime start, int days)
    {
        var at = start;
        for (var left = days; left > 0;)
        {
            at = at.AddDays(1);
            left -= LondonTime.ToLondon(at).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return at;
    }
}
