namespace EmployerConnect.Web.Features.Calendars;

/// <summary>
/// A series as calendars know it (RFC 5545 3.8.5): one event with the rule, the dates on which nothing takes place excepted, and an
/// event of its own for each meeting that differs. All of it follows from the meetings, so calendar and database say the same.
/// </summary>
public static class SeriesEvents
{
    /// <param name="meetings">Those of one series that the reader sees, each with its event as a session of its own.</param>
    public static IEnumerable<CalendarEvent> From(IReadOnlyList<(CalendarSession Session, CalendarEvent Event)> meetings)
    {
        var ordered = meetings.OrderBy(one => one.Session.SeriesDate).ToList();
        var series = ordered[0].Session;
        var template = ordered.Find(one => IsOnTime(one.Session)).Event ?? ordered[0].Event;
        var rule = new CalendarRepeat(series.SeriesEveryWeeks, series.SeriesMeetings, []);
        var dates = rule.Dates(series.SeriesFirstDate).ToHashSet();
        var inRule = ordered.Where(one => dates.Contains(one.Session.SeriesDate!.Value)).ToList();
        if (inRule.Count > 0)
        {
            yield return template with
            {
                Uid = series.SeriesUid!,
                Sequence = series.SeriesSequence,
                Date = series.SeriesFirstDate,
                StartMinute = series.SeriesStartMinute,
                DurationMinutes = series.SeriesDurationMinutes,
                Status = CalendarStatus.Confirmed,
                CreatedAt = series.SeriesCreatedAt,
                UpdatedAt = series.SeriesUpdatedAt,
                Repeat = rule with { Except = [.. dates.Except(inRule.Select(one => one.Session.SeriesDate!.Value)).Order()] },
            };
        }

        foreach (var one in ordered.Where(one => !IsOnTime(one.Session) || !SaysTheSame(one.Event, template)))
        {
            yield return Meeting(one.Session, one.Event);
        }
    }

    /// <summary>One meeting alone, as a change of the series that calendars have already.</summary>
    public static CalendarEvent Meeting(CalendarSession session, CalendarEvent one) => session.SeriesUid is { } uid
        ? one with { Uid = uid, Instance = new CalendarInstance(session.SeriesDate!.Value, session.SeriesStartMinute) }
        : one;

    private static bool IsOnTime(CalendarSession session) =>
        !session.IsCancelled && session.OnDate == session.SeriesDate && session.StartMinute == session.SeriesStartMinute && session.DurationMinutes == session.SeriesDurationMinutes;

    private static bool SaysTheSame(CalendarEvent one, CalendarEvent template) =>
        (one.Summary, one.Description, one.Location, one.JoinLink) == (template.Summary, template.Description, template.Location, template.JoinLink);
}
