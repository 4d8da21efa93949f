using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Merging;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Organisations;

/// <summary>Who takes part: names and towns, no contact details.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class OrganisationsController(OrganisationStore organisations, OfferStore offers, MergeStore merging) : Controller
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

        var (published, _) = await offers.Published(new EncounterSearch(), id);
        return View(new OrganisationPage(organisation, await organisations.Hubs(id), published));
    }
}
