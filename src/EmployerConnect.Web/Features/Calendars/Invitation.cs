using EmployerConnect.Web.Email;

namespace EmployerConnect.Web.Features.Calendars;

public enum InvitationMethod
{
    /// <summary>An invitation or its update.</summary>
    Request,

    /// <summary>The session does not take place.</summary>
    Cancel,

    /// <summary>It takes place without this person: a cancellation to them alone, which does not call the session cancelled (RFC 5546 3.2.5).</summary>
    TakeOff,
}

/// <summary>An event sent to one person, who is its only attendee in what they get: nobody sees the others' addresses.</summary>
public sealed record Invitation(CalendarEvent Event, InvitationMethod Method, NoticeRecipient To)
{
    /// <summary>Where this person's answer goes; the same for as long as the event lives. The site's usual address where it is null.</summary>
    public string? Organizer { get; init; }
}
