using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.SafeguardingContacts;

/// <summary>A hub's safeguarding contacts: its team sees who they are, its lead or an administrator names them.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class SafeguardingContactsController(SafeguardingContactStore contacts, CurrentActor who) : Controller
{
    [HttpGet("/hubs/{hubId:guid}/safeguarding-contacts")]
    public async Task<IActionResult> Index(Guid hubId) => await contacts.Find(hubId, who.Required) is { } page ? View(page) : NotFound();

    [HttpPost("/hubs/{hubId:guid}/safeguarding-contacts")]
    public Task<IActionResult> Name(Guid hubId, Guid personId) =>
        Change(hubId, "Named. From now on they can read the hub's concerns.", () => contacts.Name(hubId, personId, who.Required));

    [HttpPost("/hubs/{hubId:guid}/safeguarding-contacts/release")]
    public Task<IActionResult> Release(Guid hubId, Guid personId) =>
        Change(hubId, "They no longer read the hub's concerns.", () => contacts.Release(hubId, personId, who.Required));

    private async Task<IActionResult> Change(Guid hubId, string done, Func<Task<Outcome>> change)
    {
        if (await contacts.Find(hubId, who.Required) is not { } page)
        {
            return NotFound();
        }

        if (!page.MayChange)
        {
            return Forbid();
        }

        var outcome = await change();
        if (outcome.Refused is { } refused)
        {
            ModelState.AddModelError(refused.Field, refused.Reason);
            return View("Index", page);
        }

        TempData["Flash"] = done;
        return LocalRedirect($"/hubs/{hubId}/safeguarding-contacts");
    }
}
