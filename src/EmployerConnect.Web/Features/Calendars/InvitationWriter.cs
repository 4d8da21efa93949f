using EmployerConnect.Web.Email;
using Ical.Net;
using Ical.Net.DataTypes;

namespace EmployerConnect.Web.Features.Calendars;

/// <summary>The calendar part of a mail (iTIP, RFC 5546).</summary>
internal static class InvitationWriter
{
    public static CalendarPart Write(Invitation invitation, string organizer, string organizerName, SiteAddress site, DateTime now)
    {
        var calendar = IcsWriter.New();
        // METHOD belongs to the calendar, and is the same as method= in the content type.
        calendar.Method = invitation.Method == InvitationMethod.Request ? CalendarMethods.Request : CalendarMethods.Cancel;
        var one = IcsWriter.Event(invitation.Event, site, now);
        one.Status = invitation.Method switch
        {
            InvitationMethod.Cancel => EventStatus.Cancelled,
            InvitationMethod.TakeOff => null,
            _ => one.Status,
        };
        one.Organizer = new Organizer($"mailto:{PlainText.Line(organizer)}") { CommonName = Parameter(organizerName) };
        one.Attendees.Add(Attendee(invitation));
        calendar.Events.Add(one);
        return new CalendarPart(calendar.Method, IcsWriter.Text(calendar));
    }

    private static Attendee Attendee(Invitation invitation)
    {
        var attendee = new Attendee($"mailto:{PlainText.Line(invitation.To.Email)}")
        {
            CommonName = Parameter(invitation.To.Name),
            Role = ParticipationRole.RequiredParticipant,
            Type = "INDIVIDUAL",
        };
        if (invitation.Method == InvitationMethod.Request)
        {
            attendee.ParticipationStatus = EventParticipationStatus.NeedsAction;
            attendee.Rsvp = true;
        }

        return attendee;
    }

    /// <summary>A parameter's value can hold no double quote (RFC 5545 3.2).</summary>
    private static string Parameter(string text) => PlainText.Line(text).Replace('"', '\'');
}
