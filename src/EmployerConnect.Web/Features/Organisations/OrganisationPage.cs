using EmployerConnect.Web.Features.Offers;

namespace EmployerConnect.Web.Features.Organisations;

public sealed record OrganisationPage(Organisation Organisation, IReadOnlyList<OrganisationHub> Hubs, IReadOnlyList<OfferSummary> Offers)
{
    /// <summary>The reader leads its hub, and there is something that it may be merged into.</summary>
    public bool MayBeMerged { get; init; }
}
