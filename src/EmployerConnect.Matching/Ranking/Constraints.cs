using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Matching.Ranking;

/// <summary>The hard constraints: <see cref="Holds"/> as fast as can be, <see cref="Obstacles"/> with the reasons.</summary>
internal static class Constraints
{
    public static bool Holds(
        OfferTerms offer,
        RequestTerms request,
        DateOnly notBefore,
        RankingWeights weights,
        Barriers barriers,
        out Meeting meeting,
        out Slot slot)
    {
        (meeting, slot) = (default, default);
        return (offer.Activity & request.Activities) != Activities.None
            && (offer.YearGroups & request.YearGroups) != YearGroups.None
            && offer.SessionsLeft > 0
            && request.SessionsLeft > 0
            && request.GroupSize >= offer.GroupMinimum
            && request.GroupSize <= offer.GroupMaximum
            && offer.ClearanceHeld >= offer.ClearanceNeeded
            && Places.TryMeet(offer, request, weights, barriers, out meeting)
            && CommonTime.First(offer.Windows, request.Windows, offer.DurationMinutes, notBefore, out slot);
    }

    /// <summary>Everything in the way; empty exactly when <see cref="Holds"/>.</summary>
    public static IReadOnlyList<Obstacle> Obstacles(
        OfferTerms offer, RequestTerms request, DateOnly notBefore, Barriers barriers)
    {
        var obstacles = new List<Obstacle>();
        if ((offer.Activity & request.Activities) == Activities.None)
        {
            obstacles.Add(new NoCommonActivity(offer.Activity, request.Activities));
        }

        if ((offer.YearGroups & request.YearGroups) == YearGroups.None)
        {
            obstacles.Add(new NoCommonYearGroup(offer.YearGroups, request.YearGroups));
        }

        if (PlaceObstacle(offer, request, barriers) is { } place)
        {
            obstacles.Add(place);
        }

        if (!CommonTime.First(offer.Windows, request.Windows, offer.DurationMinutes, notBefore, out _))
        {
            var longest = CommonTime.LongestMinutes(offer.Windows, request.Windows, notBefore);
            obstacles.Add(new NoCommonTime(offer.DurationMinutes, longest));
        }

        AddSizes(obstacles, offer, request);
        return obstacles;
    }

    private static void AddSizes(List<Obstacle> obstacles, OfferTerms offer, RequestTerms request)
    {
        if (offer.SessionsLeft == 0)
        {
            obstacles.Add(new NoSessionsLeft());
        }

        if (request.SessionsLeft == 0)
        {
            obstacles.Add(new NothingMoreAsked());
        }

        if (request.GroupSize > offer.GroupMaximum)
        {
            obstacles.Add(new GroupTooLarge(request.GroupSize, offer.GroupMaximum));
        }

        if (request.GroupSize < offer.GroupMinimum)
        {
            obstacles.Add(new GroupTooSmall(request.GroupSize, offer.GroupMinimum));
        }

        if (offer.ClearanceHeld < offer.ClearanceNeeded)
        {
            obstacles.Add(new NoClearance(offer.ClearanceNeeded, offer.ClearanceHeld));
        }
    }

    private static Obstacle? PlaceObstacle(OfferTerms offer, RequestTerms request, Barriers barriers)
    {
        var common = offer.Deliveries & request.Deliveries;
        if (common == Deliveries.None)
        {
            return new NoCommonDelivery(offer.Deliveries, request.Deliveries);
        }

        if ((common & Deliveries.Virtual) != Deliveries.None)
        {
            return null;
        }

        if (offer.Base is not { } there || request.Place is not { } here)
        {
            return new PlaceUnknown(request.Place is null, offer.Base is null);
        }

        var way = Places.Between(here, there, barriers);
        var (offerRadius, requestRadius) = (Places.RadiusMetres(offer.RadiusMiles), Places.RadiusMetres(request.RadiusMiles));
        return Places.InReach(common, Places.Whole(way.Metres), offerRadius, requestRadius) == Deliveries.None
            ? Nearest(common, way.Metres / Distance.MetresPerMile, offer.RadiusMiles, request.RadiusMiles) with { Barrier = barriers.NameOf(way.Barrier) }
            : null;
    }

    // Whoever's radius comes closest is the one to widen.
    private static TooFar Nearest(Deliveries common, double miles, double offerRadiusMiles, double requestRadiusMiles) =>
        common == Deliveries.AtSchool || ((common & Deliveries.AtSchool) != Deliveries.None && offerRadiusMiles >= requestRadiusMiles)
            ? new TooFar(miles, offerRadiusMiles, Deliveries.AtSchool)
            : new TooFar(miles, requestRadiusMiles, Deliveries.AtWorkplace);
}
