using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Requests;

/// <summary>Requests to find and to read: for the employers of the school's hubs, the hub, and the school that asks.</summary>
public sealed class RequestsController(RequestStore requests, OrganisationStore organisations, CurrentActor who, TimeProvider time) : Controller
{
    [Authorize(Policy = Policies.Member)]
    [CleanAddress]
    [HttpGet("/requests")]
    public async Task<IActionResult> Index(EncounterSearch search)
    {
        if (who.Required is not ({ IsEmployer: true } or { IsCoordinator: true }))
        {
            return who.Required.IsSchool ? LocalRedirect("/requests/mine") : Forbid();
        }

        var (found, count) = await requests.Open(search, who.Required);
        return View(new RequestList(search, found, count));
    }

    [Authorize(Policy = Policies.School)]
    [HttpGet("/requests/mine")]
    public async Task<IActionResult> Mine() => View(await requests.Mine(who.Required.SchoolIds));

    [Authorize(Policy = Policies.Member)]
    [HttpGet("/requests/{id:guid}")]
    public async Task<IActionResult> Details([FromRoute] Guid id) =>
        await requests.FindFor(id, who.Required) is { } request
            ? View(new RequestPage(request, (await organisations.Find(request.OrganisationId))!, who.Required, LondonTime.Today(time)))
            : NotFound();
}
