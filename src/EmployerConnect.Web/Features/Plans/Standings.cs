using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Matching;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>Reads how the undecided rows of a plan stand now; inside a transaction that is about to accept them, and for its page.</summary>
internal static class Standings
{
    public static async Task<IReadOnlyDictionary<Guid, Standing>> Of(Work work, IReadOnlyList<Assignment> rows, MatchingSnapshot rules)
    {
        var waiting = rows.Where(row => row.State == AssignmentState.Proposed).ToList();
        var names = await PlanNames.Read(work, waiting.Select(row => row.OfferId), waiting.Select(row => row.RequestId));
        var offers = (await OfferTermsReader.Some(work, rules.Date, waiting.Select(row => row.OfferId).Distinct())).ToDictionary(offer => offer.Terms.Id, offer => offer.Terms);
        var requests = (await RequestTermsReader.Some(work, rules.Date, waiting.Select(row => row.RequestId).Distinct())).ToDictionary(request => request.Terms.Id, request => request.Terms);
        var standings = new Dictionary<Guid, Standing>();
        foreach (var row in waiting)
        {
            var underWay = await work.Value<int>(MatchSql.IsUnderWay, new { offerId = row.OfferId, requestId = row.RequestId }) > 0;
            var together = rows.Where(other => other == row || (row.Visit is not null && other.Visit == row.Visit && other.State is AssignmentState.Proposed or AssignmentState.Accepted)).ToList();
            var now = new StandingNow(
                row,
                names.Offer(row.OfferId),
                names.Request(row.RequestId),
                offers.GetValueOrDefault(row.OfferId),
                requests.GetValueOrDefault(row.RequestId),
                underWay,
                together.Exists(other => other.State == AssignmentState.Accepted),
                together.Sum(other => other.GroupSize));
            standings[row.Id] = Standing.Of(now, rules);
        }

        return standings;
    }
}
