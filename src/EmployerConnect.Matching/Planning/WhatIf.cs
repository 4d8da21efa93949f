namespace EmployerConnect.Matching.Planning;

/// <summary>Inputs changed by one thing, to be solved again and compared.</summary>
public static class WhatIf
{
    /// <summary>One employer travels further (or less far).</summary>
    /// <param name="input">What there is.</param>
    /// <param name="offerId">One of its offers.</param>
    /// <param name="radiusMiles">Miles, 0 to 1,000.</param>
    /// <exception cref="ArgumentException">There is no such offer, or the radius is out of its range.</exception>
    public static PlanInput WithRadius(PlanInput input, Guid offerId, double radiusMiles) =>
        input with { Offers = Changed(input.Offers, offer => offer.Id == offerId, offer => offer with { RadiusMiles = radiusMiles }, "offer") };

    /// <summary>One offer has more sessions.</summary>
    /// <param name="input">What there is.</param>
    /// <param name="offerId">One of its offers.</param>
    /// <param name="more">Sessions to add; below 0 to take some away.</param>
    /// <exception cref="ArgumentException">There is no such offer, or it would have fewer than 0.</exception>
    public static PlanInput WithSessions(PlanInput input, Guid offerId, int more = 1) =>
        input with
        {
            Offers = Changed(input.Offers, offer => offer.Id == offerId, offer => offer with { SessionsLeft = offer.SessionsLeft + more }, "offer"),
        };

    /// <summary>One employer finds one more volunteer: more days.</summary>
    /// <param name="input">What there is.</param>
    /// <param name="employerId">One of those whose days are limited.</param>
    /// <param name="more">Days to add; below 0 to take some away.</param>
    /// <exception cref="ArgumentException">The employer's days are not limited, or it would have fewer than 0.</exception>
    public static PlanInput WithVolunteerDays(PlanInput input, Guid employerId, int more = 1) =>
        input with
        {
            VolunteerDays = Changed(
                input.VolunteerDays, days => days.EmployerId == employerId, days => days with { DaysLeft = days.DaysLeft + more }, "employer with limited days"),
        };

    /// <summary>What the second plan does that the first does not.</summary>
    public static PlanDifference Compare(Plan before, Plan after)
    {
        var (reachedBefore, reachedAfter) = (Reached(before), Reached(after));
        return new PlanDifference(
            after.Value - before.Value,
            after.Encounters.Count - before.Encounters.Count,
            after.RequestsServed - before.RequestsServed,
            [.. reachedAfter.Except(reachedBefore).Order()],
            [.. reachedBefore.Except(reachedAfter).Order()]);
    }

    private static HashSet<Guid> Reached(Plan plan) => [.. plan.Schools.Where(school => school.Planned > 0).Select(school => school.SchoolId)];

    private static List<T> Changed<T>(IReadOnlyList<T> list, Func<T, bool> isMeant, Func<T, T> change, string what)
    {
        if (!list.Any(isMeant))
        {
            throw new ArgumentException($"There is no such {what} in the input.");
        }

        return [.. list.Select(one => isMeant(one) ? change(one) : one)];
    }
}

/// <summary>One plan less another.</summary>
/// <param name="Value">Points.</param>
/// <param name="Encounters">Encounters.</param>
/// <param name="RequestsServed">Requests that get at least one.</param>
/// <param name="SchoolsReached">Schools that the second reaches and the first does not, by id.</param>
/// <param name="SchoolsLost">Schools that the first reaches and the second does not, by id.</param>
public sealed record PlanDifference(
    long Value, int Encounters, int RequestsServed, IReadOnlyList<Guid> SchoolsReached, IReadOnlyList<Guid> SchoolsLost);
