using EmployerConnect.Web.Features.Attendance;
using EmployerConnect.Web.Features.Shared;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace EmployerConnect.Web.Features.Replies;

/// <summary>What a calendar program writes when its owner answers (iTIP REPLY and COUNTER, RFC 5546 3.2.3 and 3.2.7).</summary>
/// <param name="Attendee">In lower case.</param>
/// <param name="Answer">Null for a counter-proposal.</param>
/// <param name="Suggested">UTC; the start that a counter-proposal names, where it can be read.</param>
public sealed record CalendarReply(string Uid, int Sequence, DateTime WrittenAt, string Attendee, AttendanceAnswer? Answer, DateTime? Suggested)
{
    /// <summary>The date by which a series knows the one meeting that is answered (RECURRENCE-ID); null for the whole of it.</summary>
    public DateOnly? Meeting { get; init; }

    // An answer is one event without alarms or pictures; Exchange writes about 3 KB.
    public const int LongestText = 256 * 1024;

    /// <summary>Null, with the reason, for anything that is no answer. Rules of repetition are never worked out: an answer has no use for them.</summary>
    public static CalendarReply? Read(string text, DateTime now, out string reason)
    {
        if (text.Length > LongestText)
        {
            reason = "The calendar part is too large for an answer";
            return null;
        }

        Calendar? calendar;
        try
        {
            calendar = Calendar.Load(text);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            reason = "The calendar part cannot be read";
            return null;
        }

        if (calendar?.Method?.ToUpperInvariant() is not ("REPLY" or "COUNTER") || calendar.Events.Count != 1)
        {
            reason = "The calendar part is no answer to one event";
            return null;
        }

        return Read(calendar.Events[0]!, calendar.Method.Equals("COUNTER", StringComparison.OrdinalIgnoreCase), now, out reason);
    }

    private static CalendarReply? Read(CalendarEvent one, bool isCounter, DateTime now, out string reason)
    {
        reason = "The answer lacks its event, its attendee or what they say";
        if (string.IsNullOrEmpty(one.Uid) || one.Attendees is not [{ Value: { } attendee } only] || !attendee.Scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        AttendanceAnswer? answer = only.ParticipationStatus?.ToUpperInvariant() switch
        {
            "ACCEPTED" => AttendanceAnswer.Accepted,
            "DECLINED" => AttendanceAnswer.Declined,
            "TENTATIVE" => AttendanceAnswer.Tentative,
            _ => null,
        };
        if (answer is null && !isCounter)
        {
            return null;
        }

        reason = "";
        var address = Uri.UnescapeDataString(attendee.OriginalString[(attendee.OriginalString.IndexOf(':', StringComparison.Ordinal) + 1)..]).Trim().ToLowerInvariant();
        return new CalendarReply(one.Uid, one.Sequence, Utc(one.DtStamp) ?? now, address, isCounter ? null : answer, isCounter ? Utc(one.DtStart) : null)
        {
            Meeting = Utc(one.RecurrenceIdentifier?.StartTime) is { } meeting ? LondonTime.DayOf(meeting) : null,
        };
    }

    private static DateTime? Utc(CalDateTime? time)
    {
        try
        {
            return time?.AsUtc;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A time zone that nobody knows.
            return null;
        }
    }
}
