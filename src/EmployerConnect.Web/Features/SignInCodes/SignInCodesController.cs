using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.SignInCodes;

/// <summary>The second half of a sign-in for somebody who has an authenticator app.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[BeforeSecondStep]
public sealed class SignInCodesController(SignInSteps steps, SecondFactors factors, SignInTries tries, KnownDevices devices, SecurityLog log) : Controller
{
    [HttpGet("/sign-in/code")]
    public async Task<IActionResult> Index() => await steps.Waiting(HttpContext) is null ? LocalRedirect("/sign-in") : View(new CodeForm());

    [HttpPost("/sign-in/code")]
    public async Task<IActionResult> Index(CodeForm form)
    {
        if (await steps.Waiting(HttpContext) is not { Person: { } person } waiting)
        {
            return LocalRedirect("/sign-in");
        }

        if (string.IsNullOrWhiteSpace(form.Code))
        {
            ModelState.AddModelError(nameof(form.Code), "Enter the code");
        }

        if (!ModelState.IsValid)
        {
            return View(form);
        }

        var place = devices.PlaceOf(HttpContext, person.Email);
        if (!await tries.Begin(TryKind.Code, place))
        {
            log.Rejected(HttpContext, "Code", "TooManyTries", person.Email);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            ModelState.AddModelError(nameof(form.Code), "There were too many tries. Wait 15 minutes.");
            return View(form);
        }

        if (!await factors.Accept(person, form.Code!))
        {
            log.Rejected(HttpContext, "Code", "Wrong", person.Email);
            ModelState.AddModelError(nameof(form.Code), "That is not the code of this moment. Wait for the next one and enter it, or use a recovery code that you have not used yet");
            return View(form);
        }

        await tries.Succeeded(TryKind.Code, place);
        log.Accepted(HttpContext, "Code", person.Id);
        await steps.Finish(HttpContext, person, isStrong: true);
        return LocalRedirect(waiting.ReturnUrl ?? "/");
    }
}
