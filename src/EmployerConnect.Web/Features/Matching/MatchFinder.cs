using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shapes;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Weights;

namespace EmployerConnect.Web.Features.Matching;

/// <summary>One offer and one request that fit or nearly fit, with the reasons in words for the reader's side.</summary>
public sealed record Candidate(OfferRow Offer, RequestRow Request, Suggestion? Suggestion, IReadOnlyList<string> Reasons);

public sealed record Candidates(IReadOnlyList<Candidate> Fitting, IReadOnlyList<Candidate> Nearly);

/// <summary>Ranks what stands in the database right now; the earliest day for anything new is tomorrow.</summary>
public sealed class MatchFinder(TermsStore terms, RankingWeightsStore weights, ShapeStore shapes, TimeProvider time)
{
    public const int Top = 20;
    public const int TopNearly = 8;

    private DateOnly NotBefore => LondonTime.Today(time).AddDays(1);

    public async Task<Candidates> OffersFor(Guid requestId, Side reader)
    {
        if (await terms.Requests(requestId) is not [var (requestRow, request)])
        {
            return new([], []);
        }

        var (points, barriers) = await Rules();
        var offers = await terms.Offers();
        var rows = offers.ToDictionary(offer => offer.Row.Id, offer => offer.Row);
        var all = offers.Select(offer => offer.Terms).ToList();
        return new(
            [.. Ranker.OffersFor(request, all, Top, NotBefore, points, barriers).Select(fit => Fitting(rows[fit.OfferId], requestRow, fit, reader))],
            [.. Ranker.NearMisses(request, all, TopNearly, NotBefore, barriers: barriers).Select(miss => Nearly(rows[miss.OfferId], requestRow, miss, reader))]);
    }

    public async Task<Candidates> RequestsFor(Guid offerId, Side reader)
    {
        if (await terms.Offers(offerId) is not [var (offerRow, offer)])
        {
            return new([], []);
        }

        var (points, barriers) = await Rules();
        var requests = await terms.Requests();
        var rows = requests.ToDictionary(request => request.Row.Id, request => request.Row);
        var all = requests.Select(request => request.Terms).ToList();
        return new(
            [.. Ranker.RequestsFor(offer, all, Top, NotBefore, points, barriers).Select(fit => Fitting(offerRow, rows[fit.RequestId], fit, reader))],
            [.. Ranker.NearMisses(offer, all, TopNearly, NotBefore, barriers: barriers).Select(miss => Nearly(offerRow, rows[miss.RequestId], miss, reader))]);
    }

    /// <summary>One pair: null when the offer is not published or the request not open.</summary>
    public async Task<Candidate?> Pair(Guid offerId, Guid requestId, Side reader)
    {
        if (await terms.Offers(offerId) is not [var (offerRow, offer)] || await terms.Requests(requestId) is not [var (requestRow, request)])
        {
            return null;
        }

        var (points, barriers) = await Rules();
        if (Ranker.OffersFor(request, [offer], 1, NotBefore, points, barriers) is [var fit])
        {
            return Fitting(offerRow, requestRow, fit, reader);
        }

        return Ranker.NearMisses(request, [offer], 1, NotBefore, barriers: barriers) is [var miss]
            ? Nearly(offerRow, requestRow, miss, reader)
            : new Candidate(offerRow, requestRow, null, []);
    }

    /// <summary>Up to <paramref name="max"/> days and times that suit both, earliest first.</summary>
    public async Task<IReadOnlyList<Slot>> Slots(Guid offerId, Guid requestId, int max)
    {
        if (await terms.Offers(offerId) is not [var (_, offer)] || await terms.Requests(requestId) is not [var (_, request)])
        {
            return [];
        }

        return AvailabilityWindow.CommonSlots(offer.Windows, request.Windows, offer.DurationMinutes, NotBefore, max);
    }

    private async Task<(RankingWeights Weights, Barriers Barriers)> Rules() => ((await weights.Current()).Weights, (await shapes.Current()).Barriers);

    private static Candidate Fitting(OfferRow offer, RequestRow request, Suggestion fit, Side reader) =>
        new(offer, request, fit, ReasonWords.Reasons(fit.Terms, For(reader), fit.Barrier));

    private static Candidate Nearly(OfferRow offer, RequestRow request, NearMiss miss, Side reader) =>
        new(offer, request, null, [.. miss.Obstacles.Select(obstacle => ObstacleWords.Sentence(obstacle, For(reader)))]);

    private static Reader For(Side side) => side == Side.School ? Reader.School : Reader.Employer;
}
