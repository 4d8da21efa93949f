using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Invitations;
using EmployerConnect.Web.Features.Places;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Joining;

/// <summary>An employer joins by themselves: address, account, then the hub's yes.</summary>
public sealed class JoinController(JoinRequestStore requests, JoiningStore joining, AccountMails mails, SignInTries tries, KnownDevices devices, PlaceLookup places, CurrentActor who) : Controller
{
    [AllowAnonymous]
    [HttpGet("/join")]
    public IActionResult Index() => View("/Features/Joining/Index.cshtml", new JoinForm());

    [AllowAnonymous]
    [HttpPost("/join")]
    public async Task<IActionResult> Index(JoinForm form)
    {
        if (form.Read(ModelState) is not { } email)
        {
            return View("/Features/Joining/Index.cshtml", form);
        }

        if (await tries.Begin(TryKind.Join, devices.PlaceOf(HttpContext, email)))
        {
            await mails.AskToJoin(email);
        }

        return LocalRedirect("/join/sent");
    }

    [AllowAnonymous]
    [HttpGet("/join/sent")]
    public IActionResult Sent() => View("/Features/Joining/Sent.cshtml");

    [Authorize(Policy = Policies.Member)]
    [HttpGet("/join/employer")]
    public async Task<IActionResult> Employer() => View("/Features/Joining/Employer.cshtml", await Page(new JoinRequestForm()));

    [Authorize(Policy = Policies.Member)]
    [HttpPost("/join/employer")]
    public async Task<IActionResult> Employer(JoinRequestForm form)
    {
        await Page(form);
        if (form.Own.Any(one => one.State == JoinState.Waiting))
        {
            ModelState.AddModelError(nameof(form.OrganisationName), "A request of yours waits already: a co-ordinator of that hub answers it");
        }

        if (await form.Read(ModelState, places, requests.HubNear) is not { } read)
        {
            return View("/Features/Joining/Employer.cshtml", form);
        }

        await requests.Ask(who.Required.PersonId, read.HubId, read.Name, read.Postcode, read.Note);
        TempData["Flash"] = "Sent.";
        return LocalRedirect("/join/employer");
    }

    private async Task<JoinRequestForm> Page(JoinRequestForm form)
    {
        form.Hubs = await joining.Hubs();
        form.Own = await requests.OfPerson(who.Required.PersonId);
        return form;
    }
}
