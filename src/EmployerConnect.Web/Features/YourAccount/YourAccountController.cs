using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.YourAccount;

/// <summary>How one signs in, and where one is signed in.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class YourAccountController(
    PersonStore people, SignInSessions sessions, PasskeyStore passkeys, SecondFactors factors, ProviderSignIns linked, IReadOnlyList<ProviderOptions> providers, SignInManager<Person> signIn, CurrentActor who) : Controller
{
    [HttpGet("/account")]
    public async Task<IActionResult> Index()
    {
        var (id, session) = (who.Required.PersonId, who.Required.SessionId);
        var person = await people.Find(id);
        return View(new YourAccountPage(person!, await sessions.Live(id), session, await passkeys.List(id), await factors.CodesLeft(id)) { Providers = providers, Linked = await linked.Of(id) });
    }

    [HttpPost("/account/sessions/{id:guid}/end")]
    public async Task<IActionResult> End(Guid id)
    {
        if (!await sessions.End(who.Required.PersonId, id))
        {
            return NotFound();
        }

        TempData["Flash"] = "Signed out there.";
        return LocalRedirect("/account");
    }

    [HttpPost("/account/sign-out-everywhere")]
    public async Task<IActionResult> EndAll()
    {
        await sessions.EndAll(who.Required.PersonId);
        await signIn.SignOutAsync();
        return LocalRedirect("/sign-in");
    }
}
