using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.EmployerDocuments;

/// <summary>What an employer has shown: its own people and its hubs' co-ordinators see it, the co-ordinators confirm it.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class EmployerDocumentsController(EmployerDocumentStore documents, OrganisationStore organisations, CurrentActor who, TimeProvider time) : Controller
{
    [HttpGet("/organisations/{id:guid}/documents")]
    public async Task<IActionResult> Index(Guid id) =>
        await Seen(id) is var (employer, mayConfirm) ? await Show(new EmployerDocumentForm(), employer, mayConfirm) : NotFound();

    [HttpPost("/organisations/{id:guid}/documents")]
    public async Task<IActionResult> Confirm(Guid id, EmployerDocumentForm form)
    {
        if (await Seen(id) is not var (employer, mayConfirm))
        {
            return NotFound();
        }

        if (!mayConfirm)
        {
            return Forbid();
        }

        if (form.Read(ModelState) is not var (kind, reviewOn))
        {
            return await Show(form, employer, mayConfirm);
        }

        var outcome = await documents.Confirm(id, kind, reviewOn, who.Required);
        if (outcome.Refused is { } refused)
        {
            ModelState.AddModelError(refused.Field, refused.Reason);
            Response.StatusCode = who.Required.BelongsTo(id) ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
            return await Show(form, employer, mayConfirm);
        }

        TempData["Flash"] = "Confirmed, for every school of the hub.";
        return LocalRedirect($"/organisations/{id}/documents");
    }

    /// <summary>Null for a stranger. The documents themselves are not read yet: reading them is noted, so that only who is shown them reads them.</summary>
    private async Task<(Organisation Employer, bool MayConfirm)?> Seen(Guid id)
    {
        if (await organisations.Find(id) is not { Kind: OrganisationKind.Employer } employer)
        {
            return null;
        }

        var mayConfirm = await documents.IsInHubOf(id, who.Required);
        return mayConfirm || who.Required.BelongsTo(id) ? (employer, mayConfirm) : null;
    }

    private async Task<IActionResult> Show(EmployerDocumentForm form, Organisation employer, bool mayConfirm)
    {
        form.Page = new EmployerDocumentPage(employer, await documents.Of(employer.Id, who.Required), mayConfirm, LondonTime.Today(time));
        return View("Index", form);
    }
}
