using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Providers;

/// <summary>Signing in through a provider.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[BeforeSecondStep]
public sealed class ProvidersController(IReadOnlyList<ProviderOptions> providers, ProviderSignIns signIns, PersonStore people, SignInSteps steps) : Controller
{
    private const string ReturnUrl = "returnUrl";

    /// <summary>A link and no form: the content security policy lets no form of ours end at another site.</summary>
    [HttpGet("/sign-in/provider/{key}")]
    public IActionResult Begin(string key, string? returnUrl)
    {
        if (providers.FirstOrDefault(one => one.Key == key) is not { } provider)
        {
            return NotFound();
        }

        var properties = new AuthenticationProperties { RedirectUri = "/sign-in/provider/done" };
        if (Url.IsLocalUrl(returnUrl))
        {
            properties.Items[ReturnUrl] = returnUrl;
        }

        return Challenge(properties, provider.Scheme);
    }

    /// <summary>The provider's answer is read before it comes here; whatever else arrives is nobody's page.</summary>
    [HttpGet("/sign-in/provider/{key}/callback")]
    public IActionResult Callback(string key) => NotFound();

    [HttpGet("/sign-in/provider/done")]
    public async Task<IActionResult> Done()
    {
        if (await signIns.Proved(HttpContext) is not { } subject)
        {
            return LocalRedirect("/sign-in");
        }

        var asked = await HttpContext.AuthenticateAsync(IdentityConstants.ExternalScheme);
        var returnUrl = asked.Properties?.Items.TryGetValue(ReturnUrl, out var url) == true ? url : null;
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        return await signIns.Owner(subject) is { } id && await people.Find(id) is { IsSuspended: false } person
            ? LocalRedirect(await steps.Go(HttpContext, person, returnUrl, isProvider: true))
            : View("Unknown", subject);
    }

    [HttpGet("/sign-in/provider/refused")]
    public IActionResult Refused() => View();
}
