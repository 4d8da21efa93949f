using System.Globalization;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Invitations;

/// <summary>Whoever leads a hub asks people to take part.</summary>
[Authorize(Policy = Policies.HubLead)]
public sealed class InvitationsController(InvitationStore invitations, JoiningStore joining, CurrentActor who) : Controller
{
    [HttpGet("/invitations")]
    public async Task<IActionResult> Index() => View(await Page(new InvitationForm()));

    [HttpPost("/invitations")]
    public async Task<IActionResult> Index(InvitationForm form)
    {
        await Page(form);
        if (form.Read(ModelState) is not { } read)
        {
            return View(form);
        }

        var outcome = form.Kind switch
        {
            InvitationForm.School => await School(form, read.HubId, read.Email),
            InvitationForm.Employer => await joining.InviteEmployer(form.Name!, read.HubId, read.Email, who.Required.PersonId),
            _ => await Team(read.HubId, read.Email),
        };
        if (outcome is null)
        {
            return View(form);
        }

        if (outcome.Refused is { } refused)
        {
            ModelState.AddModelError(nameof(form.Search), refused.Reason);
            return View(form);
        }

        TempData["Flash"] = $"The invitation is on its way to {read.Email}. It can be accepted for 14 days.";
        return LocalRedirect("/invitations");
    }

    [HttpPost("/invitations/{id:guid}/send-again")]
    public async Task<IActionResult> SendAgain(Guid id)
    {
        if (await Mine(id) is not { } invitation)
        {
            return NotFound();
        }

        await invitations.SendAgain(invitation, who.Required.PersonId);
        TempData["Flash"] = invitation.IsHeldBack ? "Sent." : "Sent again. The former link no longer works.";
        return LocalRedirect("/invitations");
    }

    [HttpPost("/invitations/{id:guid}/withdraw")]
    public async Task<IActionResult> Withdraw(Guid id)
    {
        if (await Mine(id) is not { } invitation)
        {
            return NotFound();
        }

        TempData["Flash"] = (await invitations.Withdraw(invitation, who.Required.PersonId)).Refused?.Reason ?? "Withdrawn. Its link no longer works.";
        return LocalRedirect("/invitations");
    }

    /// <summary>Null where one of several schools has to be picked first.</summary>
    private async Task<Outcome?> School(InvitationForm form, Guid hubId, string email)
    {
        if (int.TryParse(form.Urn, NumberStyles.None, CultureInfo.InvariantCulture, out var picked))
        {
            return await joining.InviteSchool(picked, hubId, email, who.Required.PersonId);
        }

        form.Found = string.IsNullOrWhiteSpace(form.Search) ? [] : await joining.Schools(form.Search);
        switch (form.Found.Count)
        {
            case 0:
                return Outcome.Invalid("No open school has this name or number. Enter a part of its name, or its URN");
            case 1:
                return await joining.InviteSchool(form.Found[0].Urn, hubId, email, who.Required.PersonId);
            default:
                ModelState.AddModelError(nameof(form.Urn), "Several schools are called so: choose one");
                return null;
        }
    }

    private async Task<Outcome> Team(Guid hubId, string email)
    {
        await invitations.Invite(email, Role.Coordinator, null, hubId, who.Required.PersonId);
        return Outcome.Done;
    }

    private async Task<Invitation?> Mine(Guid id) => (await invitations.OfHubs(who.Required.LedHubIds)).FirstOrDefault(one => one.Id == id);

    private async Task<InvitationForm> Page(InvitationForm form)
    {
        form.Hubs = [.. (await joining.Hubs()).Where(hub => who.Required.LedHubIds.Contains(hub.Id))];
        form.Open = await invitations.OfHubs(who.Required.LedHubIds);
        return form;
    }
}
