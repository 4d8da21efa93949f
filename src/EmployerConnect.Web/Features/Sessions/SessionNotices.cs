using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Calendars;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Sessions;

public enum SessionOccasion
{
    Booked,
    Rescheduled,
    Cancelled,
}

/// <summary>The invitation, its update and its cancellation: one message to each person who takes part, written with the change itself.</summary>
public sealed class SessionNotices(Notices notices)
{
    public async Task Invite(Work work, DateTime now, SessionView view, SessionOccasion occasion)
    {
        var calendarEvent = await SessionCalendar.EventOf(work, view.Session.Id);
        foreach (var person in view.People)
        {
            await Send(work, now, view, calendarEvent, person, occasion, occasion == SessionOccasion.Cancelled ? InvitationMethod.Cancel : InvitationMethod.Request);
        }
    }

    /// <summary>A whole series in one message to each person: its rule, without the meetings that do not take place.</summary>
    public async Task InviteSeries(Work work, DateTime now, SessionView view, Guid seriesId, SessionOccasion occasion)
    {
        var (calendarEvent, isOver) = await SessionCalendar.SeriesOf(work, seriesId);
        foreach (var person in view.People)
        {
            await Send(work, now, view, calendarEvent, person, isOver ? SessionOccasion.Cancelled : occasion == SessionOccasion.Cancelled ? SessionOccasion.Rescheduled : occasion,
                isOver ? InvitationMethod.Cancel : InvitationMethod.Request);
        }
    }

    /// <summary>Those who no longer take part: a cancellation to each of them alone.</summary>
    public async Task TakeOff(Work work, DateTime now, SessionView view, IEnumerable<SessionPersonRow> people)
    {
        var calendarEvent = await SessionCalendar.EventOf(work, view.Session.Id);
        foreach (var person in people)
        {
            await Send(work, now, view, calendarEvent, person, SessionOccasion.Rescheduled, InvitationMethod.TakeOff);
        }
    }

    private Task Send(Work work, DateTime now, SessionView view, CalendarEvent calendarEvent, SessionPersonRow person, SessionOccasion occasion, InvitationMethod method)
    {
        var session = view.Session;
        var when = calendarEvent.Repeat is null
            ? SessionWords.When(session)
            : $"{SessionWords.Rhythm(calendarEvent.Repeat.EveryWeeks)} from {LondonTime.Words(calendarEvent.Date, calendarEvent.StartMinute, calendarEvent.DurationMinutes)}";
        var where = session.Link ?? string.Join(", ", new[] { session.Place, session.Room }.Where(part => part is not null));
        var (subject, first) = (method, occasion) switch
        {
            (InvitationMethod.TakeOff, _) => ($"No longer needed: {session.Title}, {when}", "You no longer take part in this session. Thank you for having been ready to."),
            (_, SessionOccasion.Cancelled) => ($"Cancelled: {session.Title}, {when}", $"This session has been cancelled: {SessionWords.Reason(session.CancelReason)}."),
            (_, SessionOccasion.Rescheduled) => ($"Changed: {session.Title}, {when}", "This session has changed. What follows is how it stands now."),
            _ => ($"Booked: {session.Title}, {when}", "This session is booked."),
        };
        var between = string.Join("; ", view.Matches.Select(match => $"{match.EmployerName} for {match.SchoolName}"));
        var notice = new Notice(
            new NoticeRecipient(person.Id, person.Name, person.Email),
            subject,
            [first, $"{FieldWords.Name(session.Activity)}: {between}.", $"When: {when}.", .. Dates(calendarEvent), $"Where: {where}.", $"Pupils: {session.GroupSize}, {FieldWords.Years(session.YearGroups)}."],
            "See the session",
            $"/sessions/{session.Id}")
        {
            Invitation = new Invitation(calendarEvent, method, new NoticeRecipient(person.Id, person.Name, person.Email)),
        };
        var occasionKey = calendarEvent.Repeat is null ? $"session:{session.Id}:{session.Sequence}:{method}" : $"series:{calendarEvent.Uid}:{calendarEvent.Sequence}:{method}";
        return notices.Enqueue(work, now, occasionKey, notice);
    }
    /// <summary>The dates of a series one by one: not every mail program shows a rule.</summary>
    private static IEnumerable<string> Dates(CalendarEvent calendarEvent) => calendarEvent.Repeat is { } repeat
        ? [$"Meetings: {string.Join("; ", repeat.Dates(calendarEvent.Date).Except(repeat.Except).Select(LondonTime.DateWords))}."]
        : [];
}
