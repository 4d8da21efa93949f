using EmployerConnect.Matching;
using EmployerConnect.Matching.Planning;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Tests.Matching.Planning;

/// <summary>A plan that was tampered with is not believed, whatever was changed.</summary>
public sealed class CertificateTests
{
    private static readonly PlanInput Input = PlanInputs.Of(
        [
            PlanInputs.Offer(1), PlanInputs.Offer(2) with { DaysSinceConfirmed = 90 },
            PlanInputs.Offer(3) with { EmployerId = PlanInputs.Id(7), TimesAskedRecently = 3, Activity = Activities.Assembly },
            PlanInputs.Offer(4) with { GroupMaximum = 20 },
        ],
        PlanInputs.Request(1), PlanInputs.Request(2) with { EncountersThisYear = 3 }, PlanInputs.Request(3) with { Sectors = Sectors.Health },
        PlanInputs.Request(4) with { EncountersThisYear = 5 }, PlanInputs.Request(5) with { SessionsLeft = 2 }) with
    {
        VolunteerDays = [new VolunteerDays(PlanInputs.Id(7), 1)],
        Pins = [Pin.Keep(PlanInputs.Id(2), PlanInputs.Id(4)), Pin.Never(PlanInputs.Id(1), PlanInputs.Id(1)), Pin.Keep(PlanInputs.Id(4), PlanInputs.Id(1))],
    };

    private static readonly Plan Honest = Planner.Solve(Input);

    public static TheoryData<string, Func<Plan, Plan>> Tampering => new()
    {
        { "a score", plan => plan with { Encounters = Changed(plan, one => one with { Score = one.Score + 1 }), Value = plan.Value + 1, Bound = plan.Bound + 1 } },
        { "the value", plan => plan with { Value = plan.Value + 1 } },
        { "value and bound", plan => plan with { Value = plan.Value - 1, Bound = plan.Bound - 1 } },
        { "the bound", plan => plan with { Bound = plan.Bound - 1 } },
        { "an encounter taken away", plan => plan with { Encounters = [.. plan.Encounters.Skip(1)] } },
        { "an encounter twice", plan => plan with { Encounters = [.. plan.Encounters, plan.Encounters[0]] } },
        { "another request", plan => plan with { Encounters = Changed(plan, one => one with { RequestId = PlanInputs.Id(5), SchoolId = PlanInputs.Id(1005) }) } },
        { "a request of nobody", plan => plan with { Encounters = Changed(plan, one => one with { RequestId = PlanInputs.Id(99) }) } },
        { "an offer that does not fit", plan => plan with { Encounters = Changed(plan, one => one with { OfferId = PlanInputs.Id(4) }) } },
        { "the school", plan => plan with { Encounters = Changed(plan, one => one with { SchoolId = PlanInputs.Id(77) }) } },
        { "the place", plan => plan with { Encounters = Changed(plan, one => one with { Delivery = Deliveries.Virtual, DistanceMetres = null }) } },
        { "the distance", plan => plan with { Encounters = Changed(plan, one => one with { DistanceMetres = one.DistanceMetres + 1 }) } },
        { "a time on Sunday", plan => plan with { Encounters = Changed(plan, one => one with { Slot = new Slot(Terms.Monday.AddDays(6), 600) }) } },
        { "a time too late in the day", plan => plan with { Encounters = Changed(plan, one => one with { Slot = one.Slot with { StartMinute = 880 } }) } },
        { "a time too early", plan => plan with { Encounters = Changed(plan, one => one with { Slot = new Slot(Terms.Monday.AddDays(-7), 600) }) } },
        { "the number in the year", plan => plan with { Encounters = Changed(plan, one => one with { NumberInYear = one.NumberInYear + 1 }) } },
        { "the worth", plan => plan with { Encounters = Changed(plan, one => one with { Worth = one.Worth + 5, Score = one.Score - 5 }) } },
        { "a pin forgotten", plan => plan with { Encounters = [.. plan.Encounters.Select(one => one with { IsKept = false })] } },
        { "a pin invented", plan => plan with { Encounters = [.. plan.Encounters.Select(one => one with { IsKept = true })] } },
        { "a broken pin hidden", plan => plan with { BrokenPins = [] } },
        { "an offer's price", plan => plan with { Certificate = plan.Certificate with { Offers = Dearer(plan.Certificate.Offers, 1) } } },
        { "an offer's price, below", plan => plan with { Certificate = plan.Certificate with { Offers = Dearer(plan.Certificate.Offers, -1) } } },
        { "a price below 0", plan => plan with { Certificate = plan.Certificate with { Requests = [new Price(PlanInputs.Id(1), -1)] } } },
        { "a price twice", plan => plan with { Certificate = plan.Certificate with { Offers = [.. plan.Certificate.Offers, plan.Certificate.Offers[0]] } } },
        { "a price of nobody", plan => plan with { Certificate = plan.Certificate with { Employers = [new Price(PlanInputs.Id(99), 0)] } } },
        { "no prices", plan => plan with { Certificate = new PlanCertificate([], [], [], []) } },
        { "a shared visit", plan => plan with { Encounters = [.. plan.Encounters.Select(one => one with { Visit = 1 })] } },
    };

    [Fact]
    public void HonestPlan_IsBelieved()
    {
        Assert.Empty(CertificateCheck.Faults(Input, Honest));
        Assert.True(Honest.IsExact);
        Assert.Equal((3, 1), (Honest.Encounters.Count, Honest.BrokenPins.Count));
        Assert.NotEmpty(Honest.Certificate.Offers);
    }

    [Theory]
    [MemberData(nameof(Tampering))]
    public void TamperedPlan_IsNot(string what, Func<Plan, Plan> tamper) =>
        Assert.True(CertificateCheck.Faults(Input, tamper(Honest)).Count > 0, $"{what} went unnoticed.");

    [Fact]
    public void MoreSessionsThanThereAre_AreNoticed()
    {
        var (one, two) = (PlanInputs.Offer(1) with { SessionsLeft = 2 }, PlanInputs.Offer(2));
        var input = PlanInputs.Of([one, two], PlanInputs.Request(1), PlanInputs.Request(2));
        var plan = Planner.Solve(input);

        var less = input with { Offers = [one with { SessionsLeft = 1 }, two] };
        var fewerDays = input with { VolunteerDays = [new VolunteerDays(one.EmployerId, 1)] };
        var other = input with { Requests = [input.Requests[0]] };

        Assert.Empty(CertificateCheck.Faults(input, plan));
        Assert.All([fewerDays, other], changed => Assert.NotEmpty(CertificateCheck.Faults(changed, plan)));
        Assert.Equal(plan.Encounters.Count(encounter => encounter.OfferId == one.Id) > 1, CertificateCheck.Faults(less, plan).Count > 0);
    }

    private static PlannedEncounter[] Changed(Plan plan, Func<PlannedEncounter, PlannedEncounter> change) =>
        [change(plan.Encounters[0]), .. plan.Encounters.Skip(1)];

    private static Price[] Dearer(IReadOnlyList<Price> prices, int points) => [.. prices.Select(price => price with { Points = price.Points + points })];
}
