using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Matching;

/// <summary>One offer and one request that fit or nearly fit, with the reasons in words for the reader.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Request">The request.</param>
/// <param name="Suggestion">Null where they do not fit.</param>
/// <param name="For">What speaks for it; nothing where they do not fit.</param>
/// <param name="Against">What speaks against it, or is in the way.</param>
public sealed record Candidate(OfferRow Offer, RequestRow Request, Suggestion? Suggestion, IReadOnlyList<string> For, IReadOnlyList<string> Against);

public sealed record Candidates(IReadOnlyList<Candidate> Fitting, IReadOnlyList<Candidate> Nearly);

/// <summary>Ranks what stands in the database right now; the earliest day for anything new is tomorrow.</summary>
public sealed class MatchFinder(MatchingIndex index, TermsStore terms)
{
    public const int Top = 20;
    public const int TopNearly = 8;

    public async Task<Candidates> OffersFor(Guid requestId, Reader reader, int top = Top)
    {
        var now = await index.Current();
        if (await terms.Requests(requestId) is not [var (requestRow, request)])
        {
            return new([], []);
        }

        var fits = now.Offers.OffersFor(request, top, now.NotBefore);
        var misses = now.Offers.NearMisses(request, TopNearly, now.NotBefore);
        var ids = fits.Select(fit => fit.OfferId).Concat(misses.Select(miss => miss.OfferId)).ToList();
        // One that was withdrawn a moment ago is not shown.
        var rows = (await terms.Offers(ids)).ToDictionary(offer => offer.Row.Id, offer => offer.Row);
        return new(
            [.. fits.Where(fit => rows.ContainsKey(fit.OfferId)).Select(fit => Fitting(rows[fit.OfferId], requestRow, fit, reader))],
            [.. misses.Where(miss => rows.ContainsKey(miss.OfferId)).Select(miss => Nearly(rows[miss.OfferId], requestRow, miss, reader))]);
    }

    public async Task<Candidates> RequestsFor(Guid offerId, Reader reader)
    {
        var now = await index.Current();
        if (await terms.Offers(offerId) is not [var (offerRow, rested)])
        {
            return new([], []);
        }

        // Whoever rests is left in peace by others, and may look for themselves.
        var offer = rested with { IsResting = false };
        // What schools of other hubs ask for is not theirs to see; those schools find the offer.
        var schools = (await terms.SchoolsNear(offerRow.EmployerId)).ToHashSet();
        List<RequestTerms> near = [.. now.Requests.Values.Where(request => schools.Contains(request.SchoolId))];
        var fits = Ranker.RequestsFor(offer, near, Top, now.NotBefore, now.Weights, now.Barriers);
        var misses = Ranker.NearMisses(offer, near, TopNearly, now.NotBefore, barriers: now.Barriers);
        var ids = fits.Select(fit => fit.RequestId).Concat(misses.Select(miss => miss.RequestId)).ToList();
        var rows = (await terms.Requests(ids)).ToDictionary(request => request.Row.Id, request => request.Row);
        return new(
            [.. fits.Where(fit => rows.ContainsKey(fit.RequestId)).Select(fit => Fitting(offerRow, rows[fit.RequestId], fit, reader))],
            [.. misses.Where(miss => rows.ContainsKey(miss.RequestId)).Select(miss => Nearly(offerRow, rows[miss.RequestId], miss, reader))]);
    }

    /// <summary>One pair: null when the offer is not published or the request not open.</summary>
    public async Task<Candidate?> Pair(Guid offerId, Guid requestId, Reader reader)
    {
        var now = await index.Current();
        if (await terms.Offers(offerId) is not [var (offerRow, offer)] || await terms.Requests(requestId) is not [var (requestRow, request)])
        {
            return null;
        }

        offer = reader == Reader.Employer ? offer with { IsResting = false } : offer;
        if (Ranker.OffersFor(request, [offer], 1, now.NotBefore, now.Weights, now.Barriers) is [var fit])
        {
            return Fitting(offerRow, requestRow, fit, reader);
        }

        return Ranker.NearMisses(request, [offer], 1, now.NotBefore, barriers: now.Barriers) is [var miss]
            ? Nearly(offerRow, requestRow, miss, reader)
            : new Candidate(offerRow, requestRow, null, [], []);
    }

    /// <summary>How many offers fit each of these open requests, counted up to <paramref name="most"/>: from the index, without a statement for each.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> Fitting(IReadOnlyCollection<Guid> requestIds, int most)
    {
        if (requestIds.Count == 0)
        {
            return new Dictionary<Guid, int>();
        }

        var now = await index.Current();
        return requestIds.Where(now.Requests.ContainsKey).ToDictionary(id => id, id => now.Offers.OffersFor(now.Requests[id], most, now.NotBefore).Count);
    }

    /// <summary>How many open requests of schools of the employer's hubs fit each of these offers, counted up to <paramref name="most"/>.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> FittingOffers(IReadOnlyCollection<Guid> offerIds, int most)
    {
        if (offerIds.Count == 0)
        {
            return new Dictionary<Guid, int>();
        }

        var now = await index.Current();
        var counts = new Dictionary<Guid, int>();
        foreach (var ofEmployer in (await terms.Offers(offerIds)).GroupBy(offer => offer.Row.EmployerId))
        {
            var schools = (await terms.SchoolsNear(ofEmployer.Key)).ToHashSet();
            List<RequestTerms> near = [.. now.Requests.Values.Where(request => schools.Contains(request.SchoolId))];
            foreach (var offer in ofEmployer)
            {
                counts[offer.Row.Id] = Ranker.RequestsFor(offer.Terms, near, most, now.NotBefore, now.Weights, now.Barriers).Count;
            }
        }

        return counts;
    }

    /// <summary>Up to <paramref name="max"/> days and times that suit both, earliest first.</summary>
    public async Task<IReadOnlyList<Slot>> Slots(Guid offerId, Guid requestId, int max)
    {
        var now = await index.Current();
        if (await terms.Offers(offerId) is not [var (_, offer)] || await terms.Requests(requestId) is not [var (_, request)])
        {
            return [];
        }

        return request.CommonSlots(offer, now.NotBefore, max);
    }

    private static Candidate Fitting(OfferRow offer, RequestRow request, Suggestion fit, Reader reader) =>
        new(offer, request, fit, ReasonWords.For(fit, reader), ReasonWords.Against(fit, reader));

    private static Candidate Nearly(OfferRow offer, RequestRow request, NearMiss miss, Reader reader) =>
        new(offer, request, null, [], [.. miss.Obstacles.Select(obstacle => InTheWay(obstacle, offer, reader))]);

    private static string InTheWay(Obstacle obstacle, OfferRow offer, Reader reader) =>
        obstacle is AskedToRest && offer.RestsUntil is { } until
            ? $"{offer.EmployerName} takes no new requests until {LondonTime.DateWords(until)}."
            : ObstacleWords.Sentence(obstacle, reader);
}
