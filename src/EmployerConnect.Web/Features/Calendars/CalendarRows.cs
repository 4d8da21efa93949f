namespace EmployerConnect.Web.Features.Calendars;

/// <summary>Sessions as read for a calendar, with the two sides of each.</summary>
public sealed record CalendarRows(IReadOnlyList<CalendarSession> Sessions, IReadOnlyList<SessionPair> Pairs)
{
    /// <summary>In the order of the sessions; a series stands where its first meeting does.</summary>
    public IEnumerable<CalendarEvent> Events()
    {
        var pairs = Pairs.ToLookup(pair => pair.SessionId);
        return Sessions
            .Select(session => (Session: session, Event: SessionEvents.From(session, pairs[session.Id])))
            .GroupBy(one => one.Session.SeriesId ?? one.Session.Id)
            .SelectMany(group => group.First().Session.SeriesId is null ? group.Select(one => one.Event) : SeriesEvents.From([.. group]));
    }
}
