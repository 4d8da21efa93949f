using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning;

/// <summary>
/// Checks plans and their proofs from the input alone. It shares no code with the planner: pairs are listed one by one through the ranking's plain
/// constraints, and nothing that a plan says of itself is believed.
/// </summary>
public static class CertificateCheck
{
    /// <summary>The bound that prices prove; see <see cref="PlanCertificate"/>.</summary>
    public static long Bound(PlanInput input, PlanCertificate prices)
    {
        var offers = prices.Offers.ToDictionary(price => price.Id, price => price.Points);
        var employers = prices.Employers.ToDictionary(price => price.Id, price => price.Points);
        var requests = prices.Requests.ToDictionary(price => price.Id, price => price.Points);
        var schools = prices.Schools.ToDictionary(price => price.Id, price => price.Points);
        var bound = input.Offers.Sum(offer => offer.SessionsLeft * offers.GetValueOrDefault(offer.Id))
            + input.VolunteerDays.Sum(days => days.DaysLeft * employers.GetValueOrDefault(days.EmployerId))
            + input.Requests.Sum(request => request.SessionsLeft * requests.GetValueOrDefault(request.Id));
        foreach (var school in input.Requests.GroupBy(request => request.SchoolId))
        {
            var price = schools.GetValueOrDefault(school.Key);
            for (var n = 1; n <= school.Sum(request => request.SessionsLeft); n++)
            {
                bound += Math.Max(0, input.Rules.WorthOf(school.First().EncountersThisYear + n) - price);
            }
        }

        foreach (var request in input.Requests)
        {
            var price = requests.GetValueOrDefault(request.Id) - schools.GetValueOrDefault(request.SchoolId);
            foreach (var offer in input.Offers)
            {
                if (Constraints.Holds(offer, request, input.NotBefore, input.Weights, out var meeting, out _))
                {
                    var score = Scoring.Score(offer, request, meeting, input.Weights);
                    bound += Math.Max(0, score - price - offers.GetValueOrDefault(offer.Id) - employers.GetValueOrDefault(offer.EmployerId));
                }
            }
        }

        return bound;
    }
}
