namespace EmployerConnect.Web.Features.Calendars;

/// <summary>Sessions as read for a calendar, with the two sides of each.</summary>
public sealed record CalendarRows(IReadOnlyList<CalendarSession> Sessions, IReadOnlyList<SessionPair> Pairs)
{
    public IEnumerable<CalendarEvent> Events()
    {
        var pairs = Pairs.ToLookup(pair => pair.SessionId);
        return Sessions.Select(session => SessionEvents.From(session, pairs[session.Id]));
    }
}
