using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Features.Sessions;

public sealed class SessionTests : IAsyncLifetime
{
    private const int Mentoring = 8;

    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private async Task<(SiteClient Cora, Guid Match, HttpResponseMessage Response)> Book(int activity = 1, int clearance = 0)
    {
        var match = await _encounters.Match(await _encounters.Offer(activity: activity, clearance: clearance), await _encounters.Request(), MatchState.Agreed);
        var cora = await _site.Client(_people.Cora);
        return (cora, match, await cora.Submit($"/approvals/{match}", $"/approvals/{match}/book"));
    }

    private Task<string> Id() => _encounters.Value<string>("SELECT Id FROM Session");

    [Fact]
    public async Task Post_ApproveAndBook_SessionWithPeopleHistoryAndAudit()
    {
        var (_, match, response) = await Book();
        Assert.Equal($"/sessions/{await Id()}", response.Headers.Location!.ToString(), ignoreCase: true);
        Assert.Equal(3, await _encounters.Value<int>("SELECT COUNT(*) FROM SessionPerson"));
        Assert.Equal("Booked", await _encounters.Value<string>("SELECT State FROM EncounterMatch WHERE Id = @match", new { match }));
        Assert.Equal("2027-02-02 10:00:00", await _encounters.Value<string>("SELECT StartsAt FROM Session"));
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'SessionBooked'"));
    }

    [Fact]
    public async Task Post_ApproveOnly_ThenTheCareersLeaderBooks()
    {
        var match = await _encounters.Match(await _encounters.Offer(), await _encounters.Request(), MatchState.Agreed);
        var cora = await _site.Client(_people.Cora);
        using var approved = await cora.Submit($"/approvals/{match}", $"/approvals/{match}");
        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        var ada = await _site.Client(_people.Ada);
        using var booked = await ada.Submit($"/matches/{match}/booking", $"/matches/{match}/booking", ("Room", "Main hall"));
        Assert.Equal(HttpStatusCode.Redirect, booked.StatusCode);
        Assert.Contains("Main hall", (await ada.Page(booked.Headers.Location!.ToString())).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_VolunteerWithoutTheCheckThatTheActivityNeeds_IsRefusedUntilSeen()
    {
        // Bea's check, without which mentoring would not even be agreed; the agreement done, it turns out to end the day before.
        await _encounters.Write(
            "INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt) VALUES (@id, @bea, 1, '2024-02-01', '2027-02-02', @cora, @now)",
            new { id = Guid.CreateVersion7(), bea = _people.Bea, cora = _people.Cora, now = TestSite.Now.UtcDateTime });
        var match = await _encounters.Match(await _encounters.Offer(activity: Mentoring, clearance: 1), await _encounters.Request(), MatchState.Agreed);
        await _encounters.Write("UPDATE VolunteerClearance SET ExpiresOn = '2027-02-01'", new { });
        var cora = await _site.Client(_people.Cora);
        using var refused = await cora.Submit($"/approvals/{match}", $"/approvals/{match}/book");
        var page = await SiteClient.Parse(refused);
        Assert.Contains("Bea Brook has no enhanced DBS check that is in date on the day", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM Session"));
        Assert.Equal("Agreed", await _encounters.Value<string>("SELECT State FROM EncounterMatch"));

        await _encounters.Write("UPDATE VolunteerClearance SET ExpiresOn = '2027-02-02'", new { });
        using var booked = await cora.Submit($"/approvals/{match}", $"/approvals/{match}/book");
        Assert.Equal(HttpStatusCode.Redirect, booked.StatusCode);
    }

    [Fact]
    public async Task Post_Reschedule_KeepsTheIdentityAndRaisesTheSequence()
    {
        var (cora, _, _) = await Book();
        var id = await Id();
        var uid = await _encounters.Value<string>("SELECT CalendarUid FROM Session");
        using var moved = await cora.Submit($"/sessions/{id}/reschedule", $"/sessions/{id.ToLowerInvariant()}/reschedule", ("Date", "2027-06-15"), ("StartTime", "14:00"));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        Assert.Equal(uid, await _encounters.Value<string>("SELECT CalendarUid FROM Session"));
        Assert.Equal(1, await _encounters.Value<int>("SELECT Sequence FROM Session"));
        // Fourteen o'clock in summer time is thirteen UTC.
        Assert.Equal("2027-06-15 13:00:00", await _encounters.Value<string>("SELECT StartsAt FROM Session"));
    }

    [Fact]
    public async Task Post_RescheduleOnAnOldPage_ConflictAndUnchanged()
    {
        var (cora, _, _) = await Book();
        var id = (await Id()).ToLowerInvariant();
        var stale = SiteClient.Fill(SiteClient.Fields(await cora.Page($"/sessions/{id}/reschedule"), $"/sessions/{id}/reschedule"), ("StartTime", "11:00"));
        var ada = await _site.Client(_people.Ada);
        using var first = await ada.Submit($"/sessions/{id}/reschedule", $"/sessions/{id}/reschedule", ("StartTime", "12:00"));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        using var late = await cora.Post($"/sessions/{id}/reschedule", stale);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal(720, await _encounters.Value<int>("SELECT StartMinute FROM Session"));
    }

    [Fact]
    public async Task Post_Cancel_FreesThePlaceAndEndsTheMatch()
    {
        await Book();
        var id = (await Id()).ToLowerInvariant();
        var ada = await _site.Client(_people.Ada);
        using var cancelled = await ada.Submit($"/sessions/{id}/cancel", $"/sessions/{id}/cancel", ("Reason", "TooFewPupils"));
        Assert.Equal(HttpStatusCode.Redirect, cancelled.StatusCode);
        Assert.Equal("Cancelled", await _encounters.Value<string>("SELECT State FROM EncounterMatch"));
        Assert.Equal(0, await _encounters.Value<int>("SELECT SessionsTaken FROM Offer"));
        Assert.Equal(0, await _encounters.Value<int>("SELECT SessionsHeld FROM EncounterRequest"));
        Assert.Equal(1, await _encounters.Value<int>("SELECT Sequence FROM Session"));
    }

    [Fact]
    public async Task Post_Reach_CountsByYearOnceTheSessionIsOver()
    {
        await Book();
        var id = (await Id()).ToLowerInvariant();
        _site.Time.SetUtcNow(new DateTimeOffset(2027, 2, 2, 12, 0, 0, TimeSpan.Zero));
        var ada = await _site.Client(_people.Ada);
        using var wrong = await ada.Submit($"/sessions/{id}/reach", $"/sessions/{id}/reach", ("Pupils[9]", "thirty"));
        Assert.Contains("thirty", (await SiteClient.Parse(wrong)).QuerySelector("#Pupils_9_")!.GetAttribute("value")!, StringComparison.Ordinal);
        using var counted = await ada.Submit($"/sessions/{id}/reach", $"/sessions/{id}/reach", ("Pupils[9]", "28"));
        Assert.Equal(HttpStatusCode.Redirect, counted.StatusCode);
        Assert.Equal(28, await _encounters.Value<int>("SELECT Pupils FROM SessionReach"));
        Assert.Equal("Delivered", await _encounters.Value<string>("SELECT State FROM Session"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/reschedule")]
    [InlineData("/cancel")]
    [InlineData("/reach")]
    public async Task Get_Outsiders_NotFound(string page)
    {
        await Book();
        var id = await Id();
        foreach (var outsider in new[] { _people.Olive, _people.Otto, _people.Ozzie })
        {
            using var response = await (await _site.Client(outsider)).Get($"/sessions/{id}{page}");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Get_VolunteerMayNotCancel_Forbidden()
    {
        await Book();
        using var response = await (await _site.Client(_people.Bea)).Get($"/sessions/{await Id()}/cancel");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }
}
