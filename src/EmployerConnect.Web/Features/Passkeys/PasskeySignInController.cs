using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Passkeys;

/// <summary>Signing in with a passkey: nothing is typed, so nobody learns who has one.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[BeforeSecondStep]
public sealed class PasskeySignInController(SignInManager<Person> signIn, PasskeyStore passkeys, SignInSteps steps, SecurityLog log) : Controller
{
    [HttpPost("/sign-in/passkey/options")]
    public async Task<IActionResult> Options() => Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    [HttpPost("/sign-in/passkey")]
    public async Task<IActionResult> SignIn(PasskeySignInForm form)
    {
        var returnUrl = Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : null;
        if (string.IsNullOrEmpty(form.Credential) || await Assert(form.Credential) is not { User: { IsSuspended: false } person } result || !await passkeys.Used(result.Passkey!))
        {
            log.Rejected(HttpContext, "Passkey", "Wrong");
            TempData["PasskeyRefused"] = true;
            return LocalRedirect(returnUrl is null ? "/sign-in" : $"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");
        }

        log.Accepted(HttpContext, "Passkey", person.Id);
        return LocalRedirect(await steps.Go(HttpContext, person, returnUrl, isEnough: true));
    }

    private async Task<PasskeyAssertionResult<Person>?> Assert(string credential)
    {
        try
        {
            var result = await signIn.PerformPasskeyAssertionAsync(credential);
            return result.Succeeded ? result : null;
        }
        catch (InvalidOperationException)
        {
            // No challenge waits: the page was open for too long, or was never opened.
            return null;
        }
    }
}
