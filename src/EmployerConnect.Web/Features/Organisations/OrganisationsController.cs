using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Merging;
using EmployerConnect.Web.Features.Offers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Organisations;

/// <summary>Who takes part: names and towns, no contact details.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class OrganisationsController(OrganisationStore organisations, OfferStore offers, MergeStore merging, CurrentActor who) : Controller
{
    [HttpGet("/organisations/{id:guid}")]
    public async Task<IActionResult> Details([FromRoute] Guid id)
    {
        if (await organisations.Find(id) is not { } organisation)
        {
            return NotFound();
        }

        if (await merging.MergedInto(id) is { } into)
        {
            return LocalRedirect($"/organisations/{into}");
        }

        var published = await offers.Published(id);
        var hubs = await organisations.Hubs(id);
        var isLead = hubs.Any(hub => who.Required.LedHubIds.Contains(hub.Id));
        return View(new OrganisationPage(organisation, hubs, published) { MayBeMerged = isLead && (await merging.Others(organisation, who.Required.LedHubIds)).Count > 0 });
    }
}
