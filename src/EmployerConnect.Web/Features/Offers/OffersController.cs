using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Offers;

/// <summary>Offers to read; they are found in OfferSearches.</summary>
public sealed class OffersController(OfferStore offers, OrganisationStore organisations, CheckRuleStore rules, CurrentActor who, TimeProvider time) : Controller
{
    [Authorize(Policy = Policies.Employer)]
    [HttpGet("/offers/mine")]
    public async Task<IActionResult> Mine() => View(await offers.Mine(who.Required.EmployerIds));

    /// <summary>Nobody learns from the answer whether an offer that is not published exists.</summary>
    [AllowAnonymous]
    [HttpGet("/offers/{id:guid}")]
    public async Task<IActionResult> Details([FromRoute] Guid id)
    {
        var offer = await offers.Find(id);
        var isKnown = offer?.IsKnownTo(who.Actor) == true
            || (offer is not null && who.Actor is { } actor && await offers.HasPartner(id, actor));
        if (!isKnown)
        {
            return who.Actor is null ? Challenge() : NotFound();
        }

        var page = OfferPage.For(offer!, (await organisations.Find(offer!.OrganisationId))!, who.Actor, LondonTime.Today(time), await rules.Current());
        return View(who.Actor is { IsCoordinator: true } coordinator ? page with { CoordinatedHubIds = await offers.HubsOf(offer.OrganisationId, coordinator) } : page);
    }
}
