using CsCheck;
using EmployerConnect.Matching;
using EmployerConnect.Matching.Planning;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Tests.Matching.Planning;

public sealed class PoolingTests
{
    private static readonly OfferTerms Large = PlanInputs.Offer(1) with { GroupMaximum = 60 };
    private static readonly RequestTerms Host = PlanInputs.Request(1);
    private static readonly RequestTerms Near = PlanInputs.Request(2) with { Place = PlanInputs.North(Host.Place!.Value, 3) };

    [Fact]
    public void NearbySchools_ShareOneVisit()
    {
        var plan = Solve(Large, Host, Near);

        Assert.Equal([1, 1], plan.Encounters.Select(one => one.Visit));
        Assert.Single(plan.Encounters.Select(one => one.Slot).Distinct());
        Assert.Empty(plan.Unserved);
    }

    [Fact]
    public void WithoutTheRule_NobodyShares() =>
        Assert.Single(Planner.Solve(PlanInputs.Of([Large], Host, Near)).Encounters);

    [Theory]
    [InlineData(56, true)]
    [InlineData(55, false)]
    public void TheGroupsTogether_MustNotBeTooLarge(int largest, bool isShared) =>
        Assert.Equal(isShared ? 2 : 1, Solve(Large with { GroupMaximum = largest }, Host, Near).Encounters.Count);

    [Theory]
    [InlineData(4.99, true)]
    [InlineData(5.01, false)]
    public void TheSchools_MustBeNearEachOther(double miles, bool isShared) =>
        Assert.Equal(isShared ? 2 : 1, Solve(Large, Host, Near with { Place = PlanInputs.North(Host.Place!.Value, miles) }).Encounters.Count);

    [Fact]
    public void TheSchools_MustHaveATimeInCommon()
    {
        var mornings = new AvailabilityWindow(Terms.Monday, Terms.Monday.AddDays(60), Weekdays.Monday, 9 * 60, 12 * 60);
        var afternoons = new AvailabilityWindow(Terms.Monday, Terms.Monday.AddDays(60), Weekdays.Monday, 12 * 60, 15 * 60);

        Assert.Single(Solve(Large, Host with { Windows = [mornings] }, Near with { Windows = [afternoons] }).Encounters);
    }

    [Fact]
    public void NoMoreThanTheRuleSays_ShareOneVisit()
    {
        var requests = Enumerable.Range(1, 6).Select(number => PlanInputs.Request(number) with { GroupSize = 10 }).ToArray();
        var input = PlanInputs.Of([Large], requests) with { Rules = new PlanRules { PoolMiles = 5, MostPerVisit = 3 } };

        Assert.Equal(3, Planner.Solve(input).Encounters.Count);
    }

    [Fact]
    public void TwoVisitsBecomeOne_SoThatAThirdSchoolIsServed()
    {
        var far = PlanInputs.Request(3) with { Place = PlanInputs.North(Terms.Offer().Base!.Value, -15), GroupSize = 50 };

        var plan = Solve(Large with { SessionsLeft = 2 }, Host, Near, far);

        Assert.Equal(3, plan.Encounters.Count);
        Assert.Equal(2, plan.Encounters.Count(one => one.Visit == 1));
    }

    [Fact]
    public void SharedPlan_HoldsItsLimits_AndItsBoundIsTrue()
    {
        var (exact, shared) = (0, 0);
        PlanInputs.Tiny.Select(Gen.Double[0, 30]).Sample(
            (input, miles) =>
            {
                var pooled = input with { Rules = input.Rules with { PoolMiles = miles } };
                var plan = Planner.Solve(pooled);

                Assert.Empty(CertificateCheck.Faults(pooled, plan));
                Assert.True(plan.Value >= Planner.Solve(input).Value);
                if (BruteForce.Best(pooled, plan, mostPairs: 7) is { } best)
                {
                    Assert.InRange(best, plan.Value, plan.Bound);
                    Interlocked.Add(ref exact, best == plan.Value ? 1 : 0);
                }

                Interlocked.Add(ref shared, plan.Encounters.Any(one => one.Visit is not null) ? 1 : 0);
            },
            iter: 300);

        Assert.True(shared > 5, $"{shared} of 300 plans share a visit.");
        Assert.True(exact > 100, $"{exact} of 300 plans are as good as can be.");
    }

    private static Plan Solve(OfferTerms offer, params RequestTerms[] requests)
    {
        var input = PlanInputs.Of([offer], requests) with { Rules = new PlanRules { PoolMiles = 5 } };
        var plan = Planner.Solve(input);
        Assert.Empty(CertificateCheck.Faults(input, plan));
        return plan;
    }
}
