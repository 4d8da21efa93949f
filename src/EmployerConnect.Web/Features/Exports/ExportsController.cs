using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Exports;

/// <summary>Lists of a hub as CSV files, each to those whose page shows the same.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class ExportsController(ExportDoor door, CurrentActor who) : Controller
{
    [HttpGet("/exports/members.csv")]
    public Task<IActionResult> Members() => door.Get(ExportKind.Members, who.Required);

    [HttpGet("/exports/offers.csv")]
    public Task<IActionResult> Offers() => door.Get(ExportKind.Offers, who.Required);

    [HttpGet("/exports/requests.csv")]
    public Task<IActionResult> Requests() => door.Get(ExportKind.Requests, who.Required);

    [HttpGet("/exports/matches.csv")]
    public Task<IActionResult> Matches() => door.Get(ExportKind.Matches, who.Required);

    [HttpGet("/exports/sessions.csv")]
    public Task<IActionResult> Sessions() => door.Get(ExportKind.Sessions, who.Required);

    [HttpGet("/exports/checks.csv")]
    public Task<IActionResult> Checks() => door.Get(ExportKind.Checks, who.Required);
}
