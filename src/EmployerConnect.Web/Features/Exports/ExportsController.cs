using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Exports;

/// <summary>Lists of a hub as CSV files, each to those whose page shows the same.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class ExportsController(ExportWriter writer, ExportOptions options, CurrentActor who) : ExportController(writer, options, who)
{
    [HttpGet("/exports/members.csv")]
    public Task<IActionResult> Members() => AtOnce(ExportKind.Members);

    [HttpGet("/exports/offers.csv")]
    public Task<IActionResult> Offers() => AtOnce(ExportKind.Offers);

    [HttpGet("/exports/requests.csv")]
    public Task<IActionResult> Requests() => AtOnce(ExportKind.Requests);

    [HttpGet("/exports/matches.csv")]
    public Task<IActionResult> Matches() => AtOnce(ExportKind.Matches);

    [HttpGet("/exports/sessions.csv")]
    public Task<IActionResult> Sessions() => AtOnce(ExportKind.Sessions);

    [HttpGet("/exports/checks.csv")]
    public Task<IActionResult> Checks() => AtOnce(ExportKind.Checks);
}
