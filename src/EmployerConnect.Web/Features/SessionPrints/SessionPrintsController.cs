using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.SessionPrints;

/// <summary>A session on one sheet of paper: for reception, for the volunteer's pocket.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class SessionPrintsController(SessionPrints prints, CurrentActor who) : Controller
{
    [HttpGet("/sessions/{id:guid}/print")]
    public async Task<IActionResult> Index(Guid id) => await prints.Find(id, who.Required) is { } page ? View(page) : NotFound();
}
