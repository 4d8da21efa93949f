using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning.Checking;

/// <summary>The requests that fit an offer, and the least share of a visit that each can take: its group over the largest, where another near it could join.</summary>
internal sealed class SharingCheck(PlanInput input)
{
    /// <returns>The share as a fraction; null for a whole visit.</returns>
    public IEnumerable<(RequestTerms Request, int Score, (int Group, int Largest)? Share)> Fitting(OfferTerms offer)
    {
        var fitting = new List<(RequestTerms Request, int Score, Deliveries Delivery)>();
        foreach (var request in input.Requests)
        {
            if (Constraints.Holds(offer, request, input.NotBefore, input.Weights, out var meeting, out _))
            {
                fitting.Add((request, Scoring.Score(offer, request, meeting, input.Weights), meeting.Delivery));
            }
        }

        foreach (var (request, score, delivery) in fitting)
        {
            var canShare = delivery != Deliveries.Virtual && fitting.Exists(other =>
                other.Request.Id != request.Id && other.Delivery == delivery
                && request.GroupSize + other.Request.GroupSize <= offer.GroupMaximum && AreNear(request, other.Request));
            yield return (request, score, canShare ? (request.GroupSize, offer.GroupMaximum) : null);
        }
    }

    /// <summary>Whether two schools are within the rules' miles of each other; never where visits are not shared.</summary>
    public bool AreNear(RequestTerms one, RequestTerms other) =>
        input.Rules.PoolMiles is { } miles && one.Place is { } here && other.Place is { } there
        && Math.Floor(Distance.Metres(here, there) + 0.5) <= Math.Floor((miles * Distance.MetresPerMile) + 0.5);
}
