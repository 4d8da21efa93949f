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
    [HttpGet("/mail")]
    public async Task<IActionResult> Index() => View(await room.Page());

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
