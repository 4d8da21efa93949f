using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Calendars;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.MailPreferences;

/// <summary>Which mail somebody gets.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class MailPreferencesController(MailPreferenceStore preferences, PersonStore people, CurrentActor who) : Controller
{
    [HttpGet("/preferences")]
    public async Task<IActionResult> Index() => View(new MailPreferenceForm { Rhythm = (await preferences.Of(who.Required.PersonId)).ToString() });

    [HttpPost("/preferences")]
    public async Task<IActionResult> Index(MailPreferenceForm form)
    {
        if (form.Read(ModelState) is not { } rhythm)
        {
            return View(form);
        }

        var person = await people.FindByIdAsync(who.Required.PersonId.ToString(), HttpContext.RequestAborted);
        await preferences.Choose(who.Required.PersonId, person!.Email, rhythm);
        TempData["Flash"] = "Saved.";
        return LocalRedirect("/preferences");
    }

    /// <summary>A mail program's one click posts here without asking (RFC 8058), people look first: looking stops nothing.</summary>
    [AllowAnonymous]
    [HttpGet("/mail/stop/{token}")]
    public async Task<IActionResult> Stop(string token) => await preferences.Knows(Real(token)) ? View("Stop", Real(token)) : NotFound();

    [AllowAnonymous]
#pragma warning disable S4502 // A mail program posts it without cookies: the secret in the address stands for the token.
    [IgnoreAntiforgeryToken]
#pragma warning restore S4502
    [HttpPost("/mail/stop/{token}")]
    public async Task<IActionResult> Stopped(string token) => await preferences.Stop(Real(token)) ? View("Stopped") : NotFound();

    private string Real(string token) => HttpContext.Features.Get<HiddenMailToken>()?.Token ?? token;
}
