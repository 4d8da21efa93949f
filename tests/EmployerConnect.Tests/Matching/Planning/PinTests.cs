using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Planning;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Tests.Matching.Planning;

public sealed class PinTests
{
    private static readonly RequestTerms Needy = PlanInputs.Request(1) with { EncountersThisYear = 0 };
    private static readonly RequestTerms Served = PlanInputs.Request(2) with { EncountersThisYear = 7 };
    private static readonly PlanInput Input = PlanInputs.Of([PlanInputs.Offer(1)], Needy, Served);

    [Fact]
    public void WithoutPins_TheNeedySchoolHasIt() =>
        Assert.Equal(Needy.Id, Assert.Single(Planner.Solve(Input).Encounters).RequestId);

    [Fact]
    public void KeptPair_StaysWhateverItCosts()
    {
        var plan = Planner.Solve(Input with { Pins = [Pin.Keep(PlanInputs.Id(1), Served.Id)] });

        var kept = Assert.Single(plan.Encounters);
        Assert.Equal((Served.Id, true), (kept.RequestId, kept.IsKept));
        Assert.True(plan.IsExact);
        Assert.Equal(1, plan.FirstCome.Encounters);
    }

    [Fact]
    public void ForbiddenPair_IsNotPlanned()
    {
        var plan = Planner.Solve(Input with { Pins = [Pin.Never(PlanInputs.Id(1), Needy.Id)] });

        Assert.Equal(Served.Id, Assert.Single(plan.Encounters).RequestId);
        Assert.Equal((Needy.Id, UnservedReason.Forbidden), (plan.Unserved[0].RequestId, plan.Unserved[0].Reason));
    }

    [Fact]
    public void KeptPair_ThatDoesNotFit_IsReportedWithTheReason()
    {
        var far = Served with { Place = new GeoPoint(54.97, -1.61) };

        var plan = Planner.Solve(PlanInputs.Of([PlanInputs.Offer(1)], Needy, far) with { Pins = [Pin.Keep(PlanInputs.Id(1), far.Id)] });

        Assert.IsType<TooFar>(Assert.Single(Assert.Single(plan.BrokenPins).Obstacles));
        Assert.Equal(Needy.Id, Assert.Single(plan.Encounters).RequestId);
        Assert.Empty(CertificateCheck.Faults(Input with { Requests = [Needy, far], Pins = [Pin.Keep(PlanInputs.Id(1), far.Id)] }, plan));
    }

    [Fact]
    public void MoreKeptThanThereIs_TheRestIsReported()
    {
        var pins = new[] { Pin.Keep(PlanInputs.Id(1), Needy.Id), Pin.Keep(PlanInputs.Id(1), Served.Id) };

        var plan = Planner.Solve(Input with { Pins = pins });
        var noDay = Planner.Solve(Input with
        {
            Offers = [PlanInputs.Offer(1) with { SessionsLeft = 2 }],
            VolunteerDays = [new VolunteerDays(Terms.Offer().EmployerId, 1)],
            Pins = pins,
        });

        Assert.IsType<NoSessionsLeft>(Assert.Single(Assert.Single(plan.BrokenPins).Obstacles));
        Assert.IsType<NoVolunteerDays>(Assert.Single(Assert.Single(noDay.BrokenPins).Obstacles));
    }

    [Fact]
    public void RequestThatWantsOne_KeepsOne()
    {
        var plan = Planner.Solve(PlanInputs.Of([PlanInputs.Offer(1), PlanInputs.Offer(2)], Needy) with
        {
            Pins = [Pin.Keep(PlanInputs.Id(1), Needy.Id), Pin.Keep(PlanInputs.Id(2), Needy.Id)],
        });

        Assert.IsType<NothingMoreAsked>(Assert.Single(Assert.Single(plan.BrokenPins).Obstacles));
        Assert.Equal(PlanInputs.Id(1), Assert.Single(plan.Encounters).OfferId);
    }
}
