using EmployerConnect.Matching.Planning;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Matching;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>Reads what a hub's plan is made from: its open requests in the order of their arrival, and the offers that may serve them.</summary>
public sealed class PlanDemands(Database.Database database, MatchingIndex index)
{
    public async Task<PlanDemand> Of(Guid hubId, PlanSettings settings)
    {
        var rules = await index.Current();
        return await database.Read(work => Of(work, hubId, settings, rules));
    }

    private static async Task<PlanDemand> Of(Work work, Guid hubId, PlanSettings settings, MatchingSnapshot rules)
    {
        var today = rules.Date;
        // The versions first: what is edited while the rest is read shows as changed.
        var offerIds = await work.Query<VersionRow>(settings.EveryOffer ? PlanDemandSql.EveryOffer : PlanDemandSql.OffersOfHub, new { hubId });
        var requestIds = await work.Query<VersionRow>(PlanDemandSql.Requests, new { hubId });
        var requests = (await RequestTermsReader.Some(work, today, requestIds.Select(row => row.Id))).ToDictionary(request => request.Terms.Id, request => request.Terms);
        var offers = settings.EveryOffer
            ? await OfferTermsReader.All(work, today)
            : [.. (await OfferTermsReader.Some(work, today, offerIds.Select(row => row.Id))).Select(offer => offer.Terms)];
        var versions = offerIds.ToDictionary(row => row.Id, row => row.Version);
        offers = [.. offers.Where(offer => versions.ContainsKey(offer.Id))];
        var known = offers.Select(offer => offer.Id).ToHashSet();
        // What is being arranged already is not planned a second time.
        var underWay = (await work.Query<PairRow>(PlanDemandSql.UnderWay, new { hubId })).Select(row => Pin.Never(row.OfferId, row.RequestId)).ToHashSet();
        var pins = settings.Pins.Where(pin => IsKnown(pin) && !underWay.Contains(pin with { Kind = PinKind.Never })).ToList();
        var input = new PlanInput
        {
            Offers = offers,
            Requests = [.. requestIds.Where(row => requests.ContainsKey(row.Id)).Select(row => requests[row.Id])],
            NotBefore = rules.NotBefore,
            Weights = rules.Weights,
            Barriers = rules.Barriers,
            Rules = PlanRules.Default with { PoolMiles = settings.PoolMiles },
            VolunteerDays = settings.DaysPerEmployer is { } days ? [.. offers.Select(offer => offer.EmployerId).Distinct().Select(id => new VolunteerDays(id, days))] : [],
            Pins = [.. pins, .. underWay.Where(IsKnown)],
        };
        return new PlanDemand(input, versions, requestIds.ToDictionary(row => row.Id, row => row.Version), settings.Pins.Count - pins.Count);

        bool IsKnown(Pin pin) => known.Contains(pin.OfferId) && requests.ContainsKey(pin.RequestId);
    }
}
