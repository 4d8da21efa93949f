using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Places;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Joining;

/// <summary>Employers who ask to join, for the hub's people.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class JoiningController(JoinRequestStore requests, PlaceLookup places, CurrentActor who) : Controller
{
    [HttpGet("/joining")]
    public async Task<IActionResult> Waiting() => View(await requests.OfHubs(who.Required.HubIds));

    [HttpPost("/joining/{id:guid}/approve")]
    public Task<IActionResult> Approve(Guid id) => Decide(id, isWelcome: true);

    [HttpPost("/joining/{id:guid}/decline")]
    public Task<IActionResult> Decline(Guid id) => Decide(id, isWelcome: false);

    private async Task<IActionResult> Decide(Guid id, bool isWelcome)
    {
        if ((await requests.OfHubs(who.Required.HubIds)).FirstOrDefault(one => one.Id == id) is not { } asked)
        {
            return NotFound();
        }

        if ((await requests.Decide(asked, isWelcome, who.Required.PersonId, await places.Find(asked.Postcode))).Refused is { } refused)
        {
            ModelState.AddModelError("", refused.Reason);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Waiting", await requests.OfHubs(who.Required.HubIds));
        }

        TempData["Flash"] = isWelcome ? $"{asked.OrganisationName} is in, and has been told." : $"{asked.OrganisationName} has been told.";
        return LocalRedirect("/joining");
    }
}
