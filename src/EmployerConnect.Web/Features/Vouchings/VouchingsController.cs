using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Vouchings;

/// <summary>A way back for somebody who has lost every other: a hub lead and a second person of the hub vouch for them.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class VouchingsController(VouchingStore vouchings, CurrentActor who) : Controller
{
    [HttpGet("/vouchings")]
    public async Task<IActionResult> Index() => View(await Page(new VouchingForm()));

    [HttpPost("/vouchings")]
    public async Task<IActionResult> Begin(VouchingForm form)
    {
        if (who.Required.LedHubIds.ToList() is not [var hubId, ..])
        {
            return Forbid();
        }

        if (form.Read(ModelState) is not { } email)
        {
            return View("Index", await Page(form));
        }

        var outcome = await vouchings.Begin(hubId, email, who.Required.PersonId);
        if (outcome.Refused is { } refused)
        {
            ModelState.AddModelError(nameof(form.Email), refused.Reason);
            return View("Index", await Page(form));
        }

        TempData["Flash"] = "Noted. A second person of your hub has to confirm it; they have been told.";
        return LocalRedirect("/vouchings");
    }

    [HttpPost("/vouchings/{id:guid}/confirm")]
    public async Task<IActionResult> Confirm(Guid id)
    {
        var open = await vouchings.Open(who.Required.HubIds);
        if (open.FirstOrDefault(one => one.Id == id) is not { } vouching)
        {
            return NotFound();
        }

        if ((await vouchings.Confirm(vouching, who.Required.PersonId)).Refused is { } refused)
        {
            ModelState.AddModelError("", refused.Reason);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Index", await Page(new VouchingForm()));
        }

        TempData["Flash"] = $"{vouching.PersonName} gets a link by mail.";
        return LocalRedirect("/vouchings");
    }

    private async Task<VouchingForm> Page(VouchingForm form)
    {
        form.Open = await vouchings.Open(who.Required.HubIds);
        form.MayBegin = who.Required.LedHubIds.Any();
        return form;
    }
}
