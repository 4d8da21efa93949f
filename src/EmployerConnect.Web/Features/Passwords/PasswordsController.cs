using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Passwords;

/// <summary>A forgotten password, and a new one for whoever is signed in.</summary>
public sealed class PasswordsController(
    AccountStore accounts, PersonStore people, SignInTries tries, SignInSteps steps, KnownDevices devices, AccountMails mails, PasswordCheck check, CurrentActor who) : Controller
{
    [AllowAnonymous]
    [HttpGet("/forgotten-password")]
    public IActionResult Forgotten() => View(new ForgottenForm());

    [AllowAnonymous]
    [HttpPost("/forgotten-password")]
    public async Task<IActionResult> Forgotten(ForgottenForm form)
    {
        if (form.Read(ModelState) is not { } email)
        {
            return View(form);
        }

        // Who asks too often gets the same page and no mail: it tells nothing, and nobody's inbox can be flooded.
        if (await tries.Begin(TryKind.ForgottenPassword, devices.PlaceOf(HttpContext, email)))
        {
            await mails.AskForPassword(email);
        }

        return LocalRedirect("/forgotten-password/sent");
    }

    [AllowAnonymous]
    [HttpGet("/forgotten-password/sent")]
    public IActionResult Sent() => View();

    [Authorize(Policy = Policies.Member)]
    [RecentSignIn]
    [HttpGet("/account/password")]
    public async Task<IActionResult> Change() => View(new ChangePasswordForm { HasCurrent = (await people.Find(who.Required.PersonId))!.PasswordHash is not null });

    [Authorize(Policy = Policies.Member)]
    [RecentSignIn]
    [HttpPost("/account/password")]
    public async Task<IActionResult> Change(ChangePasswordForm form, [FromServices] NewPasswordField passwords)
    {
        var person = (await people.Find(who.Required.PersonId))!;
        form.HasCurrent = person.PasswordHash is not null;
        var password = await passwords.Read(ModelState, nameof(form.Password), form.Password, await accounts.OwnWords(person));
        if (!ModelState.IsValid || !await IsCurrent(person, form))
        {
            return View(form);
        }

        var outcome = await accounts.SetPassword(person, password!);
        if (outcome.Refused is { } refused)
        {
            ModelState.AddModelError(nameof(form.Password), refused.Reason);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(form);
        }

        await steps.Finish(HttpContext, (await people.Find(person.Id))!, who.Required.IsStrong);
        TempData["Flash"] = "Your password is changed. You are signed out on all other devices.";
        return LocalRedirect("/account");
    }

    private async Task<bool> IsCurrent(Person person, ChangePasswordForm form)
    {
        if (person.PasswordHash is null)
        {
            return true;
        }

        var place = devices.PlaceOf(HttpContext, person.Email);
        if (!await tries.Begin(TryKind.Password, place))
        {
            ModelState.AddModelError(nameof(form.Current), "There were too many tries. Wait 15 minutes");
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return false;
        }

        if (!await check.IsOf(person, form.Current ?? ""))
        {
            ModelState.AddModelError(nameof(form.Current), "That is not your present password");
            return false;
        }

        await tries.Succeeded(TryKind.Password, place);
        return true;
    }
}
