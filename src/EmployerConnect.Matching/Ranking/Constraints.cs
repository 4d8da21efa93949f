using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Matching.Ranking;

/// <summary>The hard constraints: <see cref="Holds"/> as fast as can be, <see cref="Obstacles(OfferTerms, RequestTerms, DateOnly)"/> with the reasons.</summary>
internal static class Constraints
{
    public static bool Holds(
        OfferTerms offer,
        RequestTerms request,
        DateOnly notBefore,
        RankingWeights weights,
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
            && Places.TryMeet(offer, request, weights, out meeting)
            && CommonTime.First(offer.Windows, request.Windows, offer.DurationMinutes, notBefore, out slot);
    }

    /// <summary>Everything in the way; empty exactly when <see cref="Holds"/>.</summary>
    public static IReadOnlyList<Obstacle> Obstacles(OfferTerms offer, RequestTerms request, DateOnly notBefore)
    {
        double? metres = offer.Base is { } there && request.Place is { } here ? Distance.Metres(here, there) : null;
        int? longest = CommonTime.First(offer.Windows, request.Windows, offer.DurationMinutes, notBefore, out _)
            ? null
            : CommonTime.LongestMinutes(offer.Windows, request.Windows, notBefore);
        return Obstacles(OfferFacts.Of(offer), request, metres, offer.Base is null, longest);
    }

    /// <param name="offer">What is known of the offer.</param>
    /// <param name="request">The request.</param>
    /// <param name="metres">Between the two, to the last digit; null where either place is unknown.</param>
    /// <param name="employerIsUnknown">Whether the offer's place is.</param>
    /// <param name="longestMinutes">Null where they have a time long enough, else the longest that they have.</param>
    public static IReadOnlyList<Obstacle> Obstacles(
        in OfferFacts offer, RequestTerms request, double? metres, bool employerIsUnknown, int? longestMinutes)
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

        if (PlaceObstacle(offer, request, metres, employerIsUnknown) is { } place)
        {
            obstacles.Add(place);
        }

        if (longestMinutes is { } longest)
        {
            obstacles.Add(new NoCommonTime(offer.DurationMinutes, longest));
        }

        AddSizes(obstacles, offer, request);
        return obstacles;
    }

    private static void AddSizes(List<Obstacle> obstacles, in OfferFacts offer, RequestTerms request)
    {
        if (offer.Standing.IsSpent)
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

        if (!offer.Standing.IsCleared)
        {
            obstacles.Add(new NoClearance(offer.Standing.Needed, offer.Standing.Held));
        }
    }

    private static Obstacle? PlaceObstacle(in OfferFacts offer, RequestTerms request, double? between, bool employerIsUnknown)
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

        if (between is not { } metres)
        {
            return new PlaceUnknown(request.Place is null, employerIsUnknown);
        }

        var requestRadius = Places.RadiusMetres(request.RadiusMiles);
        return Places.InReach(common, Places.Whole(metres), offer.RadiusMetres, requestRadius) == Deliveries.None
            ? Nearest(common, metres / Distance.MetresPerMile, Places.RadiusMiles(offer.RadiusMetres), Places.RadiusMiles(requestRadius))
            : null;
    }

    // Whoever's radius comes closest is the one to widen.
    private static TooFar Nearest(Deliveries common, double miles, double offerRadiusMiles, double requestRadiusMiles) =>
        common == Deliveries.AtSchool || ((common & Deliveries.AtSchool) != Deliveries.None && offerRadiusMiles >= requestRadiusMiles)
            ? new TooFar(miles, offerRadiusMiles, Deliveries.AtSchool)
            : new TooFar(miles, requestRadiusMiles, Deliveries.AtWorkplace);
}
