using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning.Checking;

/// <summary>The requests that fit an offer, and the most requests that a visit with each in it can have: as many of the smallest groups near it, with a time in common with it, as fit beside its own.</summary>
internal sealed class SharingCheck(PlanInput input)
{
    public IEnumerable<(RequestTerms Request, int Score, int MostInVisit)> Fitting(OfferTerms offer, IReadOnlySet<(Guid OfferId, Guid RequestId)> never)
    {
        var fitting = new List<(RequestTerms Request, int Score, Deliveries Delivery)>();
        foreach (var request in input.Requests)
        {
            if (!never.Contains((offer.Id, request.Id))
                && Constraints.Holds(offer, request, input.NotBefore, input.Weights, input.Barriers, out var meeting, out _))
            {
                fitting.Add((request, Scoring.Score(offer, request, meeting, input.Weights), meeting.Delivery));
            }
        }

        foreach (var (request, score, delivery) in fitting)
        {
            var near = fitting.Where(other => other.Request.Id != request.Id && other.Delivery == delivery
                && AreNear(request, other.Request) && HaveTime(offer, request, other.Request));
            var groups = delivery == Deliveries.Virtual ? [] : near.Select(other => other.Request.GroupSize).Order().ToList();
            var beside = Enumerable.Range(0, Math.Min(groups.Count, input.Rules.MostPerVisit - 1) + 1)
                .Last(count => count == 0 || groups.Take(count).Sum() + request.GroupSize <= offer.GroupMaximum);
            yield return (request, score, 1 + beside);
        }
    }

    private bool HaveTime(OfferTerms offer, RequestTerms one, RequestTerms other) =>
        AvailabilityWindow.FirstCommonSlot(offer.Windows, SharedTime.Of(Declines.Windows(one, offer), Declines.Windows(other, offer)), offer.DurationMinutes, input.NotBefore, out _);

    /// <summary>Whether two schools are within the rules' miles of each other; never where visits are not shared.</summary>
    public bool AreNear(RequestTerms one, RequestTerms other) =>
        input.Rules.PoolMiles is { } miles && one.Place is { } here && other.Place is { } there
        && Math.Floor(input.Barriers.Between(here, there).Metres + 0.5) <= Math.Floor((miles * Distance.MetresPerMile) + 0.5);
}
