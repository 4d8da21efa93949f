using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.People;

/// <summary>Somebody of a hub, for its lead and for administrators: where they belong, and keeping them out.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class PeopleController(PeopleStore people, SuspensionStore suspensions, CurrentActor who) : Controller
{
    [Authorize(Policy = Policies.AnswersForPeople)]
    [CleanAddress]
    [HttpGet("/people")]
    public async Task<IActionResult> Index(PeopleSearch search)
    {
        var (found, count) = await people.List(search, who.Required);
        return View(new PeoplePage(search, found, count));
    }

    [HttpGet("/people/{id:guid}")]
    public async Task<IActionResult> Details(Guid id)
    {
        var (person, refused) = await Managed(id);
        return person is null ? refused : View(new SuspensionForm { Managed = person, Reader = who.Required });
    }

    [HttpPost("/people/{id:guid}/suspend")]
    public async Task<IActionResult> Suspend(Guid id, SuspensionForm form)
    {
        var (person, refused) = await Managed(id);
        return person is null ? refused
            : person.Bars(who.Required) is not null ? Forbid()
            : form.Read<SuspensionReason>(ModelState, SuspensionForm.Reasons, "Say why they are suspended") is { } reason
                ? await Answer(id, form, await suspensions.Suspend(id, reason, who.Required), "Suspended, and signed out everywhere.")
                : await Show(id, form);
    }

    [HttpPost("/people/{id:guid}/lift")]
    public async Task<IActionResult> Lift(Guid id, SuspensionForm form)
    {
        var (person, refused) = await Managed(id);
        return person is null ? refused
            : person.Bars(who.Required) is not null ? Forbid()
            : form.Read<LiftReason>(ModelState, SuspensionForm.LiftReasons, "Say why they are let back in") is { } reason
                ? await Answer(id, form, await suspensions.Lift(id, reason, who.Required), "They can sign in again.")
                : await Show(id, form);
    }

    private async Task<(ManagedPerson? Person, IActionResult Refused)> Managed(Guid id) =>
        await people.Find(id) is not { } person || !person.IsKnownTo(who.Required) ? (null, NotFound())
        : person.IsManagedBy(who.Required) ? (person, Ok())
        : (null, Forbid());

    private async Task<IActionResult> Answer(Guid id, SuspensionForm form, Outcome outcome, string done)
    {
        if (outcome.Refused is not { } refused)
        {
            TempData["Flash"] = done;
            return LocalRedirect($"/people/{id}");
        }

        ModelState.AddModelError("", refused.Reason);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await Show(id, form);
    }

    private async Task<IActionResult> Show(Guid id, SuspensionForm form)
    {
        (form.Managed, form.Reader) = (await people.Find(id), who.Required);
        return form.Managed is null ? NotFound() : View("Details", form);
    }
}
