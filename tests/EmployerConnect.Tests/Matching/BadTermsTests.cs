using EmployerConnect.Matching;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Tests.Matching;

public sealed class BadTermsTests
{
    private static readonly RankingWeights Weights = RankingWeights.Default;

    [Fact]
    public void Offer_ThatBreaksARule_IsRefusedByName()
    {
        var offer = Terms.Offer();
        Refused("Activity", () => offer with { Activity = Activities.None });
        Refused("Activity", () => offer with { Activity = Activities.Assembly | Activities.Mentoring });
        Refused("Activity", () => offer with { Activity = (Activities)(1 << 20) });
        Refused("YearGroups", () => offer with { YearGroups = YearGroups.None });
        Refused("YearGroups", () => offer with { YearGroups = (YearGroups)1 });
        Refused("Deliveries", () => offer with { Deliveries = Deliveries.None });
        Refused("Sectors", () => offer with { Sectors = (Sectors)(1 << 30) });
        Refused("Subjects", () => offer with { Subjects = (Subjects)(-1) });
        Refused("Benchmarks", () => offer with { Benchmarks = (Benchmarks)1 });
        Refused("RadiusMiles", () => offer with { RadiusMiles = double.NaN });
        Refused("RadiusMiles", () => offer with { RadiusMiles = -1 });
        Refused("DurationMinutes", () => offer with { DurationMinutes = 0 });
        Refused("SessionsLeft", () => offer with { SessionsLeft = -1 });
        Refused("GroupMinimum", () => offer with { GroupMinimum = 0 });
        Refused("ClearanceNeeded", () => offer with { ClearanceNeeded = (Clearance)3 });
        Refused("ClearanceHeld", () => offer with { ClearanceHeld = (Clearance)(-1) });
        Refused("DaysSinceConfirmed", () => offer with { DaysSinceConfirmed = -1 });
        Refused("TimesAskedRecently", () => offer with { TimesAskedRecently = -1 });
        Refused("DaysSinceAsked", () => offer with { DaysSinceAsked = 91 });
        Refused("GroupMaximum", () => Ranker.OffersFor(
            Terms.Request(), [offer with { GroupMinimum = 31 }], 1, Terms.Monday, Weights));
        Refused("Windows", () => Ranker.OffersFor(Terms.Request(), [offer with { Windows = null! }], 1, Terms.Monday, Weights));
    }

    [Fact]
    public void Request_ThatBreaksARule_IsRefusedByName()
    {
        var request = Terms.Request();
        Refused("Activities", () => request with { Activities = Activities.None });
        Refused("YearGroups", () => request with { YearGroups = YearGroups.None });
        Refused("Deliveries", () => request with { Deliveries = (Deliveries)8 });
        Refused("GroupSize", () => request with { GroupSize = 0 });
        Refused("RadiusMiles", () => request with { RadiusMiles = double.PositiveInfinity });
        Refused("SessionsLeft", () => request with { SessionsLeft = -1 });
        Refused("EncountersThisYear", () => request with { EncountersThisYear = -1 });
        Refused("Setting", () => request with { Setting = (SchoolSetting)8 });
        Refused("Windows", () => Ranker.RequestsFor(Terms.Offer(), [request with { Windows = null! }], 1, Terms.Monday, Weights));
        Refused("top", () => Ranker.OffersFor(request, [], -1, Terms.Monday, Weights));
        Refused("obstacles", () => Ranker.NearMisses(request, [], 1, Terms.Monday, 0));
    }

    [Fact]
    public void Weights_ThatBreakARule_AreRefusedByName()
    {
        Refused("Distance", () => new RankingWeights { Distance = -1 });
        Refused("HalfDistanceMiles", () => new RankingWeights { HalfDistanceMiles = 0 });
        Refused("NoPreference", () => new RankingWeights { NoPreference = double.NaN });
        Refused("GoodFrom", () => Ranker.OffersFor(
            Terms.Request(), [], 1, Terms.Monday, new RankingWeights { GoodFrom = 0.9, GreatFrom = 0.5 }));
        Refused("weight", () => Ranker.OffersFor(
            Terms.Request(),
            [],
            1,
            Terms.Monday,
            new RankingWeights
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
                Partnership = 0,
            }));
    }

    private static void Refused(string field, Func<object> make) =>
        Assert.Contains(field, Assert.ThrowsAny<ArgumentException>(make).Message, StringComparison.Ordinal);
}
