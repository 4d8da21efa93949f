using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Organisations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Merging;

/// <summary>Whoever leads the hub of both says that two entries are one employer, or that a closed school goes on in another.</summary>
[Authorize(Policy = Policies.HubLead)]
public sealed class MergingController(MergeStore merging, OrganisationStore organisations, CurrentActor who) : Controller
{
    [HttpGet("/organisations/{id:guid}/merge")]
    public async Task<IActionResult> Index(Guid id) => await Page(id, new MergeForm()) is { } form ? View(form) : NotFound();

    [HttpPost("/organisations/{id:guid}/merge")]
    public async Task<IActionResult> Index(Guid id, MergeForm form)
    {
        if (await Page(id, form) is null)
        {
            return NotFound();
        }

        if (form.Others.FirstOrDefault(one => one.Id.ToString() == form.Into) is not { } into)
        {
            ModelState.AddModelError(nameof(form.Into), "Choose the entry that stays");
            return View(form);
        }

        if ((await merging.Merge(form.Organisation!, into.Id, who.Required.PersonId)).Refused is { } refused)
        {
            ModelState.AddModelError(nameof(form.Into), refused.Reason);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(form);
        }

        TempData["Flash"] = $"{form.Organisation!.Name} is now part of {into.Name}, with its people and its history.";
        return LocalRedirect($"/organisations/{into.Id}");
    }

    /// <summary>Null unless it is of a hub that this person leads, and still an entry of its own; a school only where it has closed and has a successor there.</summary>
    private async Task<MergeForm?> Page(Guid id, MergeForm form)
    {
        form.Organisation = await organisations.Find(id);
        if (form.Organisation is not { } organisation || !(await organisations.Hubs(id)).Any(hub => who.Required.LedHubIds.Contains(hub.Id)))
        {
            return null;
        }

        form.Others = await merging.Others(organisation, who.Required.LedHubIds);
        return organisation.Kind == OrganisationKind.School && form.Others.Count == 0 ? null : form;
    }
}
