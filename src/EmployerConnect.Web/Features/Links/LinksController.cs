using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Calendars;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Links;

/// <summary>Links that were sent by mail. Opening one only shows a page, because mail scanners open links; its button does what it is for, once.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LinksController(OneTimeLinks links, AccountStore accounts, PersonStore people) : Controller
{
    [HttpGet("/links/{token}")]
    public async Task<IActionResult> Open(string token)
    {
        var form = new LinkForm { Token = Secret(token) };
        form.Link = await links.Live(form.Token);
        return form.Link is { } link ? View(ViewOf(link.Purpose), form) : Ended();
    }

    [HttpPost("/links/{token}")]
    public async Task<IActionResult> Follow(string token, LinkForm form)
    {
        form.Token = Secret(token);
        form.Link = await links.Live(form.Token);
        if (form.Link is not { PersonId: { } id } link || await people.Find(id) is not { IsSuspended: false } person)
        {
            return Ended();
        }

        return link.Purpose == LinkPurpose.NewAddress ? await NewAddress(person, link) : await NewPassword(person, link, form);
    }

    private async Task<IActionResult> NewPassword(Person person, OneTimeLink link, LinkForm form)
    {
        if (NewPasswordField.Read(ModelState, nameof(form.Password), form.Password, await accounts.OwnWords(person)) is not { } password || !ModelState.IsValid)
        {
            return View(ViewOf(link.Purpose), form);
        }

        if (!(await accounts.SetPassword(person, password, link)).IsDone)
        {
            return Ended();
        }

        TempData["Flash"] = "Your password is changed. Sign in with it.";
        return LocalRedirect("/sign-in");
    }

    private async Task<IActionResult> NewAddress(Person person, OneTimeLink link)
    {
        if (!(await accounts.ConfirmAddress(person, link)).IsDone)
        {
            return Ended();
        }

        TempData["Flash"] = "Your address is changed. Sign in with the new one.";
        return LocalRedirect("/sign-in");
    }

    /// <summary>The host has taken the secret out of the path before it could be logged.</summary>
    private string Secret(string token) => HttpContext.Features.Get<HiddenLinkToken>()?.Token ?? token;

    private static string ViewOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.NewAddress => "NewAddress",
        _ => "NewPassword",
    };

    /// <summary>Never was, was used, was replaced, or is too old: the same page.</summary>
    private ViewResult Ended()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Ended");
    }
}
