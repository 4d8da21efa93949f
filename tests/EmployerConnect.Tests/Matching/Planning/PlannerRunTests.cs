using CsCheck;
using EmployerConnect.Matching.Planning;

namespace EmployerConnect.Tests.Matching.Planning;

/// <summary>What holds for any run: the same plan however the input is listed, progress, cancellation, too many pairs.</summary>
public sealed class PlannerRunTests
{
    [Fact]
    public void Plan_DoesNotDependOnTheOrderOfTheInput() =>
        PlanInputs.Small.Select(Gen.Bool).Sample(
            (input, shares) =>
            {
                var rules = input.Rules with { PoolMiles = shares ? 20 : null };
                var plan = Planner.Solve(input with { Rules = rules });
                var turned = Planner.Solve(input with
                {
                    Rules = rules,
                    Offers = [.. input.Offers.Reverse()],
                    Requests = [.. input.Requests.Reverse()],
                    VolunteerDays = [.. input.VolunteerDays.Reverse()],
                    Pins = [.. input.Pins.Reverse()],
                });

                Assert.Equal(plan.Encounters, turned.Encounters);
                Assert.Equal((plan.Value, plan.Bound), (turned.Value, turned.Bound));
                Assert.Equal(plan.Certificate.Offers, turned.Certificate.Offers);
                Assert.Equal(plan.Schools, turned.Schools);
                Assert.Equal(plan.Unserved.Select(one => one.RequestId), turned.Unserved.Select(one => one.RequestId).Reverse());
            },
            iter: 100);

    [Fact]
    public void FewerCandidates_AreNeverBetter_AndTheBoundIsOverAll() =>
        PlanInputs.Small.Select(Gen.Int[1, 5], Gen.Bool).Sample(
            (input, few, shares) =>
            {
                var all = Planner.Solve(input);
                var limited = input with { Rules = input.Rules with { CandidatesPerRequest = few, PoolMiles = shares ? 10 : null } };
                var plan = Planner.Solve(limited);

                Assert.Empty(CertificateCheck.Faults(limited, plan));
                Assert.True(plan.Bound >= all.Value);
                Assert.True(shares || plan.Value <= all.Value);
                Assert.Equal(all.Pairs, plan.Pairs);
                Assert.InRange(plan.Pairs - plan.PairsLeftOut, 0, few * input.Requests.Count);
            },
            iter: 100);

    [Fact]
    public void TooManyPairs_TheBestOfEachRequestAreLookedAt()
    {
        var offers = Enumerable.Range(1, 30).Select(number => PlanInputs.Offer(number) with { DaysSinceConfirmed = number }).ToList();
        var requests = Enumerable.Range(1, 10).Select(PlanInputs.Request).ToArray();
        var input = PlanInputs.Of(offers, requests) with { Rules = new PlanRules { MostPairs = 100 } };

        var plan = Planner.Solve(input);

        Assert.Equal((300, 200), (plan.Pairs, plan.PairsLeftOut));
        Assert.Equal(10, plan.Encounters.Count);
        Assert.Empty(CertificateCheck.Faults(input, plan));
        Assert.Equal(Planner.Solve(input with { Rules = PlanRules.Default }).Value, plan.Value);
    }

    [Fact]
    public void AGapAllowed_IsKept() =>
        PlanInputs.Small.Select(Gen.Double[0, 0.05]).Sample(
            (input, gap) =>
            {
                var loose = input with { Rules = input.Rules with { GapAllowed = gap } };
                var plan = Planner.Solve(loose);

                Assert.Empty(CertificateCheck.Faults(loose, plan));
                Assert.True(plan.Gap <= gap);
            },
            iter: 100);

    [Fact]
    public void Stages_AreReportedInTheirOrder()
    {
        var seen = new Seen();

        Planner.Solve(PlanInputs.Of([PlanInputs.Offer(1)], PlanInputs.Request(1)) with { Rules = new PlanRules { PoolMiles = 5 } }, seen);

        Assert.Equal(Enum.GetValues<PlanStage>(), seen.Reports.Select(report => report.Stage).Distinct());
        Assert.All(seen.Reports, report => Assert.InRange(report.Done, 0, report.Total));
    }

    [Theory]
    [InlineData(PlanStage.Pairs)]
    [InlineData(PlanStage.Assigning)]
    [InlineData(PlanStage.Explaining)]
    public void Cancelled_InAnyStage_Ends(PlanStage stage)
    {
        using var source = new CancellationTokenSource();
        var input = PlanInputs.Of([PlanInputs.Offer(1)], PlanInputs.Request(1), PlanInputs.Request(2)) with { Rules = new PlanRules { PoolMiles = 5 } };
        var seen = new Seen { On = report => { if (report.Stage == stage) { source.Cancel(); } } };

        Assert.Throws<OperationCanceledException>(() => Planner.Solve(input, seen, source.Token));

        Assert.Equal(stage, seen.Reports[^1].Stage);
    }

    private sealed class Seen : IProgress<PlanProgress>
    {
        public List<PlanProgress> Reports { get; } = [];

        public Action<PlanProgress>? On { get; init; }

        public void Report(PlanProgress value)
        {
            Reports.Add(value);
            On?.Invoke(value);
        }
    }
}
