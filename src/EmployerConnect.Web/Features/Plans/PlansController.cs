using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Plans;

public sealed record PlansPage(IReadOnlyList<PlanSummary> Plans, IReadOnlyList<Guid> Live, Pager Pager);

/// <summary>Plans of the hubs that somebody co-ordinates; those of other hubs do not exist for them.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class PlansController(HubPlanStore plans, PlanRunStore runs, PlanPages pages, CurrentActor who) : Controller
{
    private const int PageSize = 20;

    [HttpGet("/plans")]
    public async Task<IActionResult> Index(int page = 1)
    {
        var pager = Pager.Of(page, await plans.CountFor(who.Required.HubIds), PageSize, number => $"/plans?page={number}");
        return View(new PlansPage(await plans.ListFor(who.Required.HubIds, pager.Skip(PageSize), PageSize), await runs.Live(who.Required.HubIds), pager));
    }

    /// <param name="from">A plan whose settings and rows to begin with.</param>
    [HttpGet("/plans/new")]
    public async Task<IActionResult> New(Guid? from)
    {
        var form = new PlanForm { HubId = who.Required.HubIds.First() };
        if (from is { } id)
        {
            if (await Earlier(id) is not { } earlier)
            {
                return NotFound();
            }

            form.HubId = earlier.Plan.HubId;
            form.From = id;
            form.Offers = earlier.Run.EveryOffer ? PlanForm.EveryOffer : PlanForm.OffersOfHub;
            form.PoolMiles = earlier.Run.PoolMiles?.ToString(System.Globalization.CultureInfo.InvariantCulture);
            form.DaysPerEmployer = earlier.Run.DaysPerEmployer?.ToString(System.Globalization.CultureInfo.InvariantCulture);
            form.Page = Page(earlier);
        }

        form.Page ??= Page(null);
        return View(form);
    }

    [HttpPost("/plans")]
    public async Task<IActionResult> Create(PlanForm form)
    {
        var earlier = form.From is { } id ? await Earlier(id) : null;
        if (!who.Required.Coordinates(form.HubId) || (form.From is not null && earlier?.Plan.HubId != form.HubId))
        {
            return NotFound();
        }

        form.Page = Page(earlier);
        if (form.Read(ModelState, [.. form.Page.Earlier.Select(line => line.Row)]) is not { } settings)
        {
            return View("New", form);
        }

        var (runId, outcome) = await runs.Ask(form.HubId, settings, who.Required.PersonId);
        if (outcome.IsDone)
        {
            return LocalRedirect($"/plans/runs/{runId}");
        }

        ModelState.AddModelError(outcome.Refused!.Field, outcome.Refused.Reason);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("New", form);
    }

    [HttpGet("/plans/{id:guid}")]
    public async Task<IActionResult> Details(Guid id) => await Earlier(id) is { } page ? View(page) : NotFound();

    private async Task<PlanPage?> Earlier(Guid id) =>
        await plans.Find(id) is { } plan && who.Required.Coordinates(plan.HubId) ? await pages.For(id, who.Required) : null;

    private NewPlanPage Page(PlanPage? earlier) => new(
        [.. who.Required.HubIds.Select(id => new HubRow { Id = id, Name = who.Required.HubName(id) })],
        [.. earlier?.Lines.Where(line => line.Row.State is AssignmentState.Proposed or AssignmentState.Refused) ?? []]);
}
