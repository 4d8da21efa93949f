using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning;

/// <summary>
/// What a plan is made from: everything that is still open in a hub, in several, or in the nation. Values, not things of a
/// database: the same input gives the same plan on every machine, in whatever order its offers, pins and days are listed
/// (requests are listed in the order of their arrival, and only <see cref="Plan.FirstCome"/> depends on it).
/// </summary>
public sealed record PlanInput
{
    /// <summary>Published offers, each id once; one without sessions left is in nobody's way.</summary>
    public required IReadOnlyList<OfferTerms> Offers { get; init; }

    /// <summary>Open requests in the order of their arrival, each id once; each wants <see cref="RequestTerms.SessionsLeft"/> encounters.</summary>
    public required IReadOnlyList<RequestTerms> Requests { get; init; }

    /// <summary>The earliest date of an encounter.</summary>
    public required DateOnly NotBefore { get; init; }

    /// <summary>What points are worth.</summary>
    public RankingWeights Weights { get; init; } = RankingWeights.Default;

    /// <summary>What the plan is to aim at, and how far it may go.</summary>
    public PlanRules Rules { get; init; } = PlanRules.Default;

    /// <summary>Employers whose volunteers have only so many days left, each once; the others have as many as their offers have sessions.</summary>
    public IReadOnlyList<VolunteerDays> VolunteerDays { get; init; } = [];

    /// <summary>What a co-ordinator has decided beforehand, each pair once.</summary>
    public IReadOnlyList<Pin> Pins { get; init; } = [];

    /// <summary>Refuses what no single value shows; <see cref="Planner.Solve"/> calls it.</summary>
    /// <exception cref="ArgumentException">
    /// A list is missing, an id is listed twice, a pin or a volunteer's days name nobody of the lists, or two
    /// requests of one school disagree about its encounters of the year. The message says which.
    /// </exception>
    public void Check()
    {
        if (Offers is null || Requests is null || Weights is null || Rules is null || VolunteerDays is null || Pins is null)
        {
            throw new ArgumentException("Offers, requests, weights, rules, days and pins must be there, if empty.");
        }

        Weights.Check();
        Rules.Check();
        foreach (var offer in Offers)
        {
            offer.Check();
        }

        foreach (var request in Requests)
        {
            request.Check();
        }

        var offers = Once(Offers.Select(offer => offer.Id), "offer");
        var requests = Once(Requests.Select(request => request.Id), "request");
        _ = Once(VolunteerDays.Select(days => days.EmployerId), "employer with volunteers' days");
        _ = Once(Pins.Select(pin => (pin.OfferId, pin.RequestId)), "pin");
        if (Pins.FirstOrDefault(pin => !offers.Contains(pin.OfferId) || !requests.Contains(pin.RequestId)) is { } stray)
        {
            throw new ArgumentException($"A pin names offer {stray.OfferId} and request {stray.RequestId}, which are not both in the input.");
        }

        var schools = Requests.GroupBy(request => request.SchoolId, request => request.EncountersThisYear);
        if (schools.FirstOrDefault(school => school.Distinct().Skip(1).Any()) is { } school)
        {
            throw new ArgumentException($"Requests of school {school.Key} disagree about its encounters of the year.");
        }
    }

    private static HashSet<T> Once<T>(IEnumerable<T> ids, string what)
    {
        var seen = new HashSet<T>();
        return ids.All(seen.Add) ? seen : throw new ArgumentException($"The same {what} is listed twice.");
    }
}
