using System.Net;
using EmployerConnect.Matching;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Plans;

namespace EmployerConnect.Tests.Features.Plans;

/// <summary>Rows are accepted all, in part or not at all; each becomes a match with the guards of every other.</summary>
public sealed class PlanDecisionTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private PlanGround _ground = null!;
    private Guid _offer;

    public async ValueTask InitializeAsync()
    {
        _ground = await PlanGround.Settle(_site);
        _offer = await _ground.Encounters.Offer(sessions: 3);
        await _ground.Encounters.Request();
        await _ground.RequestOfElm();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Post_AcceptAll_AsksBothSidesAndHoldsAPlaceForEach()
    {
        var plan = await _ground.Plan();
        var cora = await _site.Client(_ground.People.Cora);
        using var answer = await cora.Post($"/plans/{plan}/decisions", await PlanGround.DecisionFields(cora, plan, DecisionForm.AcceptAll));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(2, await Count("SELECT COUNT(*) FROM EncounterMatch WHERE State = 'Proposed' AND Awaiting = 'Employer' AND AlsoAwaiting = 'School' AND SuggestedByPersonId IS NOT NULL"));
        Assert.Equal((2, 2), (await Count("SELECT SessionsTaken FROM Offer"), await Count("SELECT SUM(SessionsHeld) FROM EncounterRequest")));
        Assert.All(await _ground.Rows(plan), row => Assert.Equal((AssignmentState.Accepted, true), (row.State, row.MatchId is not null)));
        Assert.Equal((HubPlanState.Closed, 2), ((await _ground.Find(plan))!.State, (await _ground.Find(plan))!.Version));
        // Ben hears twice, Ada and Eve once each.
        Assert.Equal(4, await Count("SELECT COUNT(*) FROM OutboxMessage WHERE Body LIKE '%Alder hub suggests%'"));
        Assert.Equal(1, await Count("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'PlanAccepted' AND Detail = 'accepted 2, refused 0, gone 0'"));
    }

    [Fact]
    public async Task Post_AcceptSome_LeavesTheOthersForLater()
    {
        var plan = await _ground.Plan();
        var rows = await _ground.Rows(plan);
        var cora = await _site.Client(_ground.People.Cora);
        using var some = await cora.Post($"/plans/{plan}/decisions", SiteClient.Fill(await PlanGround.DecisionFields(cora, plan, DecisionForm.AcceptChosen), ("Rows", $"{rows[0].Id}")));
        Assert.Equal(HttpStatusCode.Redirect, some.StatusCode);
        Assert.Equal((AssignmentState.Accepted, 1), ((await _ground.Rows(plan)).Single(row => row.Id == rows[0].Id).State, (await _ground.Rows(plan)).Count(row => row.State == AssignmentState.Proposed)));
        Assert.Equal(HubPlanState.Open, (await _ground.Find(plan))!.State);

        using var none = await cora.Post($"/plans/{plan}/decisions", await PlanGround.DecisionFields(cora, plan, DecisionForm.RefuseAll));
        Assert.Equal(HttpStatusCode.Redirect, none.StatusCode);
        Assert.Equal((1, 1), ((await _ground.Rows(plan)).Count(row => row.State == AssignmentState.Accepted), (await _ground.Rows(plan)).Count(row => row.State == AssignmentState.Refused)));
        Assert.Equal(1, await Count("SELECT COUNT(*) FROM EncounterMatch"));
    }

    [Fact]
    public async Task Post_NothingTicked_SaysSoAndChangesNothing()
    {
        var plan = await _ground.Plan();
        var cora = await _site.Client(_ground.People.Cora);
        using var answer = await cora.Post($"/plans/{plan}/decisions", await PlanGround.DecisionFields(cora, plan, DecisionForm.AcceptChosen));
        Assert.Contains("Choose at least one encounter", await Text(answer), StringComparison.Ordinal);
        using var silly = await cora.Post($"/plans/{plan}/decisions", await PlanGround.DecisionFields(cora, plan, "Everything"));
        Assert.Contains("Choose what to do", await Text(silly), StringComparison.Ordinal);
        Assert.Equal(1, (await _ground.Find(plan))!.Version);
    }

    [Fact]
    public async Task Post_ARowThatNoLongerHolds_IsReportedAndTheOthersGoThrough()
    {
        var plan = await _ground.Plan();
        await _ground.Encounters.Write("UPDATE EncounterRequest SET State = 'Paused', Version = Version + 1 WHERE OrganisationId = @elm", new { elm = _ground.ElmSchool });
        var cora = await _site.Client(_ground.People.Cora);
        var page = await cora.Page($"/plans/{plan}");
        Assert.Contains("something has changed for 1 of its encounters. It stands beside each; 1 can no longer be accepted.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("input[name=Rows]"));

        using var answer = await cora.Post($"/plans/{plan}/decisions", await PlanGround.DecisionFields(cora, plan, DecisionForm.AcceptAll));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var gone = Assert.Single(await _ground.Rows(plan), row => row.State == AssignmentState.Gone);
        Assert.Equal((_ground.ElmSchool, "The request has been paused. The school has changed the request since the plan was made."), (gone.SchoolId, gone.Problem));
        Assert.Equal((1, 1, 1), (await Count("SELECT COUNT(*) FROM EncounterMatch"), await Count("SELECT SessionsTaken FROM Offer"), await Count("SELECT SUM(SessionsHeld) FROM EncounterRequest")));
        Assert.Contains("The request has been paused", (await cora.Page($"/plans/{plan}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_WhenTheSessionsRunOutAmongItsRows_TheRestIsGoneAndHoldsNothing()
    {
        var plan = await _ground.Plan();
        await _ground.Encounters.Write("UPDATE Offer SET SessionsAvailable = 1 WHERE Id = @id", new { id = _offer });
        var (report, outcome) = await _ground.Decide(plan, PlanDecision.Accept);
        Assert.Null(outcome.Refused);
        Assert.Equal(new DecisionReport(1, 0, 1), report);
        Assert.Equal((1, 1), (await Count("SELECT SessionsTaken FROM Offer"), await Count("SELECT SUM(SessionsHeld) FROM EncounterRequest")));
        Assert.Contains("No session of this offer is left", Assert.Single(await _ground.Rows(plan), row => row.State == AssignmentState.Gone).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AVersionThatHasMovedOn_IsTooLateAndShowsThePlanAsItStands()
    {
        var plan = await _ground.Plan();
        var cora = await _site.Client(_ground.People.Cora);
        var seen = await PlanGround.DecisionFields(cora, plan, DecisionForm.AcceptAll);
        var rows = await _ground.Rows(plan);
        Assert.Null((await _ground.Decide(plan, PlanDecision.Refuse, 1, rows[0].Id)).Outcome.Refused);

        using var answer = await cora.Post($"/plans/{plan}/decisions", seen);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Somebody has decided about this plan", await Text(answer), StringComparison.Ordinal);
        Assert.Equal(0, await Count("SELECT COUNT(*) FROM EncounterMatch"));
    }

    [Fact]
    public async Task Post_TheSameFormTwice_GivesTheFirstResult()
    {
        var plan = await _ground.Plan();
        var cora = await _site.Client(_ground.People.Cora);
        var form = await PlanGround.DecisionFields(cora, plan, DecisionForm.AcceptAll);
        using var first = await cora.Post($"/plans/{plan}/decisions", form);
        using var second = await cora.Post($"/plans/{plan}/decisions", form);
        using var other = await cora.Post($"/plans/{plan}/decisions", SiteClient.Fill(form, ("Answer", DecisionForm.RefuseAll)));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity), (first.StatusCode, second.StatusCode, other.StatusCode));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(2, await Count("SELECT COUNT(*) FROM EncounterMatch"));
    }

    [Fact]
    public async Task Book_SchoolsThatShareAVisit_MeetInOneSession()
    {
        var plan = await SharedPlan();
        await BookTheVisit(plan);
        Assert.Equal((1, 2, 60, 1), (await Count("SELECT COUNT(*) FROM Session"), await Count("SELECT COUNT(*) FROM SessionMatch"), await Count("SELECT GroupSize FROM Session"), await Count("SELECT Sequence FROM Session")));
        Assert.Equal(2, await Count("SELECT COUNT(*) FROM SessionPerson WHERE Role = 'CareersLeader'"));
    }

    [Fact]
    public async Task Decline_BySchoolsThatShareAVisit_TheLastGivesTheSessionBack()
    {
        var plan = await SharedPlan();
        foreach (var (ends, taken) in (await _ground.Rows(plan)).Zip([1, 0]))
        {
            var outcome = await _site.With<MatchStore, Outcome>(matches => matches.Move(ends.MatchId!.Value, MatchEventKind.Declined, _ground.People.Ben, false,
                match => match.Decline(new MatchParty(_ground.People.Ben, Web.Features.Accounts.Side.Employer, false), DeclineReason.NoVolunteerFree, TestSite.Now.UtcDateTime)));
            Assert.Null(outcome.Refused);
            Assert.Equal(taken, await Count("SELECT SessionsTaken FROM Offer"));
        }

        Assert.Equal(0, await Count("SELECT MatchesHeld FROM EncounterVisit"));
    }

    /// <summary>Two schools share the only session of the offer; their rows are accepted one after the other.</summary>
    private async Task<Guid> SharedPlan()
    {
        await _ground.Encounters.Write("UPDATE Offer SET SessionsAvailable = 1 WHERE Id = @id", new { id = _offer });
        var plan = await _ground.Plan(PlanSettings.Usual with { PoolMiles = 10 });
        var rows = await _ground.Rows(plan);
        Assert.Equal([1, 1], rows.Select(row => row.Visit));
        Assert.Contains("Shared visit 1", (await (await _site.Client(_ground.People.Cora)).Page($"/plans/{plan}")).Body!.TextContent, StringComparison.Ordinal);

        // One is accepted first, the other later: they share the visit all the same.
        Assert.Equal(new DecisionReport(1, 0, 0), (await _ground.Decide(plan, PlanDecision.Accept, 1, rows[0].Id)).Report);
        Assert.Equal(new DecisionReport(1, 0, 0), (await _ground.Decide(plan, PlanDecision.Accept, 2)).Report);
        Assert.Equal((1, 2, 1), (await Count("SELECT SessionsTaken FROM Offer"), await Count("SELECT SUM(SessionsHeld) FROM EncounterRequest"), await Count("SELECT COUNT(DISTINCT VisitId) FROM EncounterMatch")));
        return plan;
    }

    private async Task BookTheVisit(Guid plan)
    {
        foreach (var (row, leader) in (await _ground.Rows(plan)).Select(row => (row, row.SchoolId == _ground.ElmSchool ? _ground.Eve : _ground.People.Ada)))
        {
            var address = $"/matches/{row.MatchId}";
            using var school = await (await _site.Client(leader)).Submit(address, $"{address}/agree");
            using var employer = await (await _site.Client(_ground.People.Ben)).Submit(address, $"{address}/agree", ("VolunteerId", $"{_ground.People.Bea}"));
            var booking = $"/approvals/{row.MatchId}";
            using var booked = await (await _site.Client(_ground.People.Cora)).Submit(booking, $"{booking}/book");
            Assert.True(booked.StatusCode == HttpStatusCode.Redirect, await Text(booked));
        }
    }

    private Task<int> Count(string sql) => _ground.Encounters.Value<int>(sql);

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
