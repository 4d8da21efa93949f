using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Coverage;

/// <summary>Cold spots: where a hub's schools are short of encounters.</summary>
public sealed class CoverageController(CoverageStore coverage, CurrentActor who) : Controller
{
    [Authorize(Policy = Policies.Coordinator)]
    [HttpGet("/hubs/{hubId:guid}/coverage")]
    public async Task<IActionResult> Index([FromRoute] Guid hubId, string? sort)
    {
        if (!who.Required.Coordinates(hubId))
        {
            return NotFound();
        }

        var order = Enum.TryParse<CoverageSort>(sort, out var chosen) && Enum.IsDefined(chosen) ? chosen : CoverageSort.Need;
        return View(HubCoverage.Of(hubId, who.Required.HubName(hubId), order, await coverage.Of(hubId)));
    }
}
