using EmployerConnect.Matching.Planning;

namespace EmployerConnect.Tests.Matching.Planning;

/// <summary>What cannot be planned is refused before anything is planned, with the reason. (What a single offer or request may hold: BadTermsTests.)</summary>
public sealed class BadPlanInputTests
{
    private static readonly PlanInput Good = PlanInputs.Of([PlanInputs.Offer(1)], PlanInputs.Request(1));

    public static TheoryData<string, PlanInput> Bad => new()
    {
        { "same offer", Good with { Offers = [PlanInputs.Offer(1), PlanInputs.Offer(1)] } },
        { "same request", Good with { Requests = [PlanInputs.Request(1), PlanInputs.Request(1)] } },
        { "same employer", Good with { VolunteerDays = [new VolunteerDays(PlanInputs.Id(9), 1), new VolunteerDays(PlanInputs.Id(9), 2)] } },
        { "same pin", Good with { Pins = [Pin.Keep(PlanInputs.Id(1), PlanInputs.Id(1)), Pin.Never(PlanInputs.Id(1), PlanInputs.Id(1))] } },
        { "not both in the input", Good with { Pins = [Pin.Keep(PlanInputs.Id(1), PlanInputs.Id(2))] } },
        { "neither keeps nor forbids", Good with { Pins = [new Pin(0, PlanInputs.Id(1), PlanInputs.Id(1))] } },
        { "disagree", Good with { Requests = [PlanInputs.Request(1), PlanInputs.Request(2) with { SchoolId = PlanInputs.Id(1001), EncountersThisYear = 9 }] } },
        { "EncounterWorth", Good with { Rules = new PlanRules { EncounterWorth = [10, 20] } } },
        { "EncounterWorth", Good with { Rules = new PlanRules { EncounterWorth = [-1] } } },
        { "EncounterWorth", Good with { Rules = new PlanRules { EncounterWorth = null! } } },
        { "must be there", Good with { Pins = null! } },
        { "must not be below", Good with { Offers = [PlanInputs.Offer(1) with { GroupMinimum = 40 }] } },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Input_ThatBreaksARule_IsRefused(string reason, PlanInput input) =>
        Assert.Contains(reason, Assert.ThrowsAny<ArgumentException>(() => Planner.Solve(input)).Message, StringComparison.Ordinal);

    [Fact]
    public void Rule_OutOfItsRange_IsRefusedAsItIsSet()
    {
        Assert.ThrowsAny<ArgumentException>(() => new PlanRules { PoolMiles = double.NaN });
        Assert.ThrowsAny<ArgumentException>(() => new PlanRules { PoolMiles = -1 });
        Assert.ThrowsAny<ArgumentException>(() => new PlanRules { MostPerVisit = 1 });
        Assert.ThrowsAny<ArgumentException>(() => new PlanRules { CandidatesPerRequest = 0 });
        Assert.ThrowsAny<ArgumentException>(() => new PlanRules { MostPairs = 0 });
        Assert.ThrowsAny<ArgumentException>(() => new PlanRules { GapAllowed = double.NaN });
        Assert.ThrowsAny<ArgumentException>(() => new VolunteerDays(Guid.Empty, -1));
        Assert.ThrowsAny<ArgumentException>(() => new VolunteerDays(Guid.Empty, 1) with { DaysLeft = -1 });
    }

    [Fact]
    public void WhatIf_AboutNobody_IsRefused()
    {
        Assert.ThrowsAny<ArgumentException>(() => WhatIf.WithRadius(Good, Guid.Empty, 5));
        Assert.ThrowsAny<ArgumentException>(() => WhatIf.WithRadius(Good, PlanInputs.Id(1), double.NaN));
        Assert.ThrowsAny<ArgumentException>(() => WhatIf.WithSessions(Good, PlanInputs.Id(1), -2));
        Assert.ThrowsAny<ArgumentException>(() => WhatIf.WithVolunteerDays(Good, PlanInputs.Id(9)));
    }
}
