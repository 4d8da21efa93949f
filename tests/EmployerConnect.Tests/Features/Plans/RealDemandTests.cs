using EmployerConnect.Matching.Planning;
using EmployerConnect.Web.Features.Plans;

namespace EmployerConnect.Tests.Features.Plans;

/// <summary>Plans for the two counties of the real files: proven, better than first come, and each line with its reason.</summary>
public sealed class RealDemandTests
{
    /// <summary>Where to draw the plans, for docs/screens/plan.sh; nowhere unless told.</summary>
    private static readonly string? Drawings = Environment.GetEnvironmentVariable("EMPLOYERCONNECT_DRAWINGS");

    [Theory]
    [InlineData("Worcestershire", "E10000034", 3)]
    [InlineData("Hertfordshire", "E10000015", 9)]
    public void Solve_ADaysDemandOfACounty_IsProvenAndSaysWhy(string county, string code, int oneIn)
    {
        var real = RealDemand.Of(county, code, oneIn);
        var (demand, names) = (real.Demand, real.Names);
        var plan = Planner.Solve(demand.Input, null, TestContext.Current.CancellationToken);

        Assert.Empty(CertificateCheck.Faults(demand.Input, plan));
        Assert.True(plan.IsExact || plan.Gap < 0.02, $"gap {plan.Gap}");
        Assert.True(plan.Value >= plan.FirstCome.Value && plan.RequestsServed >= plan.FirstCome.RequestsServed, $"{plan.RequestsServed} against {plan.FirstCome.RequestsServed}");
        Assert.InRange(plan.RequestsServed, 20, demand.Input.Requests.Count - 1);
        var made = MadePlan.Of(SomeRun(), demand, plan, names, 0, default);
        Assert.Equal((plan.Encounters.Count, plan.Unserved.Count), (made.Assignments.Count, made.Unserved.Count));
        Assert.All(made.Assignments, row => Assert.EndsWith(".", row.Reasons, StringComparison.Ordinal));
        Assert.All(made.Unserved, row => Assert.Matches(@"^(No |The )[^\n]+\.(\n“?[^\n]+\.)*$", row.Words));
        TestContext.Current.SendDiagnosticMessage($"{county}: {demand.Input.Requests.Count} requests, {demand.Input.Offers.Count} offers. {PlanWords.Served(made.Plan)} {PlanWords.Proof(made.Plan)}");
        if (Drawings is not null)
        {
            File.WriteAllText(Path.Combine(Drawings, $"plan-{county.ToLowerInvariant()}.svg"), PlanPicture.Draw(county, made, names));
        }
    }

    private static HubPlanRun SomeRun() => new()
    {
        Id = Guid.Empty,
        HubId = Guid.Empty,
        AskedByPersonId = Guid.Empty,
        EveryOffer = false,
        State = PlanRunState.Running,
        PercentDone = 0,
        Attempts = 1,
        CreatedAt = default,
    };
}
