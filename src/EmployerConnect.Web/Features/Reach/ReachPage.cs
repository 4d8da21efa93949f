using EmployerConnect.Web.Features.Offers;

namespace EmployerConnect.Web.Features.Reach;

/// <param name="Offer">One of the reader's own.</param>
/// <param name="Reach">Null where the offer is only virtual, and so reaches everybody.</param>
public sealed record ReachPage(Offer Offer, SchoolsInReach? Reach);
