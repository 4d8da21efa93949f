using CsCheck;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Planning;

namespace EmployerConnect.Tests.Matching.Planning;

public sealed class OptimumTests
{
    [Fact]
    public void Plan_IsTheBestOfAll_AndProvesIt()
    {
        var (tried, planned) = (0, 0);
        PlanInputs.Tiny.Sample(
            input =>
            {
                var plan = Planner.Solve(input);

                Assert.Empty(CertificateCheck.Faults(input, plan));
                Assert.True(plan.IsExact, $"{plan.Value} of {plan.Bound}");
                if (BruteForce.Best(input, plan) is { } best)
                {
                    Assert.Equal(best, plan.Value);
                    Interlocked.Increment(ref tried);
                    Interlocked.Add(ref planned, plan.Encounters.Count);
                }
            },
            iter: 1_000);

        Assert.True(tried > 600, $"{tried} of 1,000 were small enough to try all plans.");
        Assert.True(planned > 600, $"{planned} encounters were planned in all.");
    }

    [Fact]
    public void LargerPlan_ProvesItselfTheBest() =>
        PlanInputs.Small.Sample(
            input =>
            {
                var plan = Planner.Solve(input);

                Assert.Empty(CertificateCheck.Faults(input, plan));
                Assert.True(plan.IsExact, $"{plan.Value} of {plan.Bound}");
                Assert.True(plan.FirstCome.Value <= plan.Value);
            },
            iter: 150);

    [Fact]
    public void NothingToPlan_IsAPlan()
    {
        var plan = Planner.Solve(PlanInputs.Of([]));

        Assert.Empty(plan.Encounters);
        Assert.Equal((0, 0, 0d, true), (plan.Value, plan.Bound, plan.Gap, plan.IsExact));
    }

    [Fact]
    public void FirstEncounterOfOneSchool_GoesBeforeTheFifthOfAnother()
    {
        var served = PlanInputs.Request(1) with { EncountersThisYear = 4, YearGroupsWithoutEncounter = 0 };
        var waiting = PlanInputs.Request(2) with { EncountersThisYear = 0, YearGroupsWithoutEncounter = 0, Sectors = 0, Subjects = 0 };

        var plan = Planner.Solve(PlanInputs.Of([PlanInputs.Offer(1)], served, waiting));

        Assert.Equal(waiting.Id, Assert.Single(plan.Encounters).RequestId);
        Assert.Equal((1, 400), (plan.Encounters[0].NumberInYear, plan.Encounters[0].Worth));
    }

    [Fact]
    public void FirstCome_TakesTheOfferThatAnotherNeedsMore()
    {
        var either = PlanInputs.Request(1);
        var only = PlanInputs.Request(2) with { GroupSize = 10 };
        var small = PlanInputs.Offer(2) with { GroupMinimum = 20, DaysSinceConfirmed = 90 };

        var plan = Planner.Solve(PlanInputs.Of([PlanInputs.Offer(1), small], either, only));

        Assert.Equal((2, 1), (plan.RequestsServed, plan.FirstCome.RequestsServed));
        Assert.True(plan.FirstCome.Value < plan.Value);
    }

    [Fact]
    public void VolunteersDays_HoldOverAllOffersOfAnEmployer()
    {
        var input = PlanInputs.Of(
            [PlanInputs.Offer(1), PlanInputs.Offer(2), PlanInputs.Offer(3) with { EmployerId = PlanInputs.Id(5) }],
            PlanInputs.Request(1), PlanInputs.Request(2), PlanInputs.Request(3)) with
        {
            VolunteerDays = [new VolunteerDays(Terms.Offer().EmployerId, 1)],
        };

        var plan = Planner.Solve(input);

        Assert.Equal(2, plan.Encounters.Count);
        Assert.Equal(UnservedReason.NoDaysLeft, Assert.Single(plan.Unserved).Reason);
        Assert.Equal(3, Planner.Solve(WhatIf.WithVolunteerDays(input, Terms.Offer().EmployerId)).Encounters.Count);
    }

    [Fact]
    public void VisitsOfOneOffer_AreOnDifferentDates()
    {
        var input = PlanInputs.Of([PlanInputs.Offer(1) with { SessionsLeft = 3 }], PlanInputs.Request(1), PlanInputs.Request(2), PlanInputs.Request(3));

        var plan = Planner.Solve(input);

        Assert.Equal(3, plan.Encounters.Select(one => one.Slot.Date).Distinct().Count());
    }

    [Fact]
    public void AcrossABarrier_NobodyIsPlanned()
    {
        var (north, south) = (PlanInputs.North(Terms.Offer().Base!.Value, 10), PlanInputs.North(Terms.Offer().Base!.Value, -10));
        var river = Barriers.Of([new() { Name = "the river", Line = [new GeoPoint(52.2, -6), new GeoPoint(52.2, 2)] }]);
        var input = PlanInputs.Of([PlanInputs.Offer(1) with { Base = south }], PlanInputs.Request(1) with { Place = north });

        var plan = Planner.Solve(input with { Barriers = river });

        Assert.Single(Planner.Solve(input).Encounters);
        Assert.Empty(plan.Encounters);
        Assert.Equal(UnservedReason.NothingFits, Assert.Single(plan.Unserved).Reason);
        Assert.Empty(CertificateCheck.Faults(input with { Barriers = river }, plan));
    }

    [Fact]
    public void EncounterWithoutAPoint_IsStillPlanned()
    {
        var input = PlanInputs.Of([PlanInputs.Offer(1)], PlanInputs.Request(1)) with
        {
            Weights = new()
            {
                Distance = 0,
                Sector = 0,
                Subject = 0,
                Benchmark = 0,
                Delivery = 0,
                YearGroupNeed = 0,
                BenchmarkNeed = 0,
                EncounterNeed = 0,
                Setting = 0,
                Freshness = 0,
                Load = 0,
            },
            Rules = new PlanRules { EncounterWorth = [] },
        };

        Assert.Equal(0, Assert.Single(Planner.Solve(input).Encounters).Value);
    }
}
