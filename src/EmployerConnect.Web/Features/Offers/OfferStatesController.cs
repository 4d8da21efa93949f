using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Offers;

/// <summary>Pausing, resuming, withdrawing and confirming an offer as it was seen.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class OfferStatesController(OfferStore offers, OrganisationStore organisations, CheckRuleStore rules, CurrentActor who, TimeProvider time) : Controller
{
    [HttpPost("/offers/{id:guid}/pause")]
    public Task<IActionResult> Pause([FromRoute] Guid id, int version) =>
        Change(id, "Paused. The offer gets no new proposals; what is promised stands.", () => offers.Pause(id, version, who.Required.PersonId));

    [HttpPost("/offers/{id:guid}/resume")]
    public Task<IActionResult> Resume([FromRoute] Guid id, int version) =>
        Change(id, "Published again.", () => offers.Resume(id, version, who.Required.PersonId));

    [HttpPost("/offers/{id:guid}/withdraw")]
    public Task<IActionResult> Withdraw([FromRoute] Guid id, int version) =>
        Change(id, "Withdrawn. Nobody but you sees the offer any more.", () => offers.Withdraw(id, version, who.Required.PersonId));

    [HttpPost("/offers/{id:guid}/confirm")]
    public Task<IActionResult> Confirm([FromRoute] Guid id, int version, string? from) =>
        Change(id, "Thank you. Schools see that the offer was confirmed today.", () => offers.Confirm(id, version, who.Required.PersonId), from == "home" ? "/" : null);

    private async Task<IActionResult> Change(Guid id, string done, Func<Task<Outcome>> change, string? back = null)
    {
        var offer = await offers.Find(id);
        if (EditDoor.Closed(this, offer is not null && who.Required.BelongsTo(offer.OrganisationId), offer?.MayEdit(who.Required) == true) is { } closed)
        {
            return closed;
        }

        var outcome = await change();
        if (outcome.IsDone)
        {
            TempData["Flash"] = done;
            return LocalRedirect(back ?? $"/offers/{id}");
        }

        ModelState.Clear();
        ModelState.AddModelError("", outcome.Refused!.Reason);
        Response.StatusCode = StatusCodes.Status409Conflict;
        offer = (await offers.Find(id))!;
        return View("/Features/Offers/Details.cshtml", OfferPage.For(offer, (await organisations.Find(offer.OrganisationId))!, who.Actor, LondonTime.Today(time), await rules.Current()));
    }
}
