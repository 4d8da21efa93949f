using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.SecondFactor;

/// <summary>An authenticator app as the second step after the password.</summary>
[Authorize(Policy = Policies.Member)]
[RecentSignIn]
[BeforeSecondStep(OnlyToSetUp = true)]
public sealed class SecondFactorController(SecondFactors factors, PersonStore people, SignInSessions sessions, SignInTries tries, KnownDevices devices, CurrentActor who) : Controller
{
    [HttpGet("/account/second-factor")]
    public async Task<IActionResult> Index()
    {
        var person = (await people.Find(who.Required.PersonId))!;
        return person.HasSecondFactor ? View("On", await factors.CodesLeft(person.Id)) : View(await Form(person, null));
    }

    [HttpPost("/account/second-factor")]
    public async Task<IActionResult> TurnOn(SecondFactorForm form)
    {
        var person = (await people.Find(who.Required.PersonId))!;
        if (person.HasSecondFactor)
        {
            return LocalRedirect("/account/second-factor");
        }

        if (string.IsNullOrWhiteSpace(form.Code))
        {
            ModelState.AddModelError(nameof(form.Code), "Enter the code that your app shows now");
        }

        if (!ModelState.IsValid)
        {
            return View("Index", await Form(person, form.Code));
        }

        var place = devices.PlaceOf(HttpContext, person.Email);
        if (!await tries.Begin(TryKind.Code, place))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            ModelState.AddModelError(nameof(form.Code), "There were too many tries. Wait 15 minutes");
            return View("Index", await Form(person, form.Code));
        }

        if (await factors.Confirm(person, form.Code!) is not { } codes)
        {
            ModelState.AddModelError(nameof(form.Code), "That is not the code of this moment. Wait for the next one and enter it");
            return View("Index", await Form(person, form.Code));
        }

        await tries.Succeeded(TryKind.Code, place);
        await sessions.Strengthen(who.Required);
        return View("Codes", codes);
    }

    [HttpPost("/account/second-factor/codes")]
    public async Task<IActionResult> NewCodes() =>
        (await people.Find(who.Required.PersonId))!.HasSecondFactor ? View("Codes", await factors.RenewCodes(who.Required.PersonId)) : LocalRedirect("/account/second-factor");

    [HttpPost("/account/second-factor/off")]
    public async Task<IActionResult> TurnOff()
    {
        var person = (await people.Find(who.Required.PersonId))!;
        if (!person.HasSecondFactor)
        {
            return LocalRedirect("/account/second-factor");
        }

        await factors.Off(person);
        TempData["Flash"] = "Signing in with your password no longer asks for a code.";
        return LocalRedirect("/account");
    }

    private async Task<SecondFactorForm> Form(Person person, string? code) =>
        new() { Code = code, Key = await factors.Prepare(person), Account = person.Email };
}
