using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Plans;

namespace EmployerConnect.Tests.Features.Plans;

/// <summary>A plan answers for nobody: what the hub suggests is agreed only once both sides have said so, and approved by the usual page.</summary>
public sealed class SuggestedMatchTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private PlanGround _ground = null!;
    private Guid _match;

    public async ValueTask InitializeAsync()
    {
        _ground = await PlanGround.Settle(_site);
        await _ground.Encounters.Offer();
        await _ground.Encounters.Request();
        var plan = await _ground.Plan();
        Assert.Null((await _ground.Decide(plan, PlanDecision.Accept)).Outcome.Refused);
        _match = (await _ground.Rows(plan)).Single().MatchId!.Value;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Agree_InEitherOrder_TakesBothSides(bool schoolFirst)
    {
        var (ben, ada) = (await _site.Client(_ground.People.Ben), await _site.Client(_ground.People.Ada));
        var (first, second) = schoolFirst ? (ada, ben) : (ben, ada);
        Assert.Contains("Cora Alder of Alder hub suggests this", (await first.Page($"/matches/{_match}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Both sides answer", (await second.Page("/matches")).Body!.TextContent, StringComparison.Ordinal);

        using var once = await first.Submit($"/matches/{_match}", $"/matches/{_match}/agree");
        Assert.Contains("Agreed. The other side has yet to answer.", (await first.Page($"/matches/{_match}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((MatchState.Proposed, schoolFirst ? Side.Employer : Side.School, null), ((await Match()).State, (await Match()).Awaiting, (await Match()).AlsoAwaiting));
        Assert.Empty(SiteClientForms(await first.Page($"/matches/{_match}"), "agree"));
        using var approve = await (await _site.Client(_ground.People.Cora)).Get($"/approvals/{_match}");
        Assert.Equal(HttpStatusCode.Redirect, approve.StatusCode);

        using var twice = await second.Submit($"/matches/{_match}", $"/matches/{_match}/agree");
        Assert.Equal((MatchState.Agreed, null, null), ((await Match()).State, (await Match()).Awaiting, (await Match()).AlsoAwaiting));
        using var booked = await (await _site.Client(_ground.People.Cora)).Submit($"/approvals/{_match}", $"/approvals/{_match}");
        Assert.Equal((HttpStatusCode.Redirect, MatchState.Approved), (booked.StatusCode, (await Match()).State));
    }

    [Fact]
    public async Task Decline_ByEitherSide_EndsItAndGivesThePlaceBack()
    {
        var ada = await _site.Client(_ground.People.Ada);
        using var answer = await ada.Submit($"/matches/{_match}/decline", $"/matches/{_match}/decline", ("Reason", "AlreadyArranged"));
        Assert.Equal((HttpStatusCode.Redirect, MatchState.Declined), (answer.StatusCode, (await Match()).State));
        Assert.Equal(0, await _ground.Encounters.Value<int>("SELECT SessionsTaken FROM Offer"));
    }

    [Fact]
    public async Task OtherTime_ByOneSide_AsksTheOtherAlone()
    {
        var ben = await _site.Client(_ground.People.Ben);
        using var answer = await ben.Submit($"/matches/{_match}/other-time", $"/matches/{_match}/other-time", ("StartTime", "11:15"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal((Side.School, null, 675), ((await Match()).Awaiting, (await Match()).AlsoAwaiting, (await Match()).StartMinute));
    }

    [Fact]
    public void OtherTime_ForASharedVisit_IsRefused()
    {
        var now = TestSite.Now.UtcDateTime;
        var pair = _ground.Encounters.Pair(Guid.CreateVersion7(), Guid.CreateVersion7());
        var when = new ProposedTime(Encounters.Day, Encounters.Ten, Encounters.Hour, EmployerConnect.Matching.Deliveries.AtSchool, 30);
        var (match, _) = Web.Features.Matches.Match.Suggest(pair, _ground.People.Cora, when, Guid.CreateVersion7(), now);
        var outcome = match!.AnswerWithAnotherTime(new MatchParty(_ground.People.Ben, Side.Employer, false), when with { StartMinute = 660 }, null, now);
        Assert.Equal(RefusalKind.Invalid, outcome.Refused?.Kind);
        Assert.Equal(Encounters.Ten, match.StartMinute);
    }

    [Fact]
    public async Task Agree_ByTelephone_SpeaksForOneSideOnly()
    {
        var cora = await _site.Client(_ground.People.Cora);
        using var answer = await cora.Submit($"/matches/{_match}", $"/matches/{_match}/agree");
        var match = await Match();
        Assert.Equal((MatchState.Proposed, Side.School, true), (match.State, match.Awaiting, match.AgreedByPhone));
    }

    private async Task<Match> Match() => (await _site.With<MatchStore, Match?>(matches => matches.Find(_match)))!;

    private IEnumerable<AngleSharp.Dom.IElement> SiteClientForms(AngleSharp.Html.Dom.IHtmlDocument page, string verb) =>
        page.QuerySelectorAll($"form[action='/matches/{_match}/{verb}']");
}
