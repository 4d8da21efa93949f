using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Matching.Ranking;

/// <summary>The hard constraints: <c>Holds</c> as fast as can be, <see cref="Obstacles(OfferTerms, RequestTerms, DateOnly, Barriers)"/> with the reasons.</summary>
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
            && !offer.IsResting
            && Declines.KeepingApart(request, offer) is null
            && Places.TryMeet(offer, request, weights, barriers, out meeting)
            && CommonTime.First(offer.Windows, Declines.Windows(request, offer), offer.DurationMinutes, notBefore, out slot);
    }

    /// <summary>The same where nothing lies between.</summary>
    public static bool Holds(
        OfferTerms offer, RequestTerms request, DateOnly notBefore, RankingWeights weights, out Meeting meeting, out Slot slot) =>
        Holds(offer, request, notBefore, weights, Barriers.None, out meeting, out slot);

    /// <summary>False where activity, years, deliveries, group, sessions, clearance and the straight line are more than so many obstacles.</summary>
    public static bool CouldMissBy(int obstacles, OfferTerms offer, RequestTerms request)
    {
        var count = (offer.Activity & request.Activities) == Activities.None ? 1 : 0;
        count += (offer.YearGroups & request.YearGroups) == YearGroups.None ? 1 : 0;
        count += (offer.Deliveries & request.Deliveries) == Deliveries.None ? 1 : 0;
        count += request.GroupSize < offer.GroupMinimum || request.GroupSize > offer.GroupMaximum ? 1 : 0;
        count += offer.SessionsLeft == 0 ? 1 : 0;
        count += request.SessionsLeft == 0 ? 1 : 0;
        count += offer.ClearanceHeld < offer.ClearanceNeeded ? 1 : 0;
        count += offer.IsResting ? 1 : 0;
        return count < obstacles || (count == obstacles && IsInReach(offer, request));
    }

    /// <summary>False where they can only meet in person and are too far apart for it as the crow flies.</summary>
    private static bool IsInReach(OfferTerms offer, RequestTerms request)
    {
        var common = offer.Deliveries & request.Deliveries;
        return common == Deliveries.None
            || (common & Deliveries.Virtual) != Deliveries.None
            || (offer.Base is { } there && request.Place is { } here && Places.InReach(
                common, Places.Whole(Distance.Metres(here, there)), Places.RadiusMetres(offer.RadiusMiles), Places.RadiusMetres(request.RadiusMiles)) != Deliveries.None);
    }

    /// <summary>Everything in the way; empty exactly when the pair holds.</summary>
    public static IReadOnlyList<Obstacle> Obstacles(OfferTerms offer, RequestTerms request, DateOnly notBefore, Barriers barriers)
    {
        Way? way = offer.Base is { } there && request.Place is { } here ? Places.Between(here, there, barriers) : null;
        var asked = Declines.Windows(request, offer);
        int? longest = CommonTime.First(offer.Windows, asked, offer.DurationMinutes, notBefore, out _)
            ? null
            : CommonTime.LongestMinutes(offer.Windows, asked, notBefore);
        return Obstacles(OfferFacts.Of(offer), request, way, offer.Base is null, longest, Declines.KeepingApart(request, offer), barriers);
    }

    /// <param name="offer">What is known of the offer.</param>
    /// <param name="request">The request.</param>
    /// <param name="way">Between the two; null where either place is unknown.</param>
    /// <param name="employerIsUnknown">Whether the offer's place is.</param>
    /// <param name="longestMinutes">Null where they have a time long enough, else the longest that they have.</param>
    /// <param name="past">The no that keeps them apart, if there is one.</param>
    /// <param name="barriers">For the name of what lies between.</param>
    public static IReadOnlyList<Obstacle> Obstacles(
        in OfferFacts offer, RequestTerms request, Way? way, bool employerIsUnknown, int? longestMinutes, PastDecline? past, Barriers barriers)
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

        if (PlaceObstacle(offer, request, way, employerIsUnknown, barriers) is { } place)
        {
            obstacles.Add(place);
        }

        if (longestMinutes is { } longest)
        {
            obstacles.Add(new NoCommonTime(offer.DurationMinutes, longest));
        }

        AddSizes(obstacles, offer, request);
        if (past is not null)
        {
            obstacles.Add(new DeclinedBefore(past));
        }

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

        if (offer.Standing.IsResting)
        {
            obstacles.Add(new AskedToRest());
        }
    }

    private static Obstacle? PlaceObstacle(in OfferFacts offer, RequestTerms request, Way? between, bool employerIsUnknown, Barriers barriers)
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

        if (between is not { } way)
        {
            return new PlaceUnknown(request.Place is null, employerIsUnknown);
        }

        var requestRadius = Places.RadiusMetres(request.RadiusMiles);
        if (Places.InReach(common, Places.Whole(way.Metres), offer.RadiusMetres, requestRadius) != Deliveries.None)
        {
            return null;
        }

        var miles = way.Metres / Distance.MetresPerMile;
        var far = Nearest(common, miles, Places.RadiusMiles(offer.RadiusMetres), Places.RadiusMiles(requestRadius));
        return far with { Barrier = barriers.NameOf(way.Barrier) };
    }

    // Whoever's radius comes closest is the one to widen.
    private static TooFar Nearest(Deliveries common, double miles, double offerRadiusMiles, double requestRadiusMiles) =>
        common == Deliveries.AtSchool || ((common & Deliveries.AtSchool) != Deliveries.None && offerRadiusMiles >= requestRadiusMiles)
            ? new TooFar(miles, offerRadiusMiles, Deliveries.AtSchool)
            : new TooFar(miles, requestRadiusMiles, Deliveries.AtWorkplace);
}
