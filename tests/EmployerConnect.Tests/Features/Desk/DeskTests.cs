using System.Net;
using EmployerConnect.Tests.Features.Calendars;
using EmployerConnect.Tests.Features.Home;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Features.Desk;

public sealed class DeskTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;
    private BookedSessions _sessions = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        _sessions = new BookedSessions(_site, _people);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task AnEmptyDesk_SaysThatNothingWaits()
    {
        await _sessions.Book();
        var page = await _site.Home(_people.Cora);
        Assert.Contains("Nothing waits for you today.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Blocks());
    }

    [Fact]
    public async Task Approvals_StandOldestFirst_AndALateOneIsMarked()
    {
        var offer = await _encounters.Offer(sessions: 5);
        var fresh = await _encounters.Match(offer, await _encounters.Request(), MatchState.Agreed);
        var late = await _encounters.Match(offer, await _encounters.Request(), MatchState.Agreed, startMinute: 780);
        await _encounters.Write("UPDATE EncounterMatch SET UpdatedAt = @at WHERE Id = @late", new { late, at = TestSite.Now.UtcDateTime.AddDays(-4) });
        var page = await _site.Home(_people.Cora);
        Assert.Equal([$"/approvals/{late}", $"/approvals/{fresh}"], page.QuerySelectorAll("#approvals h3 a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["Late"], page.QuerySelectorAll("#approvals .govuk-tag").Select(tag => tag.TextContent));
        await _encounters.Write("UPDATE EncounterMatch SET AnswerDueAt = @at WHERE Id = @late", new { late, at = TestSite.Now.UtcDateTime.AddHours(-1) });
        Assert.Equal(["Overdue"], (await _site.Home(_people.Cora)).QuerySelectorAll("#approvals .govuk-tag").Select(tag => tag.TextContent));
        Assert.Null((await _site.Home(_people.Ozzie)).Block("Approvals"));
    }

    [Fact]
    public async Task ASilentEmployer_IsThereAfterSomeDays_WithTheWayToRecordTheirAnswer()
    {
        var match = await _encounters.Match(await _encounters.Offer(), await _encounters.Request());
        Assert.Null((await _site.Home(_people.Cora)).Block("Silent employers"));
        await _encounters.Write("UPDATE EncounterMatch SET UpdatedAt = @at", new { at = TestSite.Now.UtcDateTime.AddDays(-3) });
        var page = await _site.Home(_people.Cora);
        Assert.Contains("Brook Builders has not answered for 3 days", page.Block("Silent employers"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/matches/{match}#answer']"));
        Assert.NotNull((await (await _site.Client(_people.Cora)).Page($"/matches/{match}")).QuerySelector("#answer"));
        Assert.Null((await _site.Home(_people.Ozzie)).Block("Silent employers"));
        await _encounters.Write("UPDATE EncounterMatch SET Awaiting = 'School'", new { });
        Assert.Null((await _site.Home(_people.Cora)).Block("Silent employers"));
    }

    [Fact]
    public async Task ASchoolWithoutAnEncounter_IsThere_UntilOneIsBooked()
    {
        await _encounters.Request();
        Assert.Contains("Ash School Town. 1 open request, nothing under way", (await _site.Home(_people.Cora)).Block("Schools without an encounter this year"), StringComparison.Ordinal);
        Assert.Contains("Oak School", (await _site.Home(_people.Ozzie)).Block("Schools without an encounter this year"), StringComparison.Ordinal);
        Assert.DoesNotContain("Ash School", (await _site.Home(_people.Ozzie)).Block("Schools without an encounter this year"), StringComparison.Ordinal);
        await _sessions.Book();
        Assert.Null((await _site.Home(_people.Cora)).Block("Schools without an encounter this year"));
        await _encounters.Write("UPDATE Session SET State = 'Cancelled', CancelReason = 'IllnessOrEmergency'", new { });
        Assert.NotNull((await _site.Home(_people.Cora)).Block("Schools without an encounter this year"));
    }

    [Fact]
    public async Task AVolunteerAskedALot_IsThere_WithWhoCouldStepIn()
    {
        foreach (var day in Enumerable.Range(0, 3))
        {
            await _sessions.Book(BookedSessions.Day.AddDays(day));
        }

        Assert.Null((await _site.Home(_people.Cora)).Block("Volunteers asked a lot"));
        await _sessions.Book(BookedSessions.Day.AddDays(3));
        Assert.Contains("Bea Brook Brook Builders: 4 sessions in these 12 weeks No other volunteer of theirs could step in", (await _site.Home(_people.Cora)).Block("Volunteers asked a lot"), StringComparison.Ordinal);
        Assert.Null((await _site.Home(_people.Ozzie)).Block("Volunteers asked a lot"));
    }

    [Theory]
    [InlineData(5, "Within 7 days")]
    [InlineData(25, "Within 30 days")]
    [InlineData(59, "Within 60 days")]
    [InlineData(61, null)]
    public async Task ACheckThatEndsSoon_IsThere_AndReadingItIsAudited(int days, string? tag)
    {
        await _encounters.Write(
            "INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt) VALUES (@id, @bea, 1, '2024-01-15', @until, @cora, @now)",
            new { id = Guid.CreateVersion7(), bea = _people.Bea, cora = _people.Cora, until = new DateOnly(2027, 1, 12).AddDays(days), now = TestSite.Now.UtcDateTime });
        var page = await _site.Home(_people.Cora);
        Assert.Equal(tag, page.QuerySelector("#checks-that-end-soon .govuk-tag")?.TextContent);
        Assert.Equal(tag is null ? 0 : 1, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'ClearancesRead'"));
        Assert.Null((await _site.Home(_people.Ozzie)).Block("Checks that end soon"));
    }

    [Fact]
    public async Task ASessionAtRisk_AndOneWhoseVolunteerIsNotCleared_AreThere()
    {
        var (id, _) = await _sessions.Book();
        await _encounters.Write("UPDATE Session SET VolunteersNeeded = 2, ClearanceNeeded = 1", new { });
        var page = await _site.Home(_people.Cora);
        Assert.Contains("Short of volunteers", page.Block("Sessions at risk"), StringComparison.Ordinal);
        Assert.Contains("Bea Brook has no enhanced DBS check in date", page.Block("Volunteers not cleared"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/sessions/{id}']"));
        Assert.Empty((await _site.Home(_people.Ozzie)).Blocks().Except(["Schools without an encounter this year"]));
    }

    [Fact]
    public async Task AnEmployerWhoAsksToJoin_IsThere()
    {
        await _encounters.Write(
            "INSERT INTO JoinRequest (Id, PersonId, HubId, OrganisationName, Postcode, State, AskedAt) VALUES (@id, @otto, @hub, 'Fir Forge', 'WR1 1AA', 'Waiting', @at)",
            new { id = Guid.CreateVersion7(), otto = _people.Otto, hub = _people.AlderHub, at = TestSite.Now.UtcDateTime.AddDays(-2) });
        Assert.Contains("Fir Forge Otto Other, WR1 1AA Asked 2 days ago", (await _site.Home(_people.Cora)).Block("Employers who ask to join"), StringComparison.Ordinal);
        Assert.Null((await _site.Home(_people.Ozzie)).Block("Employers who ask to join"));
    }

    [Fact]
    public async Task ALongList_ShowsTheFirstFive_AndTheWayToAll()
    {
        var offer = await _encounters.Offer(sessions: 9);
        for (var number = 0; number < 7; number++)
        {
            await _encounters.Match(offer, await _encounters.Request(), MatchState.Agreed, startMinute: 540 + (60 * (number % 6)));
        }

        var cora = await _site.Client(_people.Cora);
        var page = await cora.Page("/");
        Assert.Equal(5, page.QuerySelectorAll("#approvals li").Length);
        var all = page.QuerySelector("#approvals .ec-block__all a")!;
        Assert.StartsWith("All 7", all.TextContent, StringComparison.Ordinal);
        Assert.Equal(7, (await cora.Page(all.GetAttribute("href")!)).QuerySelectorAll("main .ec-rows > li").Length);
        using var foreign = await (await _site.Client(_people.Ozzie)).Get($"/desk/approvals?hub={_people.AlderHub}");
        Assert.DoesNotContain("Life on a building site", await foreign.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var school = await (await _site.Client(_people.Ada)).Get("/desk/approvals");
        Assert.Equal(HttpStatusCode.Forbidden, school.StatusCode);
        using var unknown = await cora.Get("/desk/nothing");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task SomebodyWithTwoHubs_SeesOneAtATimeOrAll()
    {
        await _encounters.Write(
            "INSERT INTO Membership (Id, PersonId, HubId, Role, SinceAt) VALUES (@id, @cora, @hub, 'Coordinator', @since)",
            new { id = Guid.CreateVersion7(), cora = _people.Cora, hub = _people.BirchHub, since = TestSite.Now.UtcDateTime });
        const string block = "Schools without an encounter this year";
        var cora = await _site.Client(_people.Cora);
        Assert.DoesNotContain("Oak School", (await cora.Page("/")).Block(block), StringComparison.Ordinal);
        Assert.DoesNotContain("Ash School", (await cora.Page($"/?hub={_people.BirchHub}")).Block(block), StringComparison.Ordinal);
        var all = await cora.Page("/?hub=all");
        Assert.Contains("Oak School", all.Block(block), StringComparison.Ordinal);
        Assert.Contains("Ash School", all.Block(block), StringComparison.Ordinal);
        Assert.Equal("All your hubs", all.QuerySelector(".ec-choice [aria-current]")!.TextContent);
        // A hub that is none of theirs is passed over.
        Assert.DoesNotContain("Oak School", (await _site.Home(_people.Carl, $"/?hub={_people.BirchHub}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
