using System.Net;
using EmployerConnect.Matching.Planning;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Plans;

namespace EmployerConnect.Tests.Features.Plans;

/// <summary>A co-ordinator makes a plan, follows it, and reads what it does and does not do.</summary>
public sealed class PlanPageTests : IAsyncLifetime
{
    /// <summary>What may happen after a plan was made, and what its page then says.</summary>
    private static readonly (string Sql, string Words)[] Changes =
    [
        ("UPDATE Offer SET State = 'Paused'", "The offer has been paused."),
        ("UPDATE Offer SET State = 'Withdrawn'", "The offer has been withdrawn."),
        ("UPDATE Offer SET SessionsTaken = 1", "The offer has no session left."),
        ("UPDATE Offer SET DurationMinutes = 90", "It now takes 90 minutes instead of 60."),
        ("UPDATE Offer SET Deliveries = 4", "It can no longer take place at the school."),
        ("UPDATE Offer SET YearGroups = 32", "The offer is for Year 5 and the request for Year 9."),
        ("UPDATE Offer SET GroupMaximum = 10", "The group of 30 pupils is larger than the 10 that the offer takes."),
        ("UPDATE Offer SET ClearanceNeeded = 1", "The activity needs an enhanced DBS check and no volunteer of the employer holds one in date."),
        ("UPDATE Offer SET RadiusMiles = 1, Deliveries = 1", "away and the employer travels up to 1 mile."),
        ("UPDATE OfferWindow SET StartMinute = 900", "The planned time no longer suits the employer."),
        ("UPDATE RequestWindow SET StartMinute = 870", "The planned time no longer suits the school."),
        ("UPDATE EncounterRequest SET State = 'Withdrawn'", "The request has been withdrawn."),
        ("UPDATE EncounterRequest SET SessionsHeld = 1", "The request has been met already."),
        ("UPDATE PlanAssignment SET OnDate = '2027-01-12'", "The planned day is over, or today."),
    ];

    private readonly TestSite _site = new();
    private PlanGround _ground = null!;
    private SiteClient _cora = null!;
    private Guid _offer;

    public async ValueTask InitializeAsync()
    {
        _ground = await PlanGround.Settle(_site);
        _cora = await _site.Client(_ground.People.Cora);
        _offer = await _ground.Encounters.Offer(sessions: 1);
        await _ground.Encounters.Request();
        await _ground.RequestOfElm();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Post_MakesARun_ThatThePageFollowsWithoutAScript_AndLeadsToThePlan()
    {
        using var asked = await _cora.Submit("/plans/new", "/plans");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        var address = asked.Headers.Location!.ToString();
        var waiting = await _cora.Page(address);
        Assert.Equal("3", waiting.QuerySelector("noscript")!.InnerHtml.Split("content=\"")[1].Split('"')[0]);
        Assert.Contains("Waiting for its turn", waiting.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(address, (await _cora.Page("/plans")).Body!.InnerHtml, StringComparison.Ordinal);
        using var progress = await _cora.Get($"{address}/progress");
        Assert.Equal("""{"percent":0,"words":"Waiting for its turn","isLive":true}""", await progress.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var another = await _cora.Submit("/plans/new", "/plans");
        Assert.Equal(HttpStatusCode.Conflict, another.StatusCode);

        Assert.Equal(1, await _ground.RunDue());

        using var done = await _cora.Get(address);
        Assert.StartsWith("/plans/", done.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Serves 1 of 2 requests", (await _cora.Page("/plans")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Stop_EndsTheRunAndSaysSo()
    {
        using var asked = await _cora.Submit("/plans/new", "/plans");
        var address = asked.Headers.Location!.ToString();
        var form = SiteClient.Fields(await _cora.Page(address), $"{address}/cancel");
        using var stopped = await _cora.Post($"{address}/cancel", form);
        Assert.Equal(HttpStatusCode.Redirect, stopped.StatusCode);
        Assert.Contains("It was stopped before there was a plan", (await _cora.Page(address)).Body!.TextContent, StringComparison.Ordinal);
        using var late = await _cora.Post($"{address}/cancel", SiteClient.Fill(form, ("__key", $"{Guid.CreateVersion7()}")));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Fact]
    public async Task Post_WhatCannotBeRead_IsSaidBesideItsField()
    {
        using var answer = await _cora.Submit("/plans/new", "/plans", ("PoolMiles", "ten"), ("DaysPerEmployer", "0"), ("Offers", "All"));
        var page = await SiteClient.Parse(answer);
        Assert.Equal(["Offers", "PoolMiles", "DaysPerEmployer"], page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")![1..]));
        Assert.Equal("ten", page.QuerySelector("#PoolMiles")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Get_SaysWhatItServesHowGoodThatIsAndWhyTheOthersWait()
    {
        var plan = await _ground.Plan();
        var page = await _cora.Page($"/plans/{plan}");
        var text = page.Body!.TextContent;
        Assert.Contains("Serves 1 of 2 requests and reaches 1 of 2 schools.", text, StringComparison.Ordinal);
        Assert.Contains("Proven best: no other plan for these requests and offers is worth more.", text, StringComparison.Ordinal);
        Assert.Contains("First this school year", text, StringComparison.Ordinal);
        var unserved = page.QuerySelector(".ec-unserved")!.TextContent;
        Assert.Contains("No session is left: those of the offers that fit do more good elsewhere.", unserved, StringComparison.Ordinal);
        Assert.Contains("One more session of “Life on a building site” by Brook Builders would serve it; in this plan it goes to", unserved, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("svg line"));
        Assert.Equal(2, page.QuerySelectorAll("svg circle").Length);
        Assert.Single(page.QuerySelectorAll("table.ec-stack tbody tr"));
    }

    [Fact]
    public async Task Get_AfterAnEdit_ShowsTheChangeAndStillAccepts()
    {
        var plan = await _ground.Plan();
        await _ground.Encounters.Write("UPDATE Offer SET Version = Version + 1 WHERE Id = @id", new { id = _offer });
        var page = await _cora.Page($"/plans/{plan}");
        Assert.Contains("The employer has changed the offer since the plan was made.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("something has changed for 1 of its encounters. It stands beside each; 0 can no longer be accepted.", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("input[name=Rows]"));
    }

    [Fact]
    public async Task Get_WhatNoLongerHolds_SaysWhyAndCannotBeAccepted()
    {
        foreach (var (sql, words) in Changes)
        {
            await _ground.Encounters.Write("UPDATE Offer SET State = 'Withdrawn'", new { });
            await _ground.Encounters.Write("UPDATE EncounterRequest SET State = 'Withdrawn'", new { });
            await _ground.Encounters.Offer(sessions: 1);
            await _ground.Encounters.Request();
            var plan = await _ground.Plan();
            await _ground.Encounters.Write(sql, new { });
            var page = await _cora.Page($"/plans/{plan}");
            Assert.Contains(words, page.QuerySelector("table.ec-stack")!.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("input[name=Rows]"));
            Assert.Equal(new DecisionReport(0, 0, 1), (await _ground.Decide(plan, PlanDecision.Accept)).Report);
        }

        Assert.Equal(0, await _ground.Encounters.Value<int>("SELECT COUNT(*) FROM EncounterMatch"));
    }

    [Fact]
    public async Task Post_NeverThesePlusKeepThose_TheNewPlanFollows()
    {
        var earlier = await _ground.Plan();
        var row = Assert.Single(await _ground.Rows(earlier));
        using var both = await _cora.Submit($"/plans/new?from={earlier}", "/plans", ("Never", $"{row.Id}"), ("Keep", $"{row.Id}"));
        Assert.Contains("cannot both be kept and be avoided", await both.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        _site.Time.Advance(TimeSpan.FromMinutes(1));
        using var asked = await _cora.Submit($"/plans/new?from={earlier}", "/plans", ("Never", $"{row.Id}"));
        await _ground.RunDue();
        var plan = (await _site.With<PlanRunStore, Guid?>(runs => runs.PlanOf(Guid.Parse(asked.Headers.Location!.ToString().Split('/')[^1]))))!.Value;
        Assert.NotEqual(row.RequestId, Assert.Single(await _ground.Rows(plan)).RequestId);
        Assert.Contains("There is a newer plan for this hub.", (await _cora.Page($"/plans/{earlier}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_WithAPinAboutWhatIsNoLongerOpen_SaysSo()
    {
        var plan = await _ground.Plan(PlanSettings.Usual with { Pins = [Pin.Keep(_offer, await ClosedRequest())] });
        Assert.Equal("1 pair to keep or to avoid is about an offer or a request that is no longer open, or about what is being arranged already.", (await _ground.Find(plan))!.Remarks);
    }

    [Fact]
    public async Task Plan_WhatIsBeingArrangedAlready_IsNotPlannedAgain()
    {
        var (offer, request) = (await _ground.Encounters.Offer(sessions: 5), await _ground.Encounters.Request(sessions: 2));
        await _ground.Encounters.Match(offer, request);
        var plan = await _ground.Plan();
        Assert.DoesNotContain(await _ground.Rows(plan), row => row.OfferId == offer && row.RequestId == request);
        Assert.Equal(3, (await _ground.Find(plan))!.Requests);
    }

    [Fact]
    public async Task Plan_OfAHubWithoutRequests_IsEmptyAndSaysSo()
    {
        var (run, _) = await _site.With<PlanRunStore, (Guid, Outcome)>(runs => runs.Ask(_ground.People.BirchHub, PlanSettings.Usual, _ground.People.Ozzie));
        await _ground.RunDue();
        using var led = await (await _site.Client(_ground.People.Ozzie)).Get($"/plans/runs/{run}");
        var page = await (await _site.Client(_ground.People.Ozzie)).Page(led.Headers.Location!.ToString());
        Assert.Contains("There is no open request in the hub", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("svg"));
    }

    [Fact]
    public async Task WhatIf_OneMoreSession_SaysWhomItReachesAndKeepsNothing()
    {
        var plan = await _ground.Plan();
        var page = await _cora.Page($"/plans/{plan}/what-if?OfferId={_offer}&Change=Sessions&Amount=1");
        Assert.Contains("Serves 1 more.", page.QuerySelector("#answer")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Reached as well", page.QuerySelector("#answer")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await _ground.Encounters.Value<int>("SELECT COUNT(*) FROM HubPlan"));
        Assert.Equal(1, await _ground.Encounters.Value<int>("SELECT SessionsAvailable FROM Offer"));

        var wrong = await _cora.Page($"/plans/{plan}/what-if?OfferId={Guid.CreateVersion7()}&Change=Radius&Amount=1000");
        Assert.Equal(["OfferId", "Amount"], wrong.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")![1..]));
        Assert.Contains("Choose what would change", (await _cora.Page($"/plans/{plan}/what-if?OfferId={_offer}&Change=Days&Amount=1")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIf_AWiderRadius_ReachesASchoolThatWasTooFar()
    {
        await _ground.Encounters.Write("UPDATE Offer SET RadiusMiles = 0, Deliveries = 1, SessionsAvailable = 2", new { });
        var plan = await _ground.Plan();
        Assert.Empty(await _ground.Rows(plan));
        var page = await _cora.Page($"/plans/{plan}/what-if?OfferId={_offer}&Change=Radius&Amount=10");
        Assert.Contains("Serves 2 more.", page.QuerySelector("#answer")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<Guid> ClosedRequest()
    {
        var id = await _ground.Encounters.Request();
        await _ground.Encounters.Write("UPDATE EncounterRequest SET State = 'Withdrawn' WHERE Id = @id", new { id });
        return id;
    }
}
