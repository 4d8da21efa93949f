using CsCheck;
using EmployerConnect.Matching.Planning;

namespace EmployerConnect.Tests.Matching.Planning;

/// <summary>More to choose from never makes a plan worse. Without pins, whose reason may go when something else changes.</summary>
public sealed class MonotoneTests
{
    private static readonly Gen<PlanInput> Inputs = PlanInputs.Small.Select(input => input with { Pins = [] });

    [Fact]
    public void AnotherOffer_NeverLowersTheValue() =>
        Inputs.Select(Terms.Offers).Sample(
            (input, offer) => Assert.True(Planner.Solve(input with { Offers = [.. input.Offers, offer] }).Value >= Planner.Solve(input).Value),
            iter: 100);

    [Fact]
    public void AnotherRequest_NeverLowersTheValue() =>
        Inputs.Select(Terms.Requests).Sample(
            (input, request) => Assert.True(Planner.Solve(input with { Requests = [.. input.Requests, request] }).Value >= Planner.Solve(input).Value),
            iter: 100);

    [Fact]
    public void MoreNeed_NeverLowersTheValue_NorTheSchoolsShare() =>
        Inputs.Sample(
            input =>
            {
                var school = input.Requests[0].SchoolId;
                var needier = input with
                {
                    Requests = [.. input.Requests.Select(request => request.SchoolId == school ? request with { EncountersThisYear = request.EncountersThisYear / 2 } : request)],
                };
                var (before, after) = (Planner.Solve(input), Planner.Solve(needier));

                Assert.True(after.Value >= before.Value);
                Assert.True(Share(after, school) >= Share(before, school) || IsTie(needier, after, before));

                static int Share(Plan plan, Guid school) => plan.Schools.Single(one => one.SchoolId == school).Planned;
            },
            iter: 100);

    [Fact]
    public void WiderRadius_NeverLosesACandidate() =>
        Inputs.Select(Gen.Double[0, 60]).Sample(
            (input, more) =>
            {
                var offer = input.Offers[0];
                var (before, after) = (Planner.Solve(input), Planner.Solve(WhatIf.WithRadius(input, offer.Id, offer.RadiusMiles + more)));

                Assert.True(after.Pairs >= before.Pairs);
                Assert.True(after.Value >= before.Value);
            },
            iter: 100);

    [Fact]
    public void AnotherSession_OrDay_NeverLowersTheValue() =>
        Inputs.Where(input => input.VolunteerDays.Count > 0).Sample(
            input =>
            {
                var before = Planner.Solve(input);

                Assert.True(Planner.Solve(WhatIf.WithSessions(input, input.Offers[0].Id)).Value >= before.Value);
                Assert.True(Planner.Solve(WhatIf.WithVolunteerDays(input, input.VolunteerDays[0].EmployerId)).Value >= before.Value);
            },
            iter: 100);

    /// <summary>Two plans of equal worth may share out differently: then the one made for less need is as good for more.</summary>
    private static bool IsTie(PlanInput input, Plan plan, Plan other)
    {
        var before = input.Requests.GroupBy(request => request.SchoolId).ToDictionary(school => school.Key, school => school.First());
        var value = 0L;
        foreach (var school in other.Encounters.GroupBy(one => one.SchoolId))
        {
            var number = before[school.Key].EncountersThisYear;
            value += school.Sum(one => (long)Score(one, before[school.Key].EncountersThisYear, input) + input.Rules.WorthOf(++number));
        }

        return value == plan.Value;
    }

    private static int Score(PlannedEncounter one, int encounters, PlanInput input)
    {
        var request = input.Requests.Single(request => request.Id == one.RequestId) with { EncountersThisYear = encounters };
        var offer = input.Offers.Single(offer => offer.Id == one.OfferId);
        return EmployerConnect.Matching.Ranking.Ranker.OffersFor(request, [offer], 1, input.NotBefore, input.Weights)[0].Score;
    }
}
