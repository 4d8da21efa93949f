using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Clearances;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.StandIns;

/// <summary>Somebody cannot come: who comes instead.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class StandInsController(StandInStore standIns, ClearanceStore clearances, CurrentActor who) : Controller
{
    [HttpGet("/sessions/{id:guid}/stand-in")]
    public Task<IActionResult> Choose(Guid id) => Show(id, null);

    [HttpPost("/sessions/{id:guid}/stand-in")]
    public async Task<IActionResult> Choose(Guid id, StandInForm form)
    {
        if (await Refusal(id) is { } refusal)
        {
            return refusal;
        }

        if (!Guid.TryParse(form.PersonId, out var personId))
        {
            ModelState.AddModelError(nameof(form.PersonId), "Choose who comes");
            return await Show(id, form);
        }

        var outcome = await standIns.Add(id, personId, who.Required, form.Version);
        if (outcome.Refused is not { } refused)
        {
            TempData["Flash"] = "They are on the session, and the invitation is on its way to them.";
            return LocalRedirect($"/sessions/{id}");
        }

        ModelState.AddModelError(refused.Field, refused.Reason);
        Response.StatusCode = refused.Kind == RefusalKind.Stale ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        form.Version = (await standIns.For(id))!.Value.View.Session.Version;
        return await Show(id, form);
    }

    private async Task<IActionResult?> Refusal(Guid id) =>
        await standIns.For(id) is not var (view, _) || !view.IsKnownTo(who.Required) ? NotFound()
        : !view.MayBeChangedBy(who.Required) ? Forbid()
        : null;

    private async Task<IActionResult> Show(Guid id, StandInForm? form)
    {
        if (await Refusal(id) is { } refusal)
        {
            return refusal;
        }

        var (view, people) = (await standIns.For(id))!.Value;
        if (view.Matches.Count > 0)
        {
            await clearances.Noted(view.Matches[0].EmployerId, view.Session.ClearanceNeeded, who.Required);
        }

        form ??= new StandInForm { Version = view.Session.Version, PersonId = people.Count > 0 ? people[0].Id.ToString() : null };
        return View("Choose", form.For(view, people));
    }
}
