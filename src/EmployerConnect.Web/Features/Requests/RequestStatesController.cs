using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Requests;

/// <summary>Pausing, resuming and withdrawing a request as it was seen.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class RequestStatesController(RequestStore requests, OrganisationStore organisations, CurrentActor who, TimeProvider time) : Controller
{
    [HttpPost("/requests/{id:guid}/pause")]
    public Task<IActionResult> Pause([FromRoute] Guid id, int version) =>
        Change(id, "Paused. The request gets no new proposals; what is promised stands.", () => requests.Pause(id, version, who.Required.PersonId));

    [HttpPost("/requests/{id:guid}/resume")]
    public Task<IActionResult> Resume([FromRoute] Guid id, int version) =>
        Change(id, "Open again.", () => requests.Resume(id, version, who.Required.PersonId));

    [HttpPost("/requests/{id:guid}/withdraw")]
    public Task<IActionResult> Withdraw([FromRoute] Guid id, int version) =>
        Change(id, "Withdrawn. Employers no longer see the request.", () => requests.Withdraw(id, version, who.Required.PersonId));

    private async Task<IActionResult> Change(Guid id, string done, Func<Task<Outcome>> change)
    {
        var request = await requests.Find(id);
        if (EditDoor.Closed(this, request?.IsOwnTo(who.Required) == true, request?.MayEdit(who.Required) == true) is { } closed)
        {
            return closed;
        }

        var outcome = await change();
        if (outcome.IsDone)
        {
            TempData["Flash"] = done;
            return LocalRedirect($"/requests/{id}");
        }

        ModelState.Clear();
        ModelState.AddModelError("", outcome.Refused!.Reason);
        Response.StatusCode = StatusCodes.Status409Conflict;
        request = (await requests.Find(id))!;
        return View("/Features/Requests/Details.cshtml", new RequestPage(request, (await organisations.Find(request.OrganisationId))!, who.Required, LondonTime.Today(time)));
    }
}
