using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Clearances;

/// <summary>The checks of the volunteers of a hub's employers, for its co-ordinators.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class ClearancesController(ClearanceStore clearances, CurrentActor who) : Controller
{
    [HttpGet("/clearances")]
    public async Task<IActionResult> Index() => View(await clearances.ListFor(who.Required));

    [HttpGet("/clearances/{personId:guid}")]
    public async Task<IActionResult> Details(Guid personId) =>
        await clearances.Find(personId, who.Required) is { } page ? View(new ClearanceForm { Page = page }) : NotFound();

    [HttpPost("/clearances/{personId:guid}")]
    public async Task<IActionResult> Record(Guid personId, ClearanceForm form)
    {
        if (form.Read(ModelState) is { } seen)
        {
            var outcome = await clearances.Record(personId, seen, who.Required);
            if (outcome.Refused is not { } refused)
            {
                TempData["Flash"] = "Recorded. It counts from now on.";
                return LocalRedirect($"/clearances/{personId}");
            }

            ModelState.AddModelError(refused.Field, refused.Reason);
        }

        if (await clearances.Find(personId, who.Required) is not { } page)
        {
            return NotFound();
        }

        form.Page = page;
        Response.StatusCode = page.IsOwn ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        return View("Details", form);
    }
}
