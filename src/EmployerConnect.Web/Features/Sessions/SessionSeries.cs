using EmployerConnect.Web.Database;

namespace EmployerConnect.Web.Features.Sessions;

/// <summary>
/// Meetings at the same weekday and wall time: the rule by which they repeat. Each meeting is a session of its own, which knows
/// the date that the rule gave it, so that one can be moved or cancelled without touching the others.
/// </summary>
public sealed class SessionSeries
{
    public required Guid Id { get; init; }

    public required Guid HubId { get; init; }

    /// <summary>Shared by all of its meetings, in feed and mail.</summary>
    public required string CalendarUid { get; init; }

    /// <summary>1, 2 or 4.</summary>
    public required int EveryWeeks { get; init; }

    public required DateOnly FirstDate { get; set; }

    public required int StartMinute { get; set; }

    public required int DurationMinutes { get; set; }

    /// <summary>Dates that the rule gives, also those on which nothing takes place.</summary>
    public required int Meetings { get; set; }

    public int Sequence { get; set; }

    public int Version { get; init; }

    public Guid? SplitFromId { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime UpdatedAt { get; set; }

    public static SessionSeries Start(Guid hubId, SeriesPlan plan, int startMinute, int durationMinutes, DateTime now, Guid? splitFrom = null) => new()
    {
        Id = Guid.CreateVersion7(),
        HubId = hubId,
        CalendarUid = Guid.CreateVersion7().ToString(),
        EveryWeeks = plan.EveryWeeks,
        FirstDate = plan.First,
        StartMinute = startMinute,
        DurationMinutes = durationMinutes,
        Meetings = plan.RuleDates,
        Version = 1,
        SplitFromId = splitFrom,
        CreatedAt = now,
        UpdatedAt = now,
    };

    /// <summary>Ends before that date of its rule, which is not its first: what comes from there on is a series of its own.</summary>
    public Outcome EndBefore(DateOnly date, DateTime now)
    {
        var number = (date.DayNumber - FirstDate.DayNumber) / (SeriesPlan.DaysInWeek * EveryWeeks);
        if (number <= 0 || number >= Meetings)
        {
            return Outcome.Stale(Session.MovedOn);
        }

        Meetings = number;
        return Changed(now);
    }

    /// <summary>All of it to other dates or another time; it stays the same series.</summary>
    public Outcome Move(SeriesPlan plan, int startMinute, int durationMinutes, DateTime now)
    {
        (FirstDate, StartMinute, DurationMinutes, Meetings) = (plan.First, startMinute, durationMinutes, plan.RuleDates);
        return Changed(now);
    }

    /// <summary>Some of its meetings have been cancelled: invitations to it say so.</summary>
    public Outcome Changed(DateTime now)
    {
        Sequence++;
        UpdatedAt = now;
        return Outcome.Done;
    }
}
