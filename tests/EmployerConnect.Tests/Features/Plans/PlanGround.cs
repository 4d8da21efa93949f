using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Plans;

namespace EmployerConnect.Tests.Features.Plans;

/// <summary>Alder hub with two schools, Ash and Elm, and offers of Brook Builders; plans are made where the test asks for it.</summary>
internal sealed class PlanGround
{
    private PlanGround(TestSite site, People people) => (Site, People, Encounters) = (site, people, new Encounters(site, people));

    public TestSite Site { get; }

    public People People { get; }

    public Encounters Encounters { get; }

    public Guid ElmSchool { get; } = Guid.CreateVersion7();

    public Guid Eve { get; } = Guid.CreateVersion7();

    public static async Task<PlanGround> Settle(TestSite site)
    {
        var ground = new PlanGround(site, await People.Settle(site));
        await site.With<Database, int>(database => database.Commit(async work =>
        {
            await People.School(work, ground.People.AlderHub, ground.ElmSchool, "Elm School", 100777, "WR4 9AA", 52.20, -2.18, TestSite.Now.UtcDateTime);
            await People.Person(work, ground.Eve, "Eve Elm", ground.ElmSchool, null, "CareersLeader", TestSite.Now.UtcDateTime);
            return 0;
        }));
        return ground;
    }

    public Actor Cora => new(People.Cora, "Cora Alder", false, [new ActorMembership { Role = Role.Coordinator, HubId = People.AlderHub, Where = "Alder hub" }]);

    public Task<Guid> RequestOfElm(int sessions = 1) => Encounters.Request(ElmSchool, by: Eve, sessions: sessions);

    public async Task<Guid> Ask(PlanSettings? settings = null)
    {
        var (run, outcome) = await Site.With<PlanRunStore, (Guid, Outcome)>(runs => runs.Ask(People.AlderHub, settings ?? PlanSettings.Usual, People.Cora));
        Assert.Null(outcome.Refused);
        return run;
    }

    public Task<int> RunDue(TestSite? on = null) => (on ?? Site).With<PlanRunner, int>(runner => runner.RunDue());

    public Task<HubPlanRun?> Run(Guid id) => Site.With<PlanRunStore, HubPlanRun?>(runs => runs.Find(id));

    /// <summary>The id of the plan that is made from what is open now.</summary>
    public async Task<Guid> Plan(PlanSettings? settings = null)
    {
        var run = await Ask(settings);
        Assert.Equal(1, await RunDue());
        var plan = await Site.With<PlanRunStore, Guid?>(runs => runs.PlanOf(run));
        Assert.True(plan is not null, (await Run(run))?.Problem);
        return plan.Value;
    }

    public Task<HubPlan?> Find(Guid plan) => Site.With<HubPlanStore, HubPlan?>(plans => plans.Find(plan));

    public Task<IReadOnlyList<Assignment>> Rows(Guid plan) => Site.With<HubPlanStore, IReadOnlyList<Assignment>>(plans => plans.Assignments(plan));

    public Task<(DecisionReport Report, Outcome Outcome)> Decide(Guid plan, PlanDecision decision, int version = 1, params IReadOnlyCollection<Guid> rows) =>
        Site.With<PlanDecisions, (DecisionReport, Outcome)>(decisions => decisions.Decide(plan, version, decision, rows.Count > 0 ? rows : null, Cora));

    /// <summary>Fields of the form that decides, as the page holds them.</summary>
    public static async Task<List<KeyValuePair<string, string>>> DecisionFields(SiteClient client, Guid plan, string answer) =>
        SiteClient.Fill(SiteClient.Fields(await client.Page($"/plans/{plan}"), $"/plans/{plan}/decisions"), ("Answer", answer));
}
