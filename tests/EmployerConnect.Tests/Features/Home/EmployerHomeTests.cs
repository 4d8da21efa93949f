using System.Net;
using EmployerConnect.Tests.Features.Calendars;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Home;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Features.Home;

public sealed class EmployerHomeTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task WithNothingWaiting_SaysSo_AndShowsNoEmptyLists()
    {
        await _encounters.Offer();
        var page = await _site.Home(_people.Ben);
        Assert.Contains("Nothing waits for you today.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Who you have reached"], page.Blocks());
        Assert.NotNull(page.QuerySelector("main a[href='/offers/start']"));
    }

    [Fact]
    public async Task WhoHasPublishedNothing_IsToldHowToBegin_AndAfterThatWhichSchoolsAsk()
    {
        await _encounters.Write("UPDATE Organisation SET Sectors = 0 WHERE Id = @BrookBuilders", new { _people.BrookBuilders });
        var begin = (await _site.Home(_people.Ben)).Block("To begin with")!;
        Assert.Contains("Publish your first offer", begin, StringComparison.Ordinal);
        Assert.Contains("Say what Brook Builders does", begin, StringComparison.Ordinal);
        Assert.Null((await _site.Home(_people.Bea)).Block("To begin with"));
        Assert.DoesNotContain("Brook Builders does", (await _site.Home(_people.Otto)).Body!.TextContent, StringComparison.Ordinal);

        await _encounters.Write("UPDATE Organisation SET Sectors = 16 WHERE Id = @BrookBuilders", new { _people.BrookBuilders });
        await _encounters.Offer();
        Assert.Null((await _site.Home(_people.Ben)).Block("Schools that ask for what you offer"));
        await _encounters.Request();
        var page = await _site.Home(_people.Ben);
        Assert.Null(page.Block("To begin with"));
        Assert.Contains("1 open request fits it", page.Block("Schools that ask for what you offer"), StringComparison.Ordinal);
        Assert.Null((await _site.Home(_people.Otto)).Block("Schools that ask for what you offer"));
    }

    [Fact]
    public async Task AProposal_StandsThereWithItsDeadlineInWords_UntilItIsAnswered_AndForNobodyElse()
    {
        var match = await _encounters.Match(await _encounters.Offer(), await _encounters.Request());
        var page = await _site.Home(_people.Ben);
        var block = page.Block("To answer")!;
        Assert.Contains("Life on a building site", block, StringComparison.Ordinal);
        Assert.Contains("Answer by Tuesday 26 January, in 14 days", block, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"main a[href='/matches/{match}']"));
        Assert.Null((await _site.Home(_people.Otto)).Block("To answer"));
        // A volunteer of the same employer does not answer for it.
        Assert.Null((await _site.Home(_people.Bea)).Block("To answer"));
        Assert.Null((await _site.Home(_people.Ada)).Block("To answer"));
        await _encounters.Write("UPDATE EncounterMatch SET State = 'Agreed', Awaiting = NULL", new { });
        Assert.Null((await _site.Home(_people.Ben)).Block("To answer"));
    }

    [Fact]
    public async Task AnApprovedMatch_IsToBeBooked_ByBothSides()
    {
        await _encounters.Match(await _encounters.Offer(), await _encounters.Request(), MatchState.Approved);
        Assert.Contains("Book by", (await _site.Home(_people.Ben)).Block("Approved, ready to book"), StringComparison.Ordinal);
        Assert.Contains("Book by", (await _site.Home(_people.Ada)).Block("Approved, ready to book"), StringComparison.Ordinal);
        Assert.Null((await _site.Home(_people.Olive)).Block("Approved, ready to book"));
    }

    [Fact]
    public async Task AStaleOffer_IsConfirmedWithOneClick_AndIsGone()
    {
        var offer = await _encounters.Offer();
        Assert.Null((await _site.Home(_people.Ben)).Block("Still right?"));
        await _encounters.Write("UPDATE Offer SET LastConfirmedAt = @before", new { before = TestSite.Now.UtcDateTime.AddDays(-91) });
        Assert.Contains("Unconfirmed for 3 months", (await _site.Home(_people.Ben)).Block("Still right?"), StringComparison.Ordinal);
        Assert.Null((await _site.Home(_people.Otto)).Block("Still right?"));
        var ben = await _site.Client(_people.Ben);
        using var confirmed = await ben.Submit("/", $"/offers/{offer}/confirm");
        Assert.Equal((HttpStatusCode.Redirect, "/"), (confirmed.StatusCode, confirmed.Headers.Location!.OriginalString));
        Assert.Null((await ben.Page("/")).Block("Still right?"));
    }

    [Fact]
    public async Task SessionsToCome_AreThoseOfThePlace()
    {
        await new BookedSessions(_site, _people).Book();
        Assert.Contains("Tuesday 2 February 2027, 10:00 to 11:00", (await _site.Home(_people.Ben)).Block("Sessions coming"), StringComparison.Ordinal);
        Assert.NotNull((await _site.Home(_people.Bea)).Block("Sessions coming"));
        Assert.Null((await _site.Home(_people.Otto)).Block("Sessions coming"));
    }

    [Fact]
    public async Task WhoWasReached_CountsThisSchoolYear_AndHidesSmallGroups()
    {
        var sessions = new BookedSessions(_site, _people);
        var (now, _) = await sessions.Book(new DateOnly(2026, 11, 3));
        var (earlier, _) = await sessions.Book(new DateOnly(2026, 7, 7), "Last year");
        await _encounters.Write("UPDATE Session SET State = 'Delivered'", new { });
        foreach (var (id, pupils) in new[] { (now, 28), (earlier, 99) })
        {
            await _encounters.Write("INSERT INTO SessionReach (SessionId, OrganisationId, YearGroup, Pupils) VALUES (@id, @school, 9, @pupils)", new { id, school = _people.AshSchool, pupils });
        }

        Assert.Contains("28 pupils at 1 school in 1 session", (await _site.Home(_people.Ben)).Block("Who you have reached"), StringComparison.Ordinal);
        await _encounters.Write("INSERT INTO SessionReach (SessionId, OrganisationId, YearGroup, Pupils) VALUES (@now, @school, 10, 3)", new { now, school = _people.AshSchool });
        var block = (await _site.Home(_people.Ben)).Block("Who you have reached")!;
        Assert.Contains($"Year 10 fewer than {Reached.Fewest}", block, StringComparison.Ordinal);
        Assert.DoesNotContain("31", block, StringComparison.Ordinal);
        Assert.Contains("Nobody yet", (await _site.Home(_people.Otto)).Block("Who you have reached"), StringComparison.Ordinal);
    }
}
