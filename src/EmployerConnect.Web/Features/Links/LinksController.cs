using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Calendars;
using EmployerConnect.Web.Features.Invitations;
using EmployerConnect.Web.Features.Joining;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Links;

/// <summary>Links that were sent by mail. Opening one only shows a page, because mail scanners open links; its button does what it is for, once.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LinksController(OneTimeLinks links, AccountStore accounts, PersonStore people, InvitationStore invitations, JoinRequestStore requests, SignInSteps steps, NewPasswordField passwords) : Controller
{
    [HttpGet("/links/{token}")]
    public async Task<IActionResult> Open(string token) => await Live(token, new LinkForm()) is { Link: { } link } form ? View(ViewOf(link.Purpose), form) : Ended();

    [HttpPost("/links/{token}")]
    public async Task<IActionResult> Follow(string token, LinkForm form)
    {
        if (await Live(token, form) is not { Link: { } link })
        {
            return Ended();
        }

        if (link.Purpose == LinkPurpose.Invitation)
        {
            return await Accept(form, link);
        }

        if (link.Purpose == LinkPurpose.Join)
        {
            return await Join(form, link);
        }

        return link.PersonId is not { } id || await people.Find(id) is not { IsSuspended: false } person ? Ended()
            : link.Purpose == LinkPurpose.NewAddress ? await NewAddress(person, link)
            : await NewPassword(person, link, form);
    }

    private async Task<IActionResult> NewPassword(Person person, OneTimeLink link, LinkForm form)
    {
        if (await passwords.Read(ModelState, nameof(form.Password), form.Password, await accounts.OwnWords(person)) is not { } password || !ModelState.IsValid)
        {
            return View(ViewOf(link.Purpose), form);
        }

        return Told(await accounts.SetPassword(person, password, link), "Your password is changed. Sign in with it.");
    }

    private async Task<IActionResult> NewAddress(Person person, OneTimeLink link) =>
        Told(await accounts.ConfirmAddress(person, link), "Your address is changed. Sign in with the new one.");

    private async Task<IActionResult> Accept(LinkForm form, OneTimeLink link)
    {
        (string Name, string Password)? account = null;
        if (!form.HasAccount)
        {
            account = await form.ReadAccount(passwords, ModelState, link.Email, form.Invitation!.Where);
            if (account is null)
            {
                return View(ViewOf(link.Purpose), form);
            }
        }

        if (!(await invitations.Accept(form.Invitation!, link, account?.Name, account?.Password)).IsDone)
        {
            return Ended();
        }

        TempData["Flash"] = $"You now take part as {RoleWords.Name(form.Invitation!.Role)} of {form.Invitation.Where}.";
        if (account is null || await people.FindByEmail(link.Email) is not { } person)
        {
            return LocalRedirect("/sign-in");
        }

        // Whoever has just chosen the password need not type it again; an account that was there before is not opened by a link.
        return LocalRedirect(await steps.Go(HttpContext, person, form.Invitation.OrganisationId is { } organisation ? $"/organisations/{organisation}/profile" : null));
    }

    private async Task<IActionResult> Join(LinkForm form, OneTimeLink link)
    {
        if (await form.ReadAccount(passwords, ModelState, link.Email, "") is not { } account)
        {
            return View(ViewOf(link.Purpose), form);
        }

        return (await requests.MakeAccount(link, account.Name, account.Password)).IsDone && await people.FindByEmail(link.Email) is { } person
            ? LocalRedirect(await steps.Go(HttpContext, person, "/join/employer"))
            : Ended();
    }

    private IActionResult Told(Outcome outcome, string done)
    {
        if (!outcome.IsDone)
        {
            return Ended();
        }

        TempData["Flash"] = done;
        return LocalRedirect("/sign-in");
    }

    private async Task<LinkForm?> Live(string token, LinkForm form)
    {
        // The host has taken the secret out of the path before it could be logged.
        form.Token = HttpContext.Features.Get<HiddenLinkToken>()?.Token ?? token;
        form.Link = await links.Live(form.Token);
        if (form.Link is not { Purpose: LinkPurpose.Invitation } link)
        {
            return form.Link is null ? null : form;
        }

        form.Invitation = await invitations.Find(link.SubjectId!.Value);
        form.HasAccount = await people.FindByEmail(link.Email) is not null;
        return form.Invitation is { State: InvitationState.Open } ? form : null;
    }

    private static string ViewOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.NewAddress => "NewAddress",
        LinkPurpose.Invitation => "Invitation",
        LinkPurpose.Join => "Join",
        _ => "NewPassword",
    };

    /// <summary>Never was, was used, was replaced, or is too old: the same page.</summary>
    private ViewResult Ended()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Ended");
    }
}
