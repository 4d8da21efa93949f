using EmployerConnect.Matching.Planning;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Tests.Matching.Planning;

public sealed class UnservedTests
{
    [Fact]
    public void WhereNothingFits_TheNearestMissesSayWhatWould()
    {
        var far = PlanInputs.Request(1) with { Place = PlanInputs.North(Terms.Offer().Base!.Value, 25) };
        var offer = PlanInputs.Offer(1);
        var input = PlanInputs.Of([offer], far);

        var unserved = Assert.Single(Planner.Solve(input).Unserved);

        Assert.Equal((UnservedReason.NothingFits, 1), (unserved.Reason, unserved.Missing));
        var obstacle = Assert.IsType<TooFar>(Assert.Single(Assert.Single(unserved.Nearest).Obstacles));
        Assert.Equal(20, obstacle.RadiusMiles);
        Assert.Empty(Planner.Solve(WhatIf.WithRadius(input, offer.Id, obstacle.DistanceMiles)).Unserved);
    }

    [Fact]
    public void WhereAllIsTaken_ItSaysByWhom_AndOneMoreSessionServes()
    {
        var (needy, served) = (PlanInputs.Request(1) with { EncountersThisYear = 0 }, PlanInputs.Request(2) with { EncountersThisYear = 6 });
        var input = PlanInputs.Of([PlanInputs.Offer(1)], needy, served);

        var plan = Planner.Solve(input);
        var unserved = Assert.Single(plan.Unserved);

        Assert.Equal((served.Id, UnservedReason.AllTaken), (unserved.RequestId, unserved.Reason));
        var taken = Assert.Single(unserved.Taken);
        Assert.Equal(PlanInputs.Id(1), taken.OfferId);
        Assert.Equal([needy.Id], taken.RequestIds);
        Assert.Empty(unserved.Nearest);

        var difference = WhatIf.Compare(plan, Planner.Solve(WhatIf.WithSessions(input, taken.OfferId)));
        Assert.Equal((1, 1), (difference.Encounters, difference.RequestsServed));
        Assert.Equal([served.SchoolId], difference.SchoolsReached);
        Assert.Empty(difference.SchoolsLost);
        Assert.True(difference.Value > 0);
    }

    [Fact]
    public void RequestForThree_WithTwoOffers_MissesOne()
    {
        var plan = Planner.Solve(PlanInputs.Of([PlanInputs.Offer(1) with { SessionsLeft = 5 }, PlanInputs.Offer(2)], PlanInputs.Request(1) with { SessionsLeft = 3 }));

        var unserved = Assert.Single(plan.Unserved);
        Assert.Equal((1, UnservedReason.NothingFits), (unserved.Missing, unserved.Reason));
        Assert.Equal(new SchoolServed(PlanInputs.Id(1001), 3, 2, 1), Assert.Single(plan.Schools));
        Assert.Equal([2, 3], plan.Encounters.Select(one => one.NumberInYear).Order());
    }

    [Fact]
    public void NearestMisses_AreLookedUpForAsManyAsTheRuleSays()
    {
        var far = Enumerable.Range(1, 4).Select(number => PlanInputs.Request(number) with { GroupSize = 35 }).ToArray();

        var plan = Planner.Solve(PlanInputs.Of([PlanInputs.Offer(1)], far) with { Rules = new PlanRules { MostExplained = 3 } });

        Assert.Equal([1, 1, 1, 0], plan.Unserved.Select(one => one.Nearest.Count));
    }
}
