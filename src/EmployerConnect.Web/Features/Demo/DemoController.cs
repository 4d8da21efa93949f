using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Demo;

/// <summary>Signing in as a demo person without a password, in Development only.</summary>
[AllowAnonymous]
[DevelopmentOnly]
[BeforeSecondStep]
public sealed class DemoController(SignInManager<Person> signIn, PersonStore people, DemoPeople demo) : Controller
{
    [HttpGet("/demo")]
    public async Task<IActionResult> Index() => View(await demo.All());

    /// <summary>For the addresses that demo-links prints.</summary>
    [HttpGet("/demo/sign-in/{personId:guid}")]
    public Task<IActionResult> ByAddress(Guid personId) => SignInAs(personId);

    [HttpPost("/demo/sign-in")]
    public Task<IActionResult> ByButton(Guid personId) => SignInAs(personId);

    private async Task<IActionResult> SignInAs(Guid personId)
    {
        if (await people.FindByIdAsync(personId.ToString(), HttpContext.RequestAborted) is not { IsDemo: true, IsSuspended: false } person)
        {
            return NotFound();
        }

        await signIn.SignInAsync(person, isPersistent: false);
        return LocalRedirect("/");
    }
}
