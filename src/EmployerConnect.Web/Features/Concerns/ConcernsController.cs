using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Concerns;

/// <summary>Raising is open to whoever knows of the session; reading to the hub's safeguarding contacts, to all others it is 404.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class ConcernsController(ConcernStore concerns, SessionStore sessions, CurrentActor who, TimeProvider time) : Controller
{
    [HttpGet("/sessions/{id:guid}/concern")]
    public async Task<IActionResult> New(Guid id) =>
        await Known(id) is { } session ? View("New", new ConcernForm { Session = session }) : NotFound();

    [HttpPost("/sessions/{id:guid}/concern")]
    public async Task<IActionResult> Raise(Guid id, ConcernForm form)
    {
        if (await Known(id) is not { } session)
        {
            return NotFound();
        }

        form.Session = session;
        if (form.Read(ModelState, LondonTime.Today(time)) is not var (kind, happenedOn, whatWasSeen))
        {
            return View("New", form);
        }

        var isRead = await concerns.Raise(session, kind, happenedOn, whatWasSeen, who.Required);
        TempData["Flash"] = isRead
            ? "Thank you. The hub's safeguarding contact has been told; nobody else sees what you wrote."
            : "Thank you. Your hub has named no safeguarding contact yet: its team has been asked to. Please speak to the school's designated safeguarding lead as well.";
        return LocalRedirect($"/sessions/{id}");
    }

    [HttpGet("/concerns")]
    public async Task<IActionResult> Index() => await concerns.ListFor(who.Required) is { } list ? View(list) : NotFound();

    [HttpGet("/concerns/{id:guid}")]
    public async Task<IActionResult> Details(Guid id) => await concerns.Find(id, who.Required) is { } concern ? View(concern) : NotFound();

    [HttpPost("/concerns/{id:guid}/take-up")]
    public async Task<IActionResult> TakeUp(Guid id)
    {
        if (await concerns.Find(id, who.Required) is null)
        {
            return NotFound();
        }

        var outcome = await concerns.TakeUp(id, who.Required);
        if (outcome.Refused is { } refused)
        {
            ModelState.AddModelError("", refused.Reason);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Details", await concerns.Find(id, who.Required));
        }

        TempData["Flash"] = "You have taken this concern up.";
        return LocalRedirect($"/concerns/{id}");
    }

    private async Task<Session?> Known(Guid id) =>
        await sessions.Find(id) is { } view && view.IsKnownTo(who.Required) ? view.Session : null;
}
