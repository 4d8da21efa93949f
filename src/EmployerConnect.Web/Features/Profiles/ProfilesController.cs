using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Places;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Profiles;

/// <summary>What an organisation says of itself; its contact writes it. A school's details come from the register.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class ProfilesController(OrganisationStore organisations, ProfileStore profiles, PlaceLookup places, CurrentActor who) : Controller
{
    [HttpGet("/organisations/{id:guid}/profile")]
    public async Task<IActionResult> Edit(Guid id)
    {
        if (await organisations.Find(id) is not { } organisation || !who.Required.BelongsTo(id))
        {
            return NotFound();
        }

        return organisation.Kind == OrganisationKind.School ? LocalRedirect($"/organisations/{id}")
            : !who.Required.AnswersForEmployer(id) ? Forbid()
            : View(ProfileForm.From(organisation, await profiles.Sites(id)));
    }

    [HttpPost("/organisations/{id:guid}/profile")]
    public async Task<IActionResult> Edit(Guid id, ProfileForm form)
    {
        form.Organisation = await organisations.Find(id);
        if (form.Organisation is not { Kind: OrganisationKind.Employer } || !who.Required.BelongsTo(id))
        {
            return NotFound();
        }

        if (!who.Required.AnswersForEmployer(id))
        {
            return Forbid();
        }

        if (await form.Read(ModelState, places) is not { } profile)
        {
            return View(form);
        }

        await profiles.Save(id, profile, who.Required.PersonId);
        TempData["Flash"] = "Saved.";
        return LocalRedirect($"/organisations/{id}");
    }
}
