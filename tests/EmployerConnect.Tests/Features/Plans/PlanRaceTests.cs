using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Plans;

namespace EmployerConnect.Tests.Features.Plans;

/// <summary>Two instances of the site on one database, brought to the worst moment.</summary>
public sealed class PlanRaceTests
{
    [Fact]
    public async Task Post_TwoCoordinatorsAcceptTheSamePlanAtOnce_EachRowBecomesOneMatch()
    {
        using var meeting = new Meeting(HubPlanSql.Decide, TestContext.Current.CancellationToken);
        await using var first = new TestSite(meeting);
        var ground = await PlanGround.Settle(first);
        await using var second = new TestSite(first);
        await ground.Encounters.Offer(sessions: 5);
        await ground.Encounters.Request();
        await ground.RequestOfElm();
        var plan = await ground.Plan();
        var cora = await first.Client(ground.People.Cora);
        var carl = await second.Client(ground.People.Carl);
        var coras = await PlanGround.DecisionFields(cora, plan, DecisionForm.AcceptAll);
        var carls = await PlanGround.DecisionFields(carl, plan, DecisionForm.AcceptAll);
        meeting.Begin();

        var answers = await Task.WhenAll(cora.Post($"/plans/{plan}/decisions", coras), carl.Post($"/plans/{plan}/decisions", carls));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal(2, await ground.Encounters.Value<int>("SELECT COUNT(*) FROM EncounterMatch"));
        Assert.Equal(2, await ground.Encounters.Value<int>("SELECT SessionsTaken FROM Offer"));
        Assert.Equal(2, (await ground.Find(plan))!.Version);
    }

    [Fact]
    public async Task RunDue_TwoInstancesAtOnce_OneMakesThePlan()
    {
        using var meeting = new Meeting(PlanRunSql.Claim, TestContext.Current.CancellationToken);
        await using var first = new TestSite(meeting);
        var ground = await PlanGround.Settle(first);
        await using var second = new TestSite(first);
        await ground.Encounters.Offer();
        await ground.Encounters.Request();
        await ground.Ask();
        _ = await second.Client();
        meeting.Begin();

        var taken = await Task.WhenAll(Task.Run(() => ground.RunDue(first)), Task.Run(() => ground.RunDue(second)));

        Assert.Equal([0, 1], taken.Order());
        Assert.Equal(1, await ground.Encounters.Value<int>("SELECT COUNT(*) FROM HubPlan"));
    }
}
