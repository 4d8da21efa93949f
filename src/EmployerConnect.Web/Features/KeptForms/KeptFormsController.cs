using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.KeptForms;

/// <summary>Gives a form back that was sent too late. To anybody but its sender it does not exist.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class KeptFormsController(KeptFormStore kept, CurrentActor who) : Controller
{
    [HttpGet("/kept/{token}")]
    public async Task<IActionResult> Index(string token) => await kept.Find(token, who.Required.PersonId) is { } form ? View(new KeptFormPage(token, form)) : NotFound();

    /// <summary>The same fields go on to where they were meant for, as a form that the person sends now.</summary>
    [HttpPost("/kept/{token}/send")]
    public async Task<IActionResult> Send(string token)
    {
        if (await kept.Find(token, who.Required.PersonId) is not { } form)
        {
            return NotFound();
        }

        await kept.Forget(token, who.Required.PersonId);
        return LocalRedirectPreserveMethod(form.Path);
    }

    [HttpPost("/kept/{token}/discard")]
    public async Task<IActionResult> Discard(string token)
    {
        if (await kept.Forget(token, who.Required.PersonId) == 0)
        {
            return NotFound();
        }

        TempData["Flash"] = "Thrown away.";
        return LocalRedirect("/");
    }
}

public sealed record KeptFormPage(string Token, KeptForm Form);
