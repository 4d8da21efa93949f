using System.Text;
using EmployerConnect.Web.Features.Calendars;
using Ical.Net;

namespace EmployerConnect.Tests.Features.Calendars;

/// <summary>What feeds write and what Ical.Net writes into mails is one: read again, they hold the same properties.</summary>
public sealed class EventTextTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("👩‍🔧 £ “Ünïcode”, ", 30));

    public static TheoryData<string> Typed => ["Talk", "A, b; c\\d \"e\": f", "CR\r\nATTENDEE:mailto:evil@example.org", "Line\nEND:VEVENT", "\u0000\u0007\u0085\u2028X-EVIL:1", "\\n\\;\\,", "ends in \\", Long[..300], "x\r\n BEGIN:VALARM", "^n^'"];

    [Theory]
    [MemberData(nameof(Typed))]
    public void Text_ReadAgain_IsWhatIcalNetWrites(string typed)
    {
        foreach (var one in Kinds(typed))
        {
            var objects = IcsWriter.New();
            objects.Events.Add(IcsWriter.Event(one, SampleEvents.Site, one.UpdatedAt));
            var theirs = Properties(IcsWriter.Text(objects));
            var ours = Properties(SampleEvents.Feed(one));
            Assert.Equal(theirs, ours);
        }
    }

    [Theory]
    [MemberData(nameof(Typed))]
    public void Text_WhateverIsTyped_HasOnlyTheLinesOfAnEvent(string typed)
    {
        string[] names = ["BEGIN", "UID", "RECURRENCE-ID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "RRULE", "EXDATE", "SUMMARY", "DESCRIPTION", "LOCATION", "GEO", "URL", "STATUS", "TRANSP", "CONFERENCE", "END"];
        foreach (var one in Kinds(typed))
        {
            var text = SampleEvents.Feed(one);
            Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
            Assert.DoesNotContain(text, sign => char.IsControl(sign) && sign is not ('\r' or '\n'));
            Assert.DoesNotContain('\uFFFD', text);
            var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
            var inside = lines.SkipWhile(line => line != "BEGIN:VEVENT").TakeWhile(line => line != "END:VCALENDAR").ToList();
            Assert.All(inside, line => Assert.Contains(line[..line.IndexOfAny([':', ';'])], names));
            Assert.Equal(1, inside.Count(line => line.StartsWith("BEGIN", StringComparison.Ordinal)));
            Assert.Equal(1, inside.Count(line => line.StartsWith("STATUS", StringComparison.Ordinal)));
        }
    }

    private static CalendarEvent[] Kinds(string typed)
    {
        var talk = SampleEvents.Talk() with { Summary = typed, Description = typed + "\nsecond line", Location = typed };
        return
        [
            talk,
            talk with { Location = null, JoinLink = "https://meet.example.org/a?b=c,d;e&f=g" },
            talk with { Location = null, JoinLink = typed },
            talk with { Status = CalendarStatus.Cancelled, Latitude = null, Longitude = null },
            talk with { WholeDays = 2, StartMinute = 0, DurationMinutes = 480 },
            talk with { Repeat = new CalendarRepeat(2, 5, [talk.Date.AddDays(14), talk.Date.AddDays(28)]) },
            talk with { Repeat = new CalendarRepeat(1, 3, []) },
            talk with { Instance = new CalendarInstance(talk.Date.AddDays(-1), 540) },
        ];
    }

    /// <summary>Name, parameters and value of each property of the one event, as Ical.Net reads and writes them.</summary>
    private static List<string> Properties(string text)
    {
        var calendar = Calendar.Load(text)!;
        Assert.Single(calendar.Events);
        var again = IcsWriter.Text(calendar).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        return [.. again.SkipWhile(line => line != "BEGIN:VEVENT").TakeWhile(line => line != "END:VEVENT").Order(StringComparer.Ordinal)];
    }
}
