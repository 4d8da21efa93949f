using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matching;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>All, some or none of a plan is accepted.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class PlanDecisionsController(HubPlanStore plans, PlanPages pages, PlanDecisions decisions, CurrentActor who) : Controller
{
    [HttpPost("/plans/{id:guid}/decisions")]
    public async Task<IActionResult> Create(Guid id, DecisionForm form)
    {
        if (await plans.Find(id) is not { } plan || !who.Required.Coordinates(plan.HubId))
        {
            return NotFound();
        }

        if (form.Read() is not var (decision, chosen))
        {
            return await Refused(id, Outcome.Invalid("Choose what to do with the encounters", nameof(form.Rows)).Refused!);
        }

        var (report, outcome) = await decisions.Decide(id, form.Version, decision, chosen, who.Required);
        if (outcome.Refused is { } refused)
        {
            return await Refused(id, refused);
        }

        TempData["Flash"] = Words(decision, report);
        return LocalRedirect($"/plans/{id}");
    }

    private static string Words(PlanDecision decision, DecisionReport report)
    {
        if (decision == PlanDecision.Refuse)
        {
            return $"{ReasonWords.Count(report.Refused, "encounter")} left out.";
        }

        var suggested = report.Accepted > 0 ? $"{ReasonWords.Count(report.Accepted, "encounter")} suggested to both sides, who have been told. You approve each as usual once both agree." : "";
        var gone = report.Gone > 0 ? $"{ReasonWords.Count(report.Gone, "encounter")} no longer possible: the reason stands beside each." : "";
        return $"{suggested} {gone}".Trim();
    }

    private async Task<IActionResult> Refused(Guid id, Refusal refused)
    {
        ModelState.AddModelError(refused.Field, refused.Reason);
        Response.StatusCode = refused.Kind == RefusalKind.Stale ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        return View("/Features/Plans/Details.cshtml", await pages.For(id, who.Required));
    }
}
