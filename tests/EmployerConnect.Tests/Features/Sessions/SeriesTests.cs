using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Features.Sessions;

/// <summary>A series from the booking form to its last meeting. Mondays at ten from 22 February 2027; Easter Monday is 29 March.</summary>
public sealed class SeriesTests : IAsyncLifetime
{
    private const int Mentoring = 8;

    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;
    private SiteClient _cora = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        _cora = await _site.Client(_people.Cora);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Post_Repeat_MakesAMeetingAWeekWithoutTheBankHoliday()
    {
        using var booked = await Book();
        Assert.Equal(HttpStatusCode.Redirect, booked.StatusCode);
        Assert.Equal(["2027-02-22", "2027-03-01", "2027-03-08", "2027-03-15", "2027-03-22", "2027-04-05"], await Dates());
        // Ten o'clock by the clock on the wall: the last is in summer time.
        Assert.Equal("2027-04-05 09:00:00", await _encounters.Value<string>("SELECT MAX(StartsAt) FROM Session"));
        Assert.Equal(1, await _encounters.Value<int>("SELECT SessionsTaken FROM Offer"));
        Assert.Equal(18, await _encounters.Value<int>("SELECT COUNT(*) FROM SessionPerson"));
        var page = await _cora.Page(booked.Headers.Location!.ToString());
        Assert.Equal(6, page.QuerySelectorAll("ul.govuk-list--number li").Length);
    }

    [Fact]
    public async Task Post_Repeat_InvitesEachPersonOnce()
    {
        using var booked = await Book();
        var bodies = await Bodies();
        Assert.Equal(3, bodies.Count);
        Assert.All(bodies, body => Assert.Contains("RRULE:FREQ=WEEKLY;COUNT=7", body, StringComparison.Ordinal));
        Assert.All(bodies, body => Assert.Contains("EXDATE", body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_FirstDateInTheHolidays_IsRefusedWithTheReason()
    {
        using var refused = await Book(date: "2027-03-29");
        Assert.Contains("Monday 29 March 2027 falls into easter Monday", (await SiteClient.Parse(refused)).QuerySelector("#Date-error")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM Session"));
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("1", "41")]
    [InlineData("1", "many")]
    [InlineData("3", "4")]
    public async Task Post_ImpossibleRepeat_IsRefused(string everyWeeks, string meetings)
    {
        using var refused = await Book(everyWeeks: everyWeeks, meetings: meetings);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.NotNull((await SiteClient.Parse(refused)).QuerySelector(everyWeeks == "3" ? "#EveryWeeks-error" : "#Meetings-error"));
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM SessionSeries"));
    }

    [Fact]
    public async Task Post_AVolunteerBusyAtOneMeeting_KeepsNothingOfTheSeries()
    {
        using var first = await Book(date: "2027-03-08", everyWeeks: "", meetings: "");
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        using var refused = await Book();
        Assert.Contains("Bea Brook has another session at that time on Monday 8 March 2027", (await SiteClient.Parse(refused)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((1, 0), (await _encounters.Value<int>("SELECT COUNT(*) FROM Session"), await _encounters.Value<int>("SELECT COUNT(*) FROM SessionSeries")));
        Assert.Equal("Agreed", await _encounters.Value<string>("SELECT MIN(State) FROM EncounterMatch"));
    }

    [Fact]
    public async Task Post_CheckLapsesDuringTheSeries_IsRefused()
    {
        await _encounters.Write("INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt) VALUES (@id, @bea, 1, '2024-03-10', '2027-03-10', @cora, @now)",
            new { id = Guid.CreateVersion7(), bea = _people.Bea, cora = _people.Cora, now = TestSite.Now.UtcDateTime });
        using var refused = await Book(activity: Mentoring, clearance: 1);
        Assert.Contains("no enhanced DBS check that is in date on the day, which this activity needs (Monday 15 March 2027)", (await SiteClient.Parse(refused)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_MoveOne_LeavesTheOthers()
    {
        using var booked = await Book();
        var id = await Meeting("2027-03-08");
        using var moved = await _cora.Submit($"/sessions/{id}/reschedule", $"/sessions/{id}/reschedule", ("Date", "2027-03-10"), ("StartTime", "11:00"));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        Assert.Equal(["2027-02-22", "2027-03-01", "2027-03-10", "2027-03-15", "2027-03-22", "2027-04-05"], await Dates());
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM Session WHERE Sequence = 1"));
        Assert.Contains(await Bodies(), body => body.Contains("RECURRENCE-ID;TZID=Europe/London:20270308T100000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_CancelOne_KeepsTheMatch_CancelTheRest_EndsIt()
    {
        using var booked = await Book();
        var one = await Meeting("2027-03-08");
        using var cancelled = await _cora.Submit($"/sessions/{one}/cancel", $"/sessions/{one}/cancel", ("Reason", "TooFewPupils"));
        Assert.Equal(("Booked", 1), (await _encounters.Value<string>("SELECT State FROM EncounterMatch"), await _encounters.Value<int>("SELECT SessionsTaken FROM Offer")));
        var first = await Meeting("2027-02-22");
        using var all = await _cora.Submit($"/sessions/{first}/cancel", $"/sessions/{first}/cancel", ("Reason", "TooFewPupils"), ("Which", "Rest"));
        Assert.Equal(HttpStatusCode.Redirect, all.StatusCode);
        Assert.Equal(6, await _encounters.Value<int>("SELECT COUNT(*) FROM Session WHERE State = 'Cancelled'"));
        Assert.Equal(("Cancelled", 0), (await _encounters.Value<string>("SELECT State FROM EncounterMatch"), await _encounters.Value<int>("SELECT SessionsTaken FROM Offer")));
        Assert.Equal(3, (await Bodies()).Count(body => body.Contains("METHOD:CANCEL", StringComparison.Ordinal) && body.Contains("RRULE:FREQ=WEEKLY", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Post_MoveTheRest_IsASeriesOfItsOwn()
    {
        using var booked = await Book();
        var uid = await _encounters.Value<string>("SELECT CalendarUid FROM SessionSeries");
        var id = await Meeting("2027-03-15");
        using var moved = await _cora.Submit($"/sessions/{id}/reschedule", $"/sessions/{id}/reschedule", ("Date", "2027-03-17"), ("StartTime", "14:00"), ("Which", "Rest"));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        Assert.Equal(["2027-02-22", "2027-03-01", "2027-03-08", "2027-03-17", "2027-03-24", "2027-03-31"], await Dates());
        Assert.Equal(2, await _encounters.Value<int>("SELECT COUNT(*) FROM SessionSeries"));
        Assert.Equal((3, 1), (await _encounters.Value<int>("SELECT Meetings FROM SessionSeries WHERE CalendarUid = @uid", new { uid }), await _encounters.Value<int>("SELECT Sequence FROM SessionSeries WHERE CalendarUid = @uid", new { uid })));
    }

    [Fact]
    public async Task Post_MoveAll_StaysTheSameSeries()
    {
        using var booked = await Book();
        var id = await Meeting("2027-02-22");
        // A week earlier: each meeting takes the date that another had.
        using var moved = await _cora.Submit($"/sessions/{id}/reschedule", $"/sessions/{id}/reschedule", ("Date", "2027-02-15"), ("Which", "Rest"));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        Assert.Equal(["2027-02-15", "2027-02-22", "2027-03-01", "2027-03-08", "2027-03-15", "2027-03-22"], await Dates());
        Assert.Equal((1, 1), (await _encounters.Value<int>("SELECT COUNT(*) FROM SessionSeries"), await _encounters.Value<int>("SELECT Sequence FROM SessionSeries")));
    }

    [Fact]
    public async Task Post_MoveTheRestOnAnOldPage_ConflictAndUnchanged()
    {
        using var booked = await Book();
        var id = await Meeting("2027-03-08");
        var stale = SiteClient.Fill(SiteClient.Fields(await _cora.Page($"/sessions/{id}/reschedule"), $"/sessions/{id}/reschedule"), ("StartTime", "15:00"), ("Which", "Rest"));
        using var first = await _cora.Submit($"/sessions/{id}/reschedule", $"/sessions/{id}/reschedule", ("StartTime", "12:00"));
        using var late = await _cora.Post($"/sessions/{id}/reschedule", stale);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM Session WHERE StartMinute = 900"));
    }

    [Fact]
    public async Task Outsiders_LearnNothingOfAnyMeeting()
    {
        using var booked = await Book();
        var id = await Meeting("2027-03-08");
        foreach (var outsider in new[] { _people.Olive, _people.Otto, _people.Ozzie })
        {
            var client = await _site.Client(outsider);
            foreach (var page in new[] { $"/sessions/{id}", $"/sessions/{id}.ics", $"/sessions/{id}/reschedule", $"/sessions/{id}/cancel" })
            {
                using var response = await client.Get(page);
                Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            }
        }
    }

    [Fact]
    public async Task Post_MoveAllWithAnotherVolunteer_CancelsTheFirstOnesWholeSeries()
    {
        using var booked = await Book();
        var id = await Meeting("2027-02-22");
        using var moved = await _cora.Submit($"/sessions/{id}/reschedule", $"/sessions/{id}/reschedule", ("StartTime", "12:00"), ("Which", "Rest"), ("VolunteerIds", _people.Ben.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        var taken = Assert.Single(await Bodies(), body => body.Contains("METHOD:CANCEL", StringComparison.Ordinal));
        Assert.Contains("bea@example.org", taken, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1", taken, StringComparison.Ordinal);
        Assert.DoesNotContain("STATUS:CANCELLED", taken, StringComparison.Ordinal);
        Assert.DoesNotContain("RECURRENCE-ID", taken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Fair_LastsWholeDays()
    {
        var match = await _encounters.Match(await _encounters.Offer(activity: 512), await _encounters.Request(), MatchState.Agreed);
        using var refused = await _cora.Submit($"/approvals/{match}", $"/approvals/{match}/book", ("Date", "2027-06-16"), ("WholeDays", "6"));
        Assert.NotNull((await SiteClient.Parse(refused)).QuerySelector("#WholeDays-error"));
        using var booked = await _cora.Submit($"/approvals/{match}", $"/approvals/{match}/book", ("Date", "2027-06-16"), ("WholeDays", "2"), ("StartTime", ""), ("DurationMinutes", ""));
        var page = await _cora.Page(booked.Headers.Location!.ToString());
        Assert.Contains("Wednesday 16 June 2027 to Thursday 17 June 2027, all day", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2027-06-15 23:00:00|2027-06-17 23:00:00", await _encounters.Value<string>("SELECT StartsAt || '|' || EndsAt FROM Session"));
        using var download = await _cora.Get($"{booked.Headers.Location}.ics");
        var text = await download.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("DTSTART;VALUE=DATE:20270616", text, StringComparison.Ordinal);
        Assert.Contains("DTEND;VALUE=DATE:20270618", text, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> Book(string date = "2027-02-22", string everyWeeks = "1", string meetings = "6", int activity = 1, int clearance = 0)
    {
        var match = await _encounters.Match(await _encounters.Offer(activity: activity, clearance: clearance), await _encounters.Request(), MatchState.Agreed);
        return await _cora.Submit($"/approvals/{match}", $"/approvals/{match}/book", ("Date", date), ("StartTime", "10:00"), ("EveryWeeks", everyWeeks), ("Meetings", meetings));
    }

    private async Task<IReadOnlyList<string>> Dates() =>
        (await _encounters.Value<string>("SELECT GROUP_CONCAT(OnDate, ' ') FROM (SELECT OnDate FROM Session ORDER BY OnDate)")).Split(' ');

    private async Task<string> Meeting(string date) => (await _encounters.Value<string>("SELECT Id FROM Session WHERE SeriesDate = @date", new { date })).ToLowerInvariant();

    /// <summary>Messages that carry a calendar, their folded lines joined.</summary>
    private async Task<IReadOnlyList<string>> Bodies() =>
        [.. (await _encounters.Value<string>("SELECT GROUP_CONCAT(Body, '#####') FROM OutboxMessage WHERE Body LIKE '%VCALENDAR%'")).Split("#####").Select(body => body.Replace("\\r\\n ", "", StringComparison.Ordinal))];
}
