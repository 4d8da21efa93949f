using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.SignIn;

[AllowAnonymous]
[BeforeSecondStep]
public sealed class SignInController(
    SignInManager<Person> signIn, SignInSteps steps, SignInTries tries, KnownDevices devices, SignInSessions sessions, PasswordCheck check, CurrentActor who, SecurityLog log) : Controller
{
    // The same for a wrong password, an unknown address and a suspended person: nobody learns who has an account.
    private const string Refused = "That e-mail address and password do not belong together. Check both and try again.";
    private const string TooMany = "There were too many tries. Wait 15 minutes, or ask for a new password.";

    [HttpGet("/sign-in")]
    public IActionResult Index(string? returnUrl, bool again = false) => View(new SignInForm { ReturnUrl = returnUrl, Again = again });

    [HttpPost("/sign-in")]
    public async Task<IActionResult> Index(SignInForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Email))
        {
            ModelState.AddModelError(nameof(form.Email), "Enter your e-mail address");
        }

        if (string.IsNullOrEmpty(form.Password))
        {
            ModelState.AddModelError(nameof(form.Password), "Enter your password");
        }

        if (!ModelState.IsValid || form is not { Email: { } email, Password: { Length: <= PasswordRules.Longest } password })
        {
            return ModelState.IsValid ? Refuse(form, Refused) : View(form);
        }

        var place = devices.PlaceOf(HttpContext, email);
        if (!await tries.Begin(TryKind.Password, place))
        {
            log.Rejected(HttpContext, "Password", "TooManyTries", email);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Refuse(form, TooMany);
        }

        if (await check.Person(email, password) is not { } person)
        {
            log.Rejected(HttpContext, "Password", "Wrong", email);
            return Refuse(form, Refused);
        }

        await tries.Succeeded(TryKind.Password, place);
        log.Accepted(HttpContext, "Password", person.Id);
        return LocalRedirect(await steps.Go(HttpContext, person, Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : null));
    }

    [HttpPost("/sign-out")]
    public async Task<IActionResult> SignOff()
    {
        if (who.Actor is { } actor)
        {
            await sessions.End(actor.PersonId, actor.SessionId);
        }

        await signIn.SignOutAsync();
        Response.ForgetHere();
        return LocalRedirect("/");
    }

    private ViewResult Refuse(SignInForm form, string message)
    {
        ModelState.AddModelError(nameof(form.Email), message);
        return View(nameof(Index), form);
    }
}
