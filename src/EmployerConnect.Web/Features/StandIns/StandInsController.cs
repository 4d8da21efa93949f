using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.StandIns;

/// <summary>Somebody cannot come: who comes instead.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class StandInsController(StandInStore standIns, CurrentActor who) : Controller
{
    [HttpGet("/sessions/{id:guid}/stand-in")]
    public async Task<IActionResult> Choose(Guid id)
    {
        var (view, people, refusal) = await Asked(id);
        return refusal ?? Show(view!, people, null);
    }

    [HttpPost("/sessions/{id:guid}/stand-in")]
    public async Task<IActionResult> Choose(Guid id, StandInForm form)
    {
        var (view, people, refusal) = await Asked(id);
        if (refusal is not null)
        {
            return refusal;
        }

        if (!Guid.TryParse(form.PersonId, out var personId))
        {
            ModelState.AddModelError(nameof(form.PersonId), "Choose who comes");
            return Show(view!, people, form);
        }

        var outcome = await standIns.Add(id, personId, who.Required, form.Version);
        if (outcome.Refused is not { } refused)
        {
            TempData["Flash"] = "They are on the session, and the invitation is on its way to them.";
            return LocalRedirect($"/sessions/{id}");
        }

        ModelState.AddModelError(refused.Field, refused.Reason);
        Response.StatusCode = refused.Kind == RefusalKind.Stale ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        (view, people, refusal) = await Asked(id);
        form.Version = view!.Session.Version;
        return refusal ?? Show(view, people, form);
    }

    private async Task<(SessionView? View, IReadOnlyList<MatchPerson> People, IActionResult? Refusal)> Asked(Guid id) =>
        await standIns.For(id, who.Required) is not var (view, people) || !view.IsKnownTo(who.Required) ? (null, [], NotFound())
        : view.MayBeChangedBy(who.Required) ? (view, people, null)
        : (null, [], Forbid());

    private ViewResult Show(SessionView view, IReadOnlyList<MatchPerson> people, StandInForm? form)
    {
        form ??= new StandInForm { Version = view.Session.Version, PersonId = people.Count > 0 ? people[0].Id.ToString() : null };
        return View("Choose", form.For(view, people));
    }
}
