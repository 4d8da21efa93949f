using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Places;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Forms;
using EmployerConnect.Web.Features.Shared.Reading;
using EmployerConnect.Web.Features.Shared.Windows;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Offers;

/// <summary>Publishing and editing.</summary>
public sealed class OfferFormsController(OfferStore offers, OrganisationStore organisations, OfferFormCheck check, OfferReach reach, CurrentActor who, TimeProvider time) : Controller
{
    private const string NewView = "/Features/Offers/New.cshtml";
    private const string EditView = "/Features/Offers/Edit.cshtml";

    [Authorize(Policy = Policies.Employer)]
    [HttpGet("/offers/new")]
    public async Task<IActionResult> New() =>
        await organisations.Some(who.Required.EmployerIds) is [var first, ..] employers
            ? await ShowNew(OfferForm.For(first, LondonTime.Today(time)), employers)
            : Forbid();

    [Authorize(Policy = Policies.Employer)]
    [HttpPost("/offers/new")]
    public async Task<IActionResult> Create(OfferForm form)
    {
        var employers = await organisations.Some(who.Required.EmployerIds);
        if (employers.Count == 0)
        {
            return Forbid();
        }

        var employer = employers.Count == 1 ? employers[0] : employers.FirstOrDefault(one => one.Id.ToString() == form.Employer);
        if (employer is null)
        {
            ModelState.AddModelError(nameof(form.Employer), "Choose the employer whose offer this is");
        }

        if (await check.Read(form, ModelState, standing: null) is not { } content || employer is null)
        {
            return await ShowNew(form, employers);
        }

        var offer = Offer.Publish(employer.Id, who.Required.PersonId, content, time.GetUtcNow().UtcDateTime);
        await offers.Publish(offer, who.Required.PersonId);
        TempData["Flash"] = "Published. Schools can find this offer from now on.";
        return LocalRedirect($"/offers/{offer.Id}");
    }

    [Authorize(Policy = Policies.Member)]
    [HttpGet("/offers/{id:guid}/edit")]
    public async Task<IActionResult> Edit([FromRoute] Guid id)
    {
        var offer = await offers.Find(id);
        if (Closed(offer) is { } closed)
        {
            return closed;
        }

        return offer!.State == OfferState.Withdrawn
            ? LocalRedirect($"/offers/{id}")
            : await ShowEdit(OfferForm.Of(offer, LondonTime.Today(time)), offer);
    }

    [Authorize(Policy = Policies.Member)]
    [HttpPost("/offers/{id:guid}/edit")]
    public async Task<IActionResult> Update([FromRoute] Guid id, OfferForm form, Dictionary<string, string?> choice)
    {
        var offer = await offers.Find(id);
        if (Closed(offer) is { } closed)
        {
            return closed;
        }

        if (form.Version != offer!.Version)
        {
            return await ShowStale(form, offer, Offer.MovedOn);
        }

        StaleChoice.Apply(form, OfferForm.Of(offer, LondonTime.Today(time)), form.Facts(), choice, ModelState);
        if (await check.Read(form, ModelState, offer) is not { } content)
        {
            return await ShowEdit(form, offer);
        }

        var outcome = await offers.Edit(id, offer.Version, content, who.Required.PersonId);
        switch (outcome.Refused)
        {
            case null:
                TempData["Flash"] = "Saved, and confirmed as of today.";
                return LocalRedirect($"/offers/{id}");
            case { Kind: RefusalKind.Stale } stale:
                return await ShowStale(form, (await offers.Find(id))!, stale.Reason);
            case var refused:
                ModelState.AddModelError(refused.Field, refused.Reason);
                return await ShowEdit(form, offer);
        }
    }

    private IActionResult? Closed(Offer? offer) =>
        EditDoor.Closed(this, offer is not null && who.Required.BelongsTo(offer.OrganisationId), offer?.MayEdit(who.Required) == true);

    private async Task<IActionResult> ShowNew(OfferForm form, IReadOnlyList<Organisation> employers)
    {
        form.Page = new OfferFormPage
        {
            Action = "/offers/new",
            Employers = employers.Count > 1 ? [.. employers.Select(one => new Choice(one.Id.ToString(), one.Name))] : [],
            Towns = await check.Towns(form, ModelState),
            Reach = await reach.Of(form),
        };
        return Show(NewView, form);
    }

    private async Task<IActionResult> ShowEdit(OfferForm form, Offer offer, StaleEdit? stale = null)
    {
        form.Page = new OfferFormPage
        {
            Action = $"/offers/{offer.Id}/edit",
            PlaceNote = PlaceWords.Uncertainty(offer.Postcode, offer.UncertaintyMetres),
            Towns = await check.Towns(form, ModelState),
            Reach = await reach.Of(form),
            Stale = stale,
        };
        return Show(EditView, form);
    }

    private Task<IActionResult> ShowStale(OfferForm form, Offer now, string reason)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        var stale = StaleEdit.Between(reason, OfferForm.Of(now, LondonTime.Today(time)).Facts(), form.Facts()) with { FormId = OfferFormPage.FormId };
        // Both versions are on the page, so saving it once more is meant.
        form.Version = now.Version;
        ModelState.Remove(nameof(form.Version));
        return ShowEdit(form, now, stale);
    }

    private ViewResult Show(string view, OfferForm form)
    {
        while (form.Windows.Count < WindowReader.Rows)
        {
            form.Windows.Add(new WindowForm());
        }

        return View(view, form);
    }
}
