using EmployerConnect.Matching.Planning;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>One change tried on a plan's settings and what is open today. Nothing is kept.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class WhatIfController(Database.Database database, HubPlanStore plans, PlanRunStore runs, PlanDemands demands, SolvePlan solve, CurrentActor who, TimeProvider time) : Controller
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    [HttpGet("/plans/{id:guid}/what-if")]
    public async Task<IActionResult> Show(Guid id, WhatIfForm form)
    {
        if (await plans.Find(id) is not { } plan || !who.Required.Coordinates(plan.HubId) || await runs.Find(plan.RunId) is not { } run)
        {
            return NotFound();
        }

        var demand = await demands.Of(plan.HubId, run.Settings(await runs.Pins(run.Id)));
        var input = demand.Input;
        var names = await database.Read(work => PlanNames.Read(work, input.Offers.Select(offer => offer.Id), input.Requests.Select(request => request.Id)));
        var offers = input.Offers.Select(offer => names.Offer(offer.Id)).OrderBy(name => name.OrganisationName, StringComparer.Ordinal).ThenBy(name => name.Title, StringComparer.Ordinal);
        form.Page = new WhatIfPage(plan, [.. offers.Select(name => new Choice(name.Id.ToString(), $"{name.OrganisationName}: {name.Title}"))], input.VolunteerDays.Count > 0);
        if (form.IsAsked && form.Read(ModelState, input) is { } changed)
        {
            form.Page = form.Page with { Answer = await Answer(input, changed, names) };
        }

        return View("/Features/Plans/WhatIf.cshtml", form);
    }

    private async Task<WhatIfAnswer?> Answer(PlanInput input, PlanInput changed, PlanNames names)
    {
        using var limit = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, HttpContext.RequestAborted);
        try
        {
            var (before, after) = await Task.Run(
                () => (PlanProof.Checked(input, solve(input, null, either.Token)), PlanProof.Checked(changed, solve(changed, null, either.Token))), either.Token);
            var schools = input.Requests.GroupBy(request => request.SchoolId).ToDictionary(school => school.Key, school => names.Request(school.First().Id).OrganisationName);
            var difference = WhatIf.Compare(before, after);
            return new WhatIfAnswer(before, after, difference, [.. difference.SchoolsReached.Select(id => schools[id])], [.. difference.SchoolsLost.Select(id => schools[id])]);
        }
        catch (OperationCanceledException) when (!HttpContext.RequestAborted.IsCancellationRequested)
        {
            ModelState.AddModelError("", $"The hub is too large to try this while you wait: it took longer than {Longest.TotalSeconds:0} seconds.");
            return null;
        }
    }
}
