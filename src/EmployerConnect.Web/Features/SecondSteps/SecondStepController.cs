using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.SecondSteps;

/// <param name="HasStrongWay">Has a passkey or an app already, and signed in without it.</param>
/// <param name="ReturnUrl">A path of this site where they wanted to go.</param>
public sealed record SecondStepPage(bool HasStrongWay, string? ReturnUrl);

/// <summary>Somebody signed in with a password alone, in a role that wants more.</summary>
[Authorize(Policy = Policies.Member)]
[BeforeSecondStep]
public sealed class SecondStepController(SecondFactorRule rule, PasskeyStore passkeys, CurrentActor who) : Controller
{
    [HttpGet(SecondStepFilter.Address)]
    public async Task<IActionResult> Index(string? returnUrl)
    {
        var back = Url.IsLocalUrl(returnUrl) ? returnUrl : null;
        return rule.Stops(who.Required)
            ? View("/Features/SecondSteps/Index.cshtml", new SecondStepPage(await passkeys.HasStrongWay(who.Required.PersonId), back))
            : LocalRedirect(back ?? "/");
    }
}
