using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Shared;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Component = Ical.Net.CalendarComponents.CalendarEvent;

namespace EmployerConnect.Web.Features.Calendars;

/// <summary>
/// iCalendar text (RFC 5545, RFC 7986) of our events: CRLF, folded, times in Europe/London with its rules beside them. Feeds and
/// downloads as text at once, mails as Ical.Net's objects, to which attendees and methods are added.
/// </summary>
internal static class IcsWriter
{
    private const string ProductId = "-//EmployerConnect//Careers hub sessions//EN";

    // Calendars that listen come back this often; the text is small.
    private const string Refresh = "PT1H";

    // Before any session that this site holds: a later start would leave old sessions without an offset.
    private static readonly DateTime RulesFrom = new(2018, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private static readonly Lazy<string> Rules = new(() =>
    {
        const string End = "END:VTIMEZONE\r\n";
        var text = Text(New());
        var from = text.IndexOf("BEGIN:VTIMEZONE", StringComparison.Ordinal);
        return text[from..(text.IndexOf(End, StringComparison.Ordinal) + End.Length)];
    });

    /// <summary>A calendar to subscribe to. The same data give the same bytes at any time, so that its entity tag stands still.</summary>
    public static string Feed(string name, FeedColour colour, IEnumerable<CalendarEvent> events, SiteAddress site)
    {
        var text = PlainText.Line(name);
        return Written(events, site, calendar => calendar
            .Property("NAME", text)
            .Property("X-WR-CALNAME", text)
            .Property("X-WR-TIMEZONE", LondonTime.ZoneId)
            // RFC 7986 5.7 wants the value's type said.
            .Property("REFRESH-INTERVAL;VALUE=DURATION", Refresh)
            .Property("X-PUBLISHED-TTL", Refresh)
            .Property("COLOR", colour.Name)
            .Property("X-APPLE-CALENDAR-COLOR", colour.Number));
    }

    /// <summary>One session or series, to be put into a calendar by hand.</summary>
    public static string Download(IEnumerable<CalendarEvent> events, SiteAddress site) => Written(events, site, _ => { });

    private static string Written(IEnumerable<CalendarEvent> events, SiteAddress site, Action<EventText> head)
    {
        var calendar = new EventText(site);
        calendar.Property("BEGIN", "VCALENDAR").Property("PRODID", ProductId).Property("VERSION", "2.0");
        head(calendar);
        calendar.Raw(Rules.Value);
        foreach (var one in events)
        {
            calendar.Add(one);
        }

        return calendar.Property("END", "VCALENDAR").ToString();
    }

    public static Calendar New()
    {
        var calendar = new Calendar { ProductId = ProductId };
        // Without the date it would begin in the year before this one, and the bytes would change at New Year.
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(LondonTime.ZoneId, RulesFrom, false));
        return calendar;
    }

    /// <param name="stamp">UTC: in a feed when the session was last changed, in a message when it was made (RFC 5545 3.8.7.2).</param>
    public static Component Event(CalendarEvent one, SiteAddress site, DateTime stamp)
    {
        var start = At(one.Date, one.StartMinute);
        var isAllDay = one.WholeDays > 0;
        var page = site.Absolute(one.Path);
        var result = new Component
        {
            Uid = PlainText.Line(one.Uid),
            Sequence = one.Sequence,
            DtStamp = Utc(stamp),
            Created = Utc(one.CreatedAt),
            LastModified = Utc(one.UpdatedAt),
            // Whole days are dates without a zone, and end on the day after the last (RFC 5545 3.6.1).
            DtStart = isAllDay ? new CalDateTime(one.Date) : London(start),
            DtEnd = isAllDay ? new CalDateTime(one.Date.AddDays(one.WholeDays)) : London(start.AddMinutes(one.DurationMinutes)),
            Summary = PlainText.Line(one.Summary),
            Description = PlainText.Lines($"{one.Description}\n{page.AbsoluteUri}"),
            Url = page,
            Status = one.Status == CalendarStatus.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Transparency = one.Status == CalendarStatus.Cancelled ? TransparencyType.Transparent : TransparencyType.Opaque,
        };
        Repeat(result, one);
        var location = PlainText.Line(one.Location ?? one.JoinLink);
        if (location.Length > 0)
        {
            result.Location = location;
        }

        if (one is { Latitude: { } latitude, Longitude: { } longitude })
        {
            result.GeographicLocation = new GeographicLocation(latitude, longitude);
        }

        if (Uri.TryCreate(PlainText.Line(one.JoinLink), UriKind.Absolute, out var link) && link.Scheme is "https" or "http")
        {
            result.AddProperty(Conference(link));
        }

        return result;
    }

    /// <summary>
    /// The rule by its count, not by UNTIL: readers that compare UNTIL, which is UTC, with wall time lose the last meeting in summer.
    /// </summary>
    private static void Repeat(Component result, CalendarEvent one)
    {
        if (one.Instance is { } instance)
        {
            result.RecurrenceIdentifier = new RecurrenceIdentifier(London(At(instance.Date, instance.StartMinute)));
        }

        if (one.Repeat is { } repeat)
        {
            result.RecurrenceRule = new RecurrenceRule(FrequencyType.Weekly, repeat.EveryWeeks) { Count = repeat.Times };
            foreach (var date in repeat.Except)
            {
                result.ExceptionDates.Add(London(At(date, one.StartMinute)));
            }
        }
    }

    private static DateTime At(DateOnly date, int minute) => date.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);

    public static string Text(Calendar calendar) => new CalendarSerializer().SerializeToString(calendar)!;

    public static CalDateTime Utc(DateTime instant) => new(DateTime.SpecifyKind(WholeSecond(instant), DateTimeKind.Utc), "UTC");

    private static CalDateTime London(DateTime wall) => new(DateTime.SpecifyKind(wall, DateTimeKind.Unspecified), LondonTime.ZoneId);

    private static DateTime WholeSecond(DateTime instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerSecond));

    private static CalendarProperty Conference(Uri link)
    {
        var conference = new CalendarProperty("CONFERENCE", link);
        conference.Parameters.Add(new CalendarParameter("VALUE", "URI"));
        conference.Parameters.Add(new CalendarParameter("FEATURE", "VIDEO"));
        conference.Parameters.Add(new CalendarParameter("LABEL", "Join the session"));
        return conference;
    }
}
