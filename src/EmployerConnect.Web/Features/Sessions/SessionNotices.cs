using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Attendance;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Calendars;
using EmployerConnect.Web.Features.MailAnswers;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Sessions;

public enum SessionOccasion
{
    Booked,
    Rescheduled,
    Cancelled,
}

/// <summary>The invitation, its update and its cancellation: one message to each person who takes part, written with the change itself.</summary>
public sealed class SessionNotices(Notices notices, ReplyAddress replies)
{
    public async Task Invite(Work work, DateTime now, SessionView view, SessionOccasion occasion)
    {
        var calendarEvent = await SessionCalendar.EventOf(work, view.Session.Id);
        foreach (var person in view.People)
        {
            await Send(work, now, view, calendarEvent, person, occasion, occasion == SessionOccasion.Cancelled ? InvitationMethod.Cancel : InvitationMethod.Request);
        }
    }

    /// <summary>Somebody who has joined a session that stays as it is.</summary>
    public async Task InviteOne(Work work, DateTime now, SessionView view, SessionPersonRow person) =>
        await Send(work, now, view, await SessionCalendar.EventOf(work, view.Session.Id), person, SessionOccasion.Booked, InvitationMethod.Request);

    /// <summary>Somebody who has joined all of a series that is still to come.</summary>
    public async Task InviteOneToSeries(Work work, DateTime now, SessionView view, Guid seriesId, SessionPersonRow person) =>
        await Send(work, now, view, (await SessionCalendar.SeriesOf(work, seriesId)).Event, person, SessionOccasion.Booked, InvitationMethod.Request);

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

    /// <summary>The same for every meeting of a series at once.</summary>
    public async Task TakeOffSeries(Work work, DateTime now, SessionView view, Guid seriesId, IEnumerable<SessionPersonRow> people)
    {
        var (calendarEvent, _) = await SessionCalendar.SeriesOf(work, seriesId);
        foreach (var person in people)
        {
            await Send(work, now, view, calendarEvent, person, SessionOccasion.Rescheduled, InvitationMethod.TakeOff);
        }
    }

    private async Task Send(Work work, DateTime now, SessionView view, CalendarEvent calendarEvent, SessionPersonRow person, SessionOccasion occasion, InvitationMethod method)
    {
        if (view.Session.IsQuiet)
        {
            return;
        }

        var token = await AttendanceStore.Invite(work, calendarEvent.Uid, calendarEvent.Sequence, person.Id, now);
        var notice = Words(view, calendarEvent, person, occasion, method, replies.IsSetUp ? replies.With(token) : null);
        var occasionKey = calendarEvent.Repeat is null ? $"session:{view.Session.Id}:{view.Session.Sequence}:{method}" : $"series:{calendarEvent.Uid}:{calendarEvent.Sequence}:{method}";
        await notices.Enqueue(work, now, occasionKey, notice);
    }

    internal static Notice Words(SessionView view, CalendarEvent calendarEvent, SessionPersonRow person, SessionOccasion occasion, InvitationMethod method, string? organizer)
    {
        var session = view.Session;
        var when = calendarEvent.Repeat is null
            ? SessionWords.When(session)
            : $"{SessionWords.Rhythm(calendarEvent.Repeat.EveryWeeks)} from {LondonTime.Words(calendarEvent.Date, calendarEvent.StartMinute, calendarEvent.DurationMinutes)}";
        var (subject, first) = (method, occasion) switch
        {
            (InvitationMethod.TakeOff, _) => ($"No longer needed: {session.Title}, {when}", "You no longer take part in this session. Thank you for having been ready to."),
            (_, SessionOccasion.Cancelled) => ($"Cancelled: {session.Title}, {when}", $"This session has been cancelled: {SessionWords.Reason(session.CancelReason)}."),
            (_, SessionOccasion.Rescheduled) => ($"Changed: {session.Title}, {when}", "This session has changed. What follows is how it stands now."),
            _ => ($"Booked: {session.Title}, {when}", "This session is booked."),
        };
        var to = new NoticeRecipient(person.Id, person.Name, person.Email);
        // A volunteer's yes is what the session needs; the others have agreed already.
        var asks = method == InvitationMethod.Request && person.Role == Role.Volunteer;
        return new Notice(to, subject, [first], asks ? "Say whether you come" : "See the session", $"/sessions/{session.Id}")
        {
            Facts = [.. SessionWords.Facts(view), .. Dates(calendarEvent)],
            Next = asks ? "Please say whether you come: here, or by accepting the invitation in your calendar."
                : method == InvitationMethod.Request ? "It is in your calendar once you accept the invitation."
                : "You need not do anything: your calendar takes it out.",
            Question = asks ? MailQuestion.Attendance(session.Id, calendarEvent.Sequence, session.StartsAt) : null,
            SessionId = session.Id,
            Invitation = new Invitation(calendarEvent, method, to) { Organizer = organizer },
        };
    }

    /// <summary>The dates of a series one by one: not every mail program shows a rule.</summary>
    private static IEnumerable<NoticeFact> Dates(CalendarEvent calendarEvent) => calendarEvent.Repeat is { } repeat
        ? [new("Meetings", string.Join("; ", repeat.Dates(calendarEvent.Date).Except(repeat.Except).Select(LondonTime.DateWords)))]
        : [];
}
