using EmployerConnect.Matching.Planning;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>What there was to plan when it was read, with the versions by which a later change shows.</summary>
public sealed record PlanDemand(PlanInput Input, IReadOnlyDictionary<Guid, int> OfferVersions, IReadOnlyDictionary<Guid, int> RequestVersions, int PinsLeftOut)
{
    public OfferTerms Offer(Guid id) => Offers[id];

    public RequestTerms Request(Guid id) => Requests[id];

    private IReadOnlyDictionary<Guid, OfferTerms> Offers => field ??= Input.Offers.ToDictionary(offer => offer.Id);

    private IReadOnlyDictionary<Guid, RequestTerms> Requests => field ??= Input.Requests.ToDictionary(request => request.Id);
}
