using EmployerConnect.Matching.Planning;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Demo;
using EmployerConnect.Web.Features.Plans;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EmployerConnect.Tests.Features.Plans;

/// <summary>The demo hubs ask for more than they have: their plan serves more good than first come, and not everybody.</summary>
public sealed class DemoPlanTests
{
    [Fact]
    public async Task Solve_EachDemoHub_IsProvenBestAndBetterThanFirstCome()
    {
        await using var site = new TestSite();
        var hasher = new PasswordHasher<Person>(Options.Create(new PasswordHasherOptions { IterationCount = 1 }));
        await site.With<Database, bool>(database => new DemoSeed(database, site.Time, hasher).Run());
        foreach (var hub in new[] { "Worcestershire demo hub", "Hertfordshire demo hub" })
        {
            var known = (await site.With<HubPlanStore, HubRow?>(plans => plans.Hub(hub)))!;
            var demand = await site.With<PlanDemands, PlanDemand>(demands => demands.Of(known.Id, PlanSettings.Usual));
            var plan = Planner.Solve(demand.Input, null, TestContext.Current.CancellationToken);

            Assert.Empty(CertificateCheck.Faults(demand.Input, plan));
            Assert.True(plan.IsExact, $"{hub}: gap {plan.Gap}");
            Assert.True(plan.Value > plan.FirstCome.Value, $"{hub}: {plan.Value} against {plan.FirstCome.Value}");
            Assert.InRange(plan.Unserved.Count, 1, demand.Input.Requests.Count / 2);
            var names = await site.With<PlanRunStore, PlanNames>(runs => runs.Names(plan));
            Assert.All(plan.Unserved, one => Assert.True(UnservedWords.Sentences(one, plan, names).Count > 1, $"{hub}: nothing is said that would serve {one.RequestId}"));
        }
    }
}
