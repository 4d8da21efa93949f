using EmployerConnect.Matching;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Tests.Matching;

public sealed class NearMissTests
{
    private static readonly RequestTerms Request = Terms.Request();
    private static readonly OfferTerms Offer = Terms.Offer();

    [Fact]
    public void EachConstraint_HasItsOwnObstacle_WithItsNumbers()
    {
        Assert.Equal(
            new NoCommonActivity(Activities.Mentoring, Request.Activities), Only(Offer with { Activity = Activities.Mentoring }));
        Assert.Equal(
            new NoCommonYearGroup(YearGroups.Year12, YearGroups.Year9), Only(Offer with { YearGroups = YearGroups.Year12 }));
        Assert.Equal(
            new NoCommonDelivery(Deliveries.Virtual, Deliveries.AtSchool), Only(Offer with { Deliveries = Deliveries.Virtual }));
        Assert.Equal(new PlaceUnknown(false, true), Only(Offer with { Base = null }));
        Assert.Equal(new PlaceUnknown(true, false), Only(Offer, Request with { Place = null }));
        Assert.Equal(new NoSessionsLeft(), Only(Offer with { SessionsLeft = 0 }));
        Assert.Equal(new NothingMoreAsked(), Only(Offer, Request with { SessionsLeft = 0 }));
        Assert.Equal(new GroupTooLarge(28, 20), Only(Offer with { GroupMaximum = 20 }));
        Assert.Equal(new GroupTooSmall(28, 29), Only(Offer with { GroupMinimum = 29 }));
        Assert.Equal(
            new NoClearance(Clearance.EnhancedDbs, Clearance.None), Only(Offer with { ClearanceNeeded = Clearance.EnhancedDbs }));
        Assert.Equal(new NoCommonTime(50, 0), Only(Offer with { Windows = [] }));
        Assert.Equal(
            new NoCommonTime(50, 40),
            Only(Offer with { Windows = [new(Terms.Monday, Terms.Monday.AddDays(9), Weekdays.Friday, 540, 580)] }));
    }

    [Fact]
    public void TooFar_SaysHowFarAndWhoseRadiusToWiden()
    {
        var employerTravels = Assert.IsType<TooFar>(Only(Offer with { RadiusMiles = 5 }));
        Assert.Equal(Deliveries.AtSchool, employerTravels.Delivery);
        Assert.Equal(5, employerTravels.RadiusMiles);
        Assert.Equal(Distance.Miles(Request.Place!.Value, Offer.Base!.Value), employerTravels.DistanceMiles, 9);

        var both = Deliveries.AtSchool | Deliveries.AtWorkplace;
        var groupTravels = Assert.IsType<TooFar>(
            Only(Offer with { RadiusMiles = 2, Deliveries = both }, Request with { Deliveries = both, RadiusMiles = 4 }));
        Assert.Equal(new TooFar(employerTravels.DistanceMiles, 4, Deliveries.AtWorkplace), groupTravels);
        Assert.Empty(Ranker.NearMisses(
            Request, [Offer with { RadiusMiles = employerTravels.DistanceMiles + 0.001 }], 9, Terms.Monday));
    }

    [Fact]
    public void Order_IsFewestObstacles_ThenSmallestGap()
    {
        var tooFar = Offer with { Id = Id(4), RadiusMiles = 5.5 };
        var wayTooFar = Offer with { Id = Id(3), RadiusMiles = 1 };
        var otherActivity = Offer with { Id = Id(2), Activity = Activities.Mentoring };
        var two = Offer with { Id = Id(1), RadiusMiles = 5.5, GroupMaximum = 27 };

        Assert.Equal(
            [Id(4), Id(3), Id(2), Id(1)],
            Ranker.NearMisses(Request, [two, otherActivity, wayTooFar, tooFar, Offer], 9, Terms.Monday, 2).Select(one => one.OfferId));
        Assert.DoesNotContain(
            Id(1), Ranker.NearMisses(Request, [two, tooFar], 9, Terms.Monday).Select(one => one.OfferId));
    }

    [Fact]
    public void ForAnOffer_TheRequestsThatNearlyFit()
    {
        var large = Request with { Id = Id(7), GroupSize = 31 };

        var miss = Assert.Single(Ranker.NearMisses(Offer, [Request, large], 9, Terms.Monday));

        Assert.Equal(Id(7), miss.RequestId);
        Assert.Equal([new GroupTooLarge(31, 30)], miss.Obstacles);
        Assert.InRange(miss.DistanceMetres!.Value, 9_000, 10_500);
    }

    private static Obstacle Only(OfferTerms offer, RequestTerms? request = null) =>
        Assert.Single(Assert.Single(Ranker.NearMisses(request ?? Request, [offer], 9, Terms.Monday)).Obstacles);

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
