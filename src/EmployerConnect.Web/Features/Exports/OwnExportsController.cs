using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Exports;

/// <summary>What a school, and an employer, takes along of its own sessions.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class OwnExportsController(ExportWriter writer, ExportOptions options, CurrentActor who) : ExportController(writer, options, who)
{
    /// <summary>An employer's sessions, and how many they reached.</summary>
    [HttpGet("/exports/reach.csv")]
    [Authorize(Policy = Policies.Employer)]
    public Task<IActionResult> Reach() => AtOnce(ExportKind.Reach);

    /// <summary>A school's encounters one by one: those that are over with a row for each year group that was reached.</summary>
    [HttpGet("/exports/encounters.csv")]
    [Authorize(Policy = Policies.School)]
    public Task<IActionResult> Encounters() => AtOnce(ExportKind.Encounters);

    /// <summary>The same counted up, as a school's evidence for each benchmark.</summary>
    [HttpGet("/exports/evidence.csv")]
    [Authorize(Policy = Policies.School)]
    public Task<IActionResult> Evidence() => AtOnce(ExportKind.Evidence);
}
