using System.Text;
using EmployerConnect.Web.Features.Calendars;
using Ical.Net;

namespace EmployerConnect.Tests.Features.Calendars;

public sealed class IcsWriterTests
{
    [Fact]
    public void Feed_ReadAgain_SaysTheSame()
    {
        var one = Assert.Single(Read(SampleEvents.Feed(SampleEvents.Talk())).Events);
        Assert.Equal("0199a1b2-0000-7000-8000-000000000001", one.Uid);
        Assert.Equal(2, one.Sequence);
        Assert.Equal("Life on a building site", one.Summary);
        Assert.Equal("Careers talk: Brook Builders for Ash School\nhttps://hub.example.org/sessions/0199a1b2-0000-7000-8000-000000000002", one.Description);
        Assert.Equal("Hall, Ash School", one.Location);
        Assert.Equal("https://hub.example.org/sessions/0199a1b2-0000-7000-8000-000000000002", one.Url!.AbsoluteUri);
        Assert.Equal("Europe/London", one.DtStart!.TzId);
        Assert.Equal(new DateTime(2027, 1, 14, 10, 0, 0, DateTimeKind.Unspecified), one.DtStart.Value);
        Assert.Equal(new DateTime(2027, 1, 14, 10, 50, 0, DateTimeKind.Unspecified), one.DtEnd!.Value);
        Assert.Equal(52.19, one.GeographicLocation!.Latitude, 5);
        Assert.Equal(-2.22, one.GeographicLocation.Longitude, 5);
        Assert.Equal("CONFIRMED", one.Status);
    }

    [Fact]
    public void Feed_HasWhatCalendarsLookFor()
    {
        var lines = Lines(SampleEvents.Feed(SampleEvents.Talk()));
        Assert.Equal(1, lines.Count(line => line == "VERSION:2.0"));
        Assert.Equal(1, lines.Count(line => line == "PRODID:-//EmployerConnect//Careers hub sessions//EN"));
        Assert.Contains("NAME:Careers sessions of Ada Ash", lines);
        Assert.Contains("X-WR-CALNAME:Careers sessions of Ada Ash", lines);
        Assert.Contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", lines);
        Assert.Contains("X-PUBLISHED-TTL:PT1H", lines);
        Assert.Contains("COLOR:teal", lines);
        Assert.Contains("X-APPLE-CALENDAR-COLOR:#008080", lines);
        Assert.Contains("DTSTAMP:20270105T163015Z", lines);
        Assert.Contains("LAST-MODIFIED:20270105T163015Z", lines);
        Assert.Contains("CREATED:20261201T090000Z", lines);
        Assert.Contains("DTSTART;TZID=Europe/London:20270114T100000", lines);
        Assert.Contains("DTEND;TZID=Europe/London:20270114T105000", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("METHOD", StringComparison.Ordinal) || line.StartsWith("ATTENDEE", StringComparison.Ordinal) || line.StartsWith("DURATION", StringComparison.Ordinal));
    }

    [Fact]
    public void Feed_CarriesTheRulesOfItsTimeZone()
    {
        var lines = Lines(SampleEvents.Feed(SampleEvents.Talk()));
        Assert.Equal(1, lines.Count(line => line == "BEGIN:VTIMEZONE"));
        Assert.Contains("TZID:Europe/London", lines);
        Assert.Equal(2, lines.Count(line => line.StartsWith("RRULE:FREQ=YEARLY", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.StartsWith("RDATE", StringComparison.Ordinal));
        Assert.Contains("TZOFFSETTO:+0100", lines);
        Assert.Contains("TZOFFSETTO:+0000", lines);
    }

    [Fact]
    public void Feed_WithoutSessions_IsStillACalendar() => Assert.Empty(Read(SampleEvents.Feed()).Events);

    [Fact]
    public void Feed_AcrossTheChangeOfClocks_KeepsItsWallTime()
    {
        var text = SampleEvents.Feed(
            SampleEvents.Talk() with { Date = new DateOnly(2027, 3, 26) },
            SampleEvents.Talk() with { Date = new DateOnly(2027, 3, 29), Uid = "b" });
        var starts = Read(text).Events.Select(one => one.DtStart!).ToList();
        Assert.Equal([10, 10], starts.Select(start => start.Value.Hour));
        Assert.Equal([10, 9], starts.Select(start => start.AsUtc.Hour));
    }

    [Fact]
    public void Feed_IsFoldedByOctets_NeverInsideACharacter()
    {
        // Each length puts the emoji at another place of the fold.
        foreach (var length in Enumerable.Range(50, 30))
        {
            var summary = new string('x', length) + "👩‍🔧 Café für Mädchen 👷";
            var text = SampleEvents.Feed(SampleEvents.Talk() with { Summary = summary });
            var raw = Encoding.UTF8.GetBytes(text);
            Assert.NotEqual(0xEF, raw[0]);
            Assert.Equal(text.Count(c => c == '\n'), text.Split("\r\n").Length - 1);
            Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
            Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
            Assert.DoesNotContain('\uFFFD', text);
            Assert.Equal(summary, Assert.Single(Read(text).Events).Summary);
        }
    }

    [Fact]
    public void Feed_EscapesWhatHasAMeaning()
    {
        const string Summary = @"Tools; nails, screws \ bolts: ""all""";
        var text = SampleEvents.Feed(SampleEvents.Talk() with { Summary = Summary, Description = "One\nTwo, three; four" });
        var lines = Lines(text);
        Assert.Contains(@"SUMMARY:Tools\; nails\, screws \\ bolts: ""all""", lines);
        Assert.Contains(lines, line => line.StartsWith(@"DESCRIPTION:One\nTwo\, three\; four\nhttps:", StringComparison.Ordinal));
        Assert.Equal(Summary, Assert.Single(Read(text).Events).Summary);
    }

    [Fact]
    public void Feed_NameWithAComma_IsEscaped()
    {
        var lines = Lines(IcsWriter.Feed("Ash, Ada; and\r\nX-EVIL:1", FeedColour.Of(FeedScope.Hub), [], SampleEvents.Site));
        Assert.Contains(@"NAME:Ash\, Ada\; and  X-EVIL:1", lines);
        Assert.Contains(@"X-WR-CALNAME:Ash\, Ada\; and  X-EVIL:1", lines);
    }

    [Theory]
    [InlineData("Talk\r\nATTENDEE:mailto:evil@example.org")]
    [InlineData("Talk\nEND:VEVENT\nBEGIN:VEVENT")]
    [InlineData("Talk\u0000\u0007\u2028X-EVIL:1")]
    [InlineData("Talk\rX-EVIL:1")]
    public void Feed_LineBreaksInWhatPeopleTyped_StartNoProperty(string typed)
    {
        var text = SampleEvents.Feed(SampleEvents.Talk() with { Summary = typed, Location = typed, Description = typed, JoinLink = typed });
        var one = Assert.Single(Read(text).Events);
        Assert.Empty(one.Attendees);
        Assert.DoesNotContain(Lines(text), line => line.StartsWith("X-EVIL", StringComparison.Ordinal) || line.StartsWith("ATTENDEE", StringComparison.Ordinal));
        Assert.DoesNotContain(text, c => char.IsControl(c) && c is not ('\r' or '\n'));
        Assert.DoesNotContain('\u2028', text);
    }

    [Fact]
    public void Feed_JoinLink_StandsAsConferenceAndAsPlace()
    {
        var lines = Lines(SampleEvents.Feed(SampleEvents.Talk() with { Location = null, JoinLink = "https://meet.example.org/a?b=c,d" }));
        Assert.Equal("CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Join the session:https://meet.example.org/a?b=c,d", Assert.Single(lines, line => line.StartsWith("CONFERENCE", StringComparison.Ordinal)));
        Assert.Contains(@"LOCATION:https://meet.example.org/a?b=c\,d", lines);
    }

    [Fact]
    public void Feed_OfACancelledSession_SaysSo()
    {
        var one = Assert.Single(Read(SampleEvents.Feed(SampleEvents.Talk() with { Status = CalendarStatus.Cancelled })).Events);
        Assert.Equal("CANCELLED", one.Status);
        Assert.Equal("TRANSPARENT", one.Transparency);
    }

    [Fact]
    public void Feed_MadeAgain_IsTheSameToTheByte() =>
        Assert.Equal(SampleEvents.Feed(SampleEvents.Talk()), SampleEvents.Feed(SampleEvents.Talk()));

    private static Calendar Read(string text) => Calendar.Load(text)!;

    private static string[] Lines(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
}
