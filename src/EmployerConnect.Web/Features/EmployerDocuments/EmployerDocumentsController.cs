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
        await Page(id) is { } page ? View(new EmployerDocumentForm { Page = page }) : NotFound();

    [HttpPost("/organisations/{id:guid}/documents")]
    public async Task<IActionResult> Confirm(Guid id, EmployerDocumentForm form)
    {
        if (await Page(id) is not { } page)
        {
            return NotFound();
        }

        if (!page.MayConfirm)
        {
            return Forbid();
        }

        form.Page = page;
        if (form.Read(ModelState) is not var (kind, reviewOn))
        {
            return View("Index", form);
        }

        var outcome = await documents.Confirm(id, kind, reviewOn, who.Required);
        if (outcome.Refused is { } refused)
        {
            ModelState.AddModelError(refused.Field, refused.Reason);
            Response.StatusCode = who.Required.BelongsTo(id) ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
            return View("Index", form);
        }

        TempData["Flash"] = "Confirmed, for every school of the hub.";
        return LocalRedirect($"/organisations/{id}/documents");
    }

    private async Task<EmployerDocumentPage?> Page(Guid id)
    {
        if (await organisations.Find(id) is not { Kind: OrganisationKind.Employer } employer)
        {
            return null;
        }

        var mayConfirm = await documents.IsInHubOf(id, who.Required);
        return mayConfirm || who.Required.BelongsTo(id)
            ? new EmployerDocumentPage(employer, await documents.Of(id, who.Required), mayConfirm, LondonTime.Today(time))
            : null;
    }
}
