using EmployerConnect.Matching;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Matching;

namespace EmployerConnect.Web.Features.OfferSearches;

/// <summary>
/// The order of what a search found. By fit: the search is taken for a request from its place, with every kind and year group where none is
/// chosen, and ranked as requests are; behind what fits comes the rest, such as offers that are full, in the plain order.
/// </summary>
internal static class FitOrder
{
    /// <summary>The nearest so many are ranked.</summary>
    public const int MostRanked = 1_000;

    private const int YearsAhead = 2;

    public static async Task<IReadOnlyList<OfferCandidate>> Sorted(Work work, OfferQuery query, List<OfferCandidate> found, MatchingSnapshot rules) => query.Sort switch
    {
        SearchSort.Distance => [.. Nearest(found)],
        SearchSort.Fit when query.Around is not null => await ByFit(work, query, found, rules),
        _ => found,
    };

    private static IOrderedEnumerable<OfferCandidate> Nearest(IEnumerable<OfferCandidate> offers) => offers.OrderBy(offer => offer.Metres ?? int.MaxValue);

    private static async Task<IReadOnlyList<OfferCandidate>> ByFit(Work work, OfferQuery query, List<OfferCandidate> found, MatchingSnapshot rules)
    {
        var near = Nearest(found).Take(MostRanked).ToDictionary(offer => offer.Id);
        var terms = (await OfferTermsReader.Some(work, rules.Date, near.Keys)).Select(offer => offer.Terms with
        {
            // No further than the reader may know, and for any group: a search names none.
            Base = near[offer.Terms.Id].Spot?.Point,
            GroupMinimum = 1,
            GroupMaximum = Limits.GroupSize,
        });
        var ranked = Ranker.OffersFor(AsRequest(query, rules), terms, MostRanked, rules.NotBefore, rules.Weights, rules.Barriers).Select(fit => near[fit.OfferId]).ToList();
        return [.. ranked, .. found.Except(ranked)];
    }

    private static RequestTerms AsRequest(OfferQuery query, MatchingSnapshot rules) => new()
    {
        Id = Guid.Empty,
        SchoolId = Guid.Empty,
        Activities = Some(query.Activities),
        Sectors = query.Sectors,
        Subjects = query.Subjects,
        YearGroups = Some(query.Years),
        GroupSize = 1,
        Deliveries = Some(query.Deliveries),
        Place = query.Around!.Point,
        RadiusMiles = query.RadiusMiles,
        Windows = [Days(query, rules.NotBefore)],
    };

    private static AvailabilityWindow Days(OfferQuery query, DateOnly notBefore)
    {
        var first = query.FromDate > notBefore ? query.FromDate.Value : notBefore;
        var last = query.ToDate ?? first.AddYears(YearsAhead);
        return new AvailabilityWindow(first, last < first ? first : last, Every<Weekdays>(), 0, AvailabilityWindow.MinutesInDay);
    }

    private static T Some<T>(T chosen)
        where T : struct, Enum =>
        Convert.ToInt32(chosen, null) != 0 ? chosen : Every<T>();

    private static T Every<T>()
        where T : struct, Enum =>
        (T)Enum.ToObject(typeof(T), Enum.GetValues<T>().Aggregate(0, (all, one) => all | Convert.ToInt32(one, null)));
}
