using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// The ranking, plainly: every pair is looked at. Linear in the list, plus the time of each pair's windows. A pair must hold every
/// constraint (activity, a year group, a place to meet, a common time long enough on or after <c>notBefore</c>,
/// sessions left, group size, clearance). Distances go round the barriers that are given, in score, reach and order alike. The order is: score, highest first; distance in whole metres,
/// nearest first, virtual last; then the id's bytes, as its text sorts. Same input, same order, on every machine.
/// </summary>
public static class Ranker
{
    /// <summary>The best offers for a request, best first, at most <paramref name="top"/>.</summary>
    /// <exception cref="ArgumentException">A value breaks its rule, or <paramref name="top"/> is negative.</exception>
    public static IReadOnlyList<Suggestion> OffersFor(
        RequestTerms request, IEnumerable<OfferTerms> offers, int top, DateOnly notBefore, RankingWeights weights, Barriers? barriers = null)
    {
        Check(request, top, weights);
        return Best(offers.Select(offer => (offer, request)), pair => pair.Offer.Id, top, notBefore, weights, barriers ?? Barriers.None);
    }

    /// <summary>The best requests for an offer, best first, at most <paramref name="top"/>.</summary>
    /// <exception cref="ArgumentException">A value breaks its rule, or <paramref name="top"/> is negative.</exception>
    public static IReadOnlyList<Suggestion> RequestsFor(
        OfferTerms offer, IEnumerable<RequestTerms> requests, int top, DateOnly notBefore, RankingWeights weights, Barriers? barriers = null)
    {
        Check(offer, top, weights);
        return Best(requests.Select(request => (offer, request)), pair => pair.Request.Id, top, notBefore, weights, barriers ?? Barriers.None);
    }

    /// <summary>
    /// Offers that fail by at least one and at most <paramref name="obstacles"/> constraints: fewest obstacles first,
    /// then the smallest sum of their gaps, the nearest, the id.
    /// </summary>
    /// <exception cref="ArgumentException">A value breaks its rule, or a number is negative.</exception>
    public static IReadOnlyList<NearMiss> NearMisses(
        RequestTerms request, IEnumerable<OfferTerms> offers, int top, DateOnly notBefore, int obstacles = 1, Barriers? barriers = null)
    {
        Check(request, top, RankingWeights.Default);
        return Nearest(offers.Select(offer => (offer, request)), miss => miss.OfferId, top, notBefore, obstacles, barriers ?? Barriers.None);
    }

    /// <summary>Requests that an offer fails to fit, in the same order as offers for a request.</summary>
    /// <exception cref="ArgumentException">A value breaks its rule, or a number is negative.</exception>
    public static IReadOnlyList<NearMiss> NearMisses(
        OfferTerms offer, IEnumerable<RequestTerms> requests, int top, DateOnly notBefore, int obstacles = 1, Barriers? barriers = null)
    {
        Check(offer, top, RankingWeights.Default);
        return Nearest(requests.Select(request => (offer, request)), miss => miss.RequestId, top, notBefore, obstacles, barriers ?? Barriers.None);
    }

    private static Suggestion[] Best(
        IEnumerable<(OfferTerms Offer, RequestTerms Request)> pairs,
        Func<(OfferTerms Offer, RequestTerms Request), Guid> id,
        int top,
        DateOnly notBefore,
        RankingWeights weights,
        Barriers barriers)
    {
        var found = new List<(int Score, Meeting Meeting, Slot Slot, OfferTerms Offer, RequestTerms Request)>();
        foreach (var (offer, request) in pairs)
        {
            offer.Check();
            request.Check();
            if (Constraints.Holds(offer, request, notBefore, weights, barriers, out var meeting, out var slot))
            {
                found.Add((Scoring.Score(offer, request, meeting, weights), meeting, slot, offer, request));
            }
        }

        return
        [
            .. found
                .OrderByDescending(one => one.Score)
                .ThenBy(one => one.Meeting.WholeMetres)
                .ThenBy(one => id((one.Offer, one.Request)))
                .Take(top)
                .Select(one => Suggest(one.Offer, one.Request, one.Meeting, one.Slot, weights, barriers)),
        ];
    }

    internal static Suggestion Suggest(
        OfferTerms offer, RequestTerms request, Meeting meeting, Slot slot, RankingWeights weights, Barriers barriers)
    {
        var terms = Scoring.Terms(offer, request, meeting, weights);
        var score = terms.Sum(term => term.Points);
        return new Suggestion
        {
            OfferId = offer.Id,
            RequestId = request.Id,
            Score = score,
            Fit = weights.FitOf(score),
            Delivery = meeting.Delivery,
            DistanceMetres = meeting.IsOnline ? null : meeting.WholeMetres,
            Barrier = barriers.NameOf(meeting.Barrier),
            Slot = slot,
            Terms = terms,
            PastDeclines = Declines.Felt(request, offer),
        };
    }

    private static NearMiss[] Nearest(
        IEnumerable<(OfferTerms Offer, RequestTerms Request)> pairs,
        Func<NearMiss, Guid> id,
        int top,
        DateOnly notBefore,
        int obstacles,
        Barriers barriers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(obstacles, 1);
        return
        [
            .. pairs
                .Where(pair => Constraints.CouldMissBy(obstacles, pair.Offer, pair.Request))
                .Select(pair => Miss(pair.Offer, pair.Request, notBefore, barriers))
                .Where(miss => miss.Obstacles.Count >= 1 && miss.Obstacles.Count <= obstacles)
                .OrderBy(miss => miss.Obstacles.Count)
                .ThenBy(miss => miss.Obstacles.Sum(one => one.Gap))
                .ThenBy(miss => miss.DistanceMetres ?? Meeting.NoTravel)
                .ThenBy(id)
                .Take(top),
        ];
    }

    private static NearMiss Miss(OfferTerms offer, RequestTerms request, DateOnly notBefore, Barriers barriers)
    {
        offer.Check();
        request.Check();
        return new NearMiss
        {
            OfferId = offer.Id,
            RequestId = request.Id,
            DistanceMetres = offer.Base is { } there && request.Place is { } here
                ? Places.Whole(Places.Between(here, there, barriers).Metres)
                : null,
            Obstacles = Constraints.Obstacles(offer, request, notBefore, barriers),
        };
    }

    private static void Check(RequestTerms request, int top, RankingWeights weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        request.Check();
        weights.Check();
    }

    private static void Check(OfferTerms offer, int top, RankingWeights weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        offer.Check();
        weights.Check();
    }
}
