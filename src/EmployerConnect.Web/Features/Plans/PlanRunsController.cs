using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>How far the making of a plan has come. Who leaves the page finds it again, and the plan with it.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class PlanRunsController(PlanRunStore runs, CurrentActor who) : Controller
{
    private const string Page = "/Features/Plans/Run.cshtml";

    [HttpGet("/plans/runs/{id:guid}")]
    public async Task<IActionResult> Details(Guid id)
    {
        if (await Run(id) is not { } run)
        {
            return NotFound();
        }

        return await runs.PlanOf(id) is { } planId ? LocalRedirect($"/plans/{planId}") : View(Page, run);
    }

    /// <summary>The same for the page's script.</summary>
    [HttpGet("/plans/runs/{id:guid}/progress")]
    public async Task<IActionResult> Progress(Guid id) =>
        await Run(id) is { } run ? Json(PlanWords.Progress(run).ForScript) : NotFound();

    [HttpPost("/plans/runs/{id:guid}/cancel")]
    public async Task<IActionResult> Cancel(Guid id)
    {
        if (await Run(id) is null)
        {
            return NotFound();
        }

        var outcome = await runs.Cancel(id, who.Required.PersonId);
        if (outcome.Refused is { } refused)
        {
            ModelState.AddModelError(refused.Field, refused.Reason);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(Page, await Run(id));
        }

        return LocalRedirect($"/plans/runs/{id}");
    }

    private async Task<HubPlanRun?> Run(Guid id) => await runs.Find(id) is { } run && who.Required.Coordinates(run.HubId) ? run : null;
}
