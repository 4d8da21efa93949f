using EmployerConnect.Web.Features.Offers;

namespace EmployerConnect.Web.Features.Organisations;

public sealed record OrganisationPage(Organisation Organisation, IReadOnlyList<OrganisationHub> Hubs, IReadOnlyList<OfferSummary> Offers);
