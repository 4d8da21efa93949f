using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.MailRoom;

/// <summary>The administrators' page about mail: what could not be sent and why, who is not written to, and what was refused at the door.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class MailRoomController(MailRoomStore room, CurrentActor who) : Controller
{
    /// <param name="show">"stuck", "addresses" or "refused"; the first of each unless told.</param>
    /// <param name="page">From 1.</param>
    [HttpGet("/mail")]
    public async Task<IActionResult> Index(string? show, int page = 1) =>
        View(await room.Page(Enum.TryParse<MailPart>(show, ignoreCase: true, out var part) && Enum.IsDefined(part) ? part : MailPart.All, page));

    [HttpPost("/mail/{id:guid}/retry")]
    public async Task<IActionResult> Retry(Guid id) => await Answer(await room.Retry(id, who.Required.PersonId), "It is being tried again.");

    [HttpPost("/mail/suppressions/lift")]
    public async Task<IActionResult> Lift(string? email, string? reason) =>
        !Enum.TryParse<SuppressionReason>(reason, out var read) || !Enum.IsDefined(read) || string.IsNullOrWhiteSpace(email)
            ? NotFound()
            : await Answer(await room.Lift(email, read, who.Required.PersonId), "The address is written to again.");

    private async Task<IActionResult> Answer(Outcome outcome, string done)
    {
        if (outcome.Refused is { } refused)
        {
            ModelState.AddModelError("", refused.Reason);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Index", await room.Page());
        }

        TempData["Flash"] = done;
        return LocalRedirect("/mail");
    }
}
