using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Matching;

/// <summary>One offer and one request that fit or nearly fit, with the reasons in words for the reader's side.</summary>
public sealed record Candidate(OfferRow Offer, RequestRow Request, Suggestion? Suggestion, IReadOnlyList<string> Reasons);

public sealed record Candidates(IReadOnlyList<Candidate> Fitting, IReadOnlyList<Candidate> Nearly);

/// <summary>Ranks what stands in the database right now; the earliest day for anything new is tomorrow.</summary>
public sealed class MatchFinder(MatchingIndex index, TermsStore terms)
{
    public const int Top = 20;
    public const int TopNearly = 8;

    public async Task<Candidates> OffersFor(Guid requestId, Side reader, int top = Top)
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

    public async Task<Candidates> RequestsFor(Guid offerId, Side reader)
    {
        var now = await index.Current();
        if (await terms.Offers(offerId) is not [var (offerRow, offer)])
        {
            return new([], []);
        }

        var fits = Ranker.RequestsFor(offer, now.Requests.Values, Top, now.NotBefore, now.Weights, now.Barriers);
        var misses = Ranker.NearMisses(offer, now.Requests.Values, TopNearly, now.NotBefore, barriers: now.Barriers);
        var ids = fits.Select(fit => fit.RequestId).Concat(misses.Select(miss => miss.RequestId)).ToList();
        var rows = (await terms.Requests(ids)).ToDictionary(request => request.Row.Id, request => request.Row);
        return new(
            [.. fits.Where(fit => rows.ContainsKey(fit.RequestId)).Select(fit => Fitting(offerRow, rows[fit.RequestId], fit, reader))],
            [.. misses.Where(miss => rows.ContainsKey(miss.RequestId)).Select(miss => Nearly(offerRow, rows[miss.RequestId], miss, reader))]);
    }

    /// <summary>One pair: null when the offer is not published or the request not open.</summary>
    public async Task<Candidate?> Pair(Guid offerId, Guid requestId, Side reader)
    {
        var now = await index.Current();
        if (await terms.Offers(offerId) is not [var (offerRow, offer)] || await terms.Requests(requestId) is not [var (requestRow, request)])
        {
            return null;
        }

        if (Ranker.OffersFor(request, [offer], 1, now.NotBefore, now.Weights, now.Barriers) is [var fit])
        {
            return Fitting(offerRow, requestRow, fit, reader);
        }

        return Ranker.NearMisses(request, [offer], 1, now.NotBefore, barriers: now.Barriers) is [var miss]
            ? Nearly(offerRow, requestRow, miss, reader)
            : new Candidate(offerRow, requestRow, null, []);
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

    /// <summary>Up to <paramref name="max"/> days and times that suit both, earliest first.</summary>
    public async Task<IReadOnlyList<Slot>> Slots(Guid offerId, Guid requestId, int max)
    {
        var now = await index.Current();
        if (await terms.Offers(offerId) is not [var (_, offer)] || await terms.Requests(requestId) is not [var (_, request)])
        {
            return [];
        }

        return AvailabilityWindow.CommonSlots(offer.Windows, request.Windows, offer.DurationMinutes, now.NotBefore, max);
    }

    private static Candidate Fitting(OfferRow offer, RequestRow request, Suggestion fit, Side reader) =>
        new(offer, request, fit, ReasonWords.Reasons(fit.Terms, For(reader), fit.Barrier));

    private static Candidate Nearly(OfferRow offer, RequestRow request, NearMiss miss, Side reader) =>
        new(offer, request, null, [.. miss.Obstacles.Select(obstacle => ObstacleWords.Sentence(obstacle, For(reader)))]);

    private static Reader For(Side side) => side == Side.School ? Reader.School : Reader.Employer;
}
