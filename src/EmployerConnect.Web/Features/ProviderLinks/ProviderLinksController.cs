using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.ProviderLinks;

/// <summary>
/// Accounts at providers that may sign in whoever is signed in now. Linking ends at a page that names the account and asks: else
/// somebody could slip their own account at a provider to a person, and sign in as that person afterwards.
/// </summary>
[Authorize(Policy = Policies.Member)]
[RecentSignIn]
public sealed class ProviderLinksController(IReadOnlyList<ProviderOptions> providers, ProviderSignIns signIns, AccountStore accounts, CurrentActor who) : Controller
{
    [HttpGet("/account/providers/{key}")]
    public IActionResult Begin(string key) => providers.FirstOrDefault(one => one.Key == key) is { } provider
        ? Challenge(new AuthenticationProperties { RedirectUri = "/account/providers/confirm" }, provider.Scheme)
        : NotFound();

    [HttpGet("/account/providers/confirm")]
    public async Task<IActionResult> Confirm() => await signIns.Proved(HttpContext) is { } subject ? View(subject) : LocalRedirect("/account");

    [HttpPost("/account/providers/confirm")]
    public async Task<IActionResult> Link()
    {
        if (await signIns.Proved(HttpContext) is not { } subject)
        {
            return LocalRedirect("/account");
        }

        var outcome = await signIns.Link(who.Required.PersonId, subject);
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        if (outcome.IsDone)
        {
            await accounts.TellOfSignIn(who.Required.PersonId, "Another way to sign in was added", $"From now on one can sign in as you through {subject.Provider}.");
        }

        TempData["Flash"] = outcome.Refused?.Reason ?? $"Linked. Next time choose “{subject.Provider}”.";
        return LocalRedirect("/account");
    }

    [HttpPost("/account/providers/{id:guid}/remove")]
    public async Task<IActionResult> Remove(Guid id)
    {
        if (!await signIns.Remove(who.Required.PersonId, id))
        {
            return NotFound();
        }

        await accounts.TellOfSignIn(who.Required.PersonId, "A way to sign in was removed", "One can no longer sign in as you through that provider.");
        TempData["Flash"] = "Removed.";
        return LocalRedirect("/account");
    }
}
