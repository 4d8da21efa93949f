using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Mailings;

/// <summary>How far mail to many is, for the team of the hub that sends it; another hub's does not exist.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class MailingsController(MailingStore mailings, CurrentActor who, TimeProvider time) : Controller
{
    [HttpGet("/mailings/{id:guid}")]
    public async Task<IActionResult> Details(Guid id) => await Mine(id) is { } mailing ? View(await mailings.Page(mailing)) : NotFound();

    /// <summary>For the page's script.</summary>
    [HttpGet("/mailings/{id:guid}/progress")]
    public async Task<IActionResult> Progress(Guid id) =>
        await Mine(id) is { } mailing ? Json(mailing.Progress(time.GetUtcNow().UtcDateTime).ForScript) : NotFound();

    private async Task<Mailing?> Mine(Guid id) => await mailings.Find(id) is { } mailing && who.Required.Coordinates(mailing.HubId) ? mailing : null;
}
