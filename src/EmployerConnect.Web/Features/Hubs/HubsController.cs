using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Invitations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Hubs;

/// <summary>An administrator begins a hub and asks its first lead, who asks everybody else.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class HubsController(JoiningStore joining, CurrentActor who) : Controller
{
    [HttpGet("/hubs")]
    public async Task<IActionResult> Index() => View(new HubForm { Hubs = await joining.Hubs() });

    [HttpPost("/hubs")]
    public async Task<IActionResult> Index(HubForm form)
    {
        form.Hubs = await joining.Hubs();
        if (form.Read(ModelState) is not { } read)
        {
            return View(form);
        }

        if ((await joining.AddHub(read.Name, read.Email, who.Required.PersonId)).Refused is { } refused)
        {
            ModelState.AddModelError(refused.Field, refused.Reason);
            return View(form);
        }

        TempData["Flash"] = $"{read.Name} is there, and {read.Email} is invited to lead it.";
        return LocalRedirect("/hubs");
    }
}
