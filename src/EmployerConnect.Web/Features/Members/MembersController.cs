using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Invitations;
using EmployerConnect.Web.Features.Organisations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Members;

/// <summary>The people of one organisation, for themselves and for whoever leads its hub.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class MembersController(MemberStore members, InvitationStore invitations, OrganisationStore organisations, CurrentActor who) : Controller
{
    [HttpGet("/organisations/{id:guid}/members")]
    public async Task<IActionResult> Index(Guid id) => await Page(id) is { } page ? View(new ColleagueForm { Page = page }) : NotFound();

    [HttpPost("/organisations/{id:guid}/members")]
    public async Task<IActionResult> Invite(Guid id, ColleagueForm form)
    {
        form.Page = await Page(id);
        if (form.Page is null)
        {
            return NotFound();
        }

        if (form.Page.Roles.Count == 0)
        {
            return Forbid();
        }

        if (form.Read(ModelState, form.Page.Roles) is not { } read)
        {
            return View("Index", form);
        }

        await invitations.Invite(read.Email, read.Role, id, null, who.Required.PersonId);
        TempData["Flash"] = $"The invitation is on its way to {read.Email}.";
        return LocalRedirect($"/organisations/{id}/members");
    }

    /// <summary>One's own role goes to a colleague.</summary>
    [HttpPost("/organisations/{id:guid}/members/hand-over")]
    public async Task<IActionResult> HandOver(Guid id, HandOverForm form)
    {
        if (await Page(id) is not { } page || page.Members.FirstOrDefault(one => one.Id == form.MembershipId) is not { } own || (form.SuccessorId is { } chosen && page.Members.All(one => one.PersonId != chosen)))
        {
            return NotFound();
        }

        if (own.PersonId != page.PersonId || form.SuccessorId == page.PersonId)
        {
            return Forbid();
        }

        if (form.SuccessorId is not { } successor)
        {
            ModelState.AddModelError(nameof(form.SuccessorId), "Choose who follows you");
            return View("Index", new ColleagueForm { Page = page });
        }

        TempData["Flash"] = (await members.HandOver(id, own, successor)).Refused?.Reason ?? "Handed over. Your colleague has been told.";
        return LocalRedirect("/");
    }

    /// <summary>Leaving, for oneself; for others, whoever leads the hub.</summary>
    [HttpPost("/organisations/{id:guid}/members/{membershipId:guid}/end")]
    public async Task<IActionResult> End(Guid id, Guid membershipId)
    {
        if (await Page(id) is not { } page || page.Members.FirstOrDefault(one => one.Id == membershipId) is not { } member)
        {
            return NotFound();
        }

        if (member.PersonId != page.PersonId && !page.IsLead)
        {
            return Forbid();
        }

        var outcome = await members.End(id, member, page.PersonId);
        TempData["Flash"] = outcome.Refused?.Reason ?? $"{member.Name} no longer is {RoleWords.Name(member.Role)} of {page.Organisation.Name}.";
        return LocalRedirect(outcome.IsDone && member.PersonId == page.PersonId ? "/" : $"/organisations/{id}/members");
    }

    /// <summary>Null for a stranger, who so learns nothing.</summary>
    private async Task<MembersPage?> Page(Guid id)
    {
        var actor = who.Required;
        if (await organisations.Find(id) is not { } organisation)
        {
            return null;
        }

        var hubs = (await organisations.Hubs(id)).Select(hub => hub.Id).ToList();
        var isLead = hubs.Intersect(actor.LedHubIds).Any();
        if (!isLead && !actor.BelongsTo(id))
        {
            return null;
        }

        Role[] all = organisation.Kind == OrganisationKind.Employer ? [Role.EmployerContact, Role.Volunteer] : [Role.CareersLeader, Role.EnterpriseAdviser];
        Role[] roles = [.. all.Where(role => Invitation.MayInvite(actor, role, id, hubs))];
        return new MembersPage(organisation, await members.Of(id), roles.Length > 0 ? await invitations.OfOrganisation(id) : [], roles, actor.PersonId, isLead);
    }
}
