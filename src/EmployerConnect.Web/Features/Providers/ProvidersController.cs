using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Providers;

/// <summary>Signing in through a provider.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[BeforeSecondStep]
public sealed class ProvidersController(IReadOnlyList<ProviderOptions> providers, ProviderSignIns signIns, PersonStore people, SignInSteps steps, SecurityLog log) : Controller
{
    private const string ReturnUrl = "returnUrl";
    private const string Again = "again";

    /// <summary>A link and no form: the content security policy lets no form of ours end at another site.</summary>
    /// <param name="key">Of the provider.</param>
    /// <param name="returnUrl">Where to go afterwards.</param>
    /// <param name="from">The browser's word on which page the link stands.</param>
    /// <param name="again">Somebody is to prove once more that it is them: the provider is asked not to take that from its own session.</param>
    [HttpGet("/sign-in/provider/{key}")]
    public IActionResult Begin(string key, string? returnUrl, [FromHeader(Name = "Sec-Fetch-Site")] string? from, bool again = false)
    {
        if (providers.FirstOrDefault(one => one.Key == key) is not { } provider)
        {
            return NotFound();
        }

        // A page elsewhere could else sign somebody in whom the provider knows, without their doing anything.
        if (from is "cross-site" or "same-site")
        {
            return LocalRedirect("/sign-in");
        }

        var properties = new OpenIdConnectChallengeProperties { RedirectUri = "/sign-in/provider/done", Prompt = again ? "login" : null };
        if (Url.IsLocalUrl(returnUrl))
        {
            properties.Items[ReturnUrl] = returnUrl;
        }

        if (again)
        {
            properties.Items[Again] = "true";
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
        if (await signIns.Owner(subject) is not { } id || await people.Find(id) is not { IsSuspended: false } person)
        {
            log.Rejected(HttpContext, "Provider", "NotLinked");
            return View("Unknown", subject);
        }

        log.Accepted(HttpContext, "Provider", person.Id);
        return LocalRedirect(await steps.Go(HttpContext, person, returnUrl, isProvider: true, isRelied: IsRelied(asked)));
    }

    [HttpGet("/sign-in/provider/refused")]
    public IActionResult Refused()
    {
        log.Rejected(HttpContext, "Provider", "Refused");
        return View();
    }

    /// <summary>Whether the provider may have taken its word from a session of its own: it was not asked to look anew, or says that it last did so long ago.</summary>
    private static bool IsRelied(AuthenticateResult asked) =>
        asked.Properties?.Items.ContainsKey(Again) != true || asked.Principal?.HasClaim(claim => claim.Type == SignInCookie.ReliedClaim) == true;
}
