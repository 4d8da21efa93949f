using EmployerConnect.Matching.Planning.Checking;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning;

/// <summary>
/// Checks plans and their proofs from the input alone. It shares no code with the planner: pairs are listed one by one through the ranking's
/// plain constraints, sums are made afresh, and nothing that a plan says of itself is believed. Linear in offers × requests,
/// with shared visits times the requests near each other.
/// </summary>
public static class CertificateCheck
{
    /// <summary>
    /// What is wrong with a plan, in words with ids; empty where it is a plan for this input, worth what it says, and its prices prove its bound. With
    /// <see cref="Plan.IsExact"/> that is a proof that no plan is worth more.
    /// </summary>
    /// <exception cref="ArgumentException">The input breaks a rule; see <see cref="PlanInput.Check"/>.</exception>
    public static IReadOnlyList<string> Faults(PlanInput input, Plan plan)
    {
        input.Check();
        var faults = new List<string>();
        faults.AddRange(EncounterFaults.Of(input, plan));
        if (faults.Count == 0)
        {
            faults.AddRange(LimitFaults.Of(input, plan));
        }

        if (plan.Encounters.Sum(one => (long)one.Score + one.Worth) is var value && value != plan.Value)
        {
            faults.Add($"The encounters are worth {value} points, not {plan.Value}.");
        }

        faults.AddRange(PriceFaults(input, plan.Certificate));
        if (faults.Count == 0 && Bound(input, plan.Certificate, plan) is var bound && bound > plan.Bound)
        {
            faults.Add($"The prices prove a bound of {bound} points, not {plan.Bound}.");
        }

        if (plan.Bound < plan.Value)
        {
            faults.Add($"The bound, {plan.Bound} points, is below the value, {plan.Value}.");
        }

        return faults;
    }

    /// <summary>The bound that prices prove, points; see <see cref="PlanCertificate"/>.</summary>
    /// <param name="input">What the plan was made from.</param>
    /// <param name="prices">Prices, none below 0 but a school's.</param>
    /// <param name="plan">Says which of the pairs that pins keep could not be kept.</param>
    public static long Bound(PlanInput input, PlanCertificate prices, Plan plan)
    {
        var (offers, employers, requests, schools) =
            (ById(prices.Offers), ById(prices.Employers), ById(prices.Requests), ById(prices.Schools));
        var never = input.Pins.Where(pin => pin.Kind == PinKind.Never).Select(pin => (pin.OfferId, pin.RequestId)).ToHashSet();
        var broken = plan.BrokenPins.Select(miss => (miss.OfferId, miss.RequestId));
        var kept = input.Pins.Where(pin => pin.Kind == PinKind.Keep).Select(pin => (pin.OfferId, pin.RequestId)).Except(broken).ToHashSet();
        never.UnionWith(broken);
        var sharing = new SharingCheck(input);
        var bound = input.Offers.Sum(offer => offer.SessionsLeft * offers.GetValueOrDefault(offer.Id))
            + input.VolunteerDays.Sum(days => days.DaysLeft * employers.GetValueOrDefault(days.EmployerId))
            + input.Requests.Sum(request => request.SessionsLeft * requests.GetValueOrDefault(request.Id))
            + input.Requests.GroupBy(request => request.SchoolId).Sum(school => OfSchool(input, [.. school], schools.GetValueOrDefault(school.Key)));
        foreach (var offer in input.Offers)
        {
            var visit = offers.GetValueOrDefault(offer.Id) + employers.GetValueOrDefault(offer.EmployerId);
            foreach (var (request, score, most) in sharing.Fitting(offer, never))
            {
                var surplus = score + schools.GetValueOrDefault(request.SchoolId) - requests.GetValueOrDefault(request.Id) - (visit / most);
                bound += kept.Contains((offer.Id, request.Id)) ? surplus : Math.Max(0, surplus);
            }
        }

        return bound;
    }

    private static long OfSchool(PlanInput input, List<RequestTerms> requests, long price)
    {
        // The most over n of the worth of n encounters less n times the price: add while that pays.
        var (best, sum, wanted) = (0L, 0L, requests.Sum(request => (long)request.SessionsLeft));
        for (var n = 1; n <= Math.Min(wanted, input.Rules.EncounterWorth.Count); n++)
        {
            sum += input.Rules.WorthOf(requests[0].EncountersThisYear + n) - price;
            best = Math.Max(best, sum);
        }

        return Math.Max(best, sum + (Math.Max(0, wanted - input.Rules.EncounterWorth.Count) * Math.Max(0, -price)));
    }

    private static IEnumerable<string> PriceFaults(PlanInput input, PlanCertificate prices)
    {
        var lists = new (string What, IReadOnlyList<Price> Prices, IEnumerable<Guid> Known, bool MayBeNegative)[]
        {
            ("offer", prices.Offers, input.Offers.Select(offer => offer.Id), false),
            ("employer", prices.Employers, input.VolunteerDays.Select(days => days.EmployerId), false),
            ("request", prices.Requests, input.Requests.Select(request => request.Id), false),
            ("school", prices.Schools, input.Requests.Select(request => request.SchoolId), true),
        };
        foreach (var (what, listed, known, mayBeNegative) in lists)
        {
            var (ids, seen) = (known.ToHashSet(), new HashSet<Guid>());
            foreach (var price in listed.Where(price => !ids.Contains(price.Id) || !seen.Add(price.Id)))
            {
                yield return $"The {what} {price.Id} has a price twice, or is not in the input.";
            }

            foreach (var price in listed.Where(price => !mayBeNegative && price.Points < 0))
            {
                yield return $"The price of {what} {price.Id} is below 0.";
            }
        }
    }

    private static Dictionary<Guid, long> ById(IEnumerable<Price> prices) => prices.ToDictionary(price => price.Id, price => price.Points);
}
