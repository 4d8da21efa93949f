using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Drafts;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Forms;
using EmployerConnect.Web.Features.Shared.Purposes;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Offers;

/// <summary>Publishing an offer page by page.</summary>
[Authorize(Policy = Policies.Employer)]
[Route("offers")]
public sealed class OfferDraftsController(DraftStore drafts, OfferStore offers, OrganisationStore organisations, OfferFormCheck check, OfferReach reach, CurrentActor who, TimeProvider time)
    : DraftController<OfferForm>(drafts, who, time)
{
    private const int EarlierShown = 5;

    protected override DraftJourney Journey => OfferSteps.Journey;

    private DateOnly Today => LondonTime.DayOf(Now);

    [HttpGet("start")]
    public async Task<IActionResult> Start() => await Employers() is [_, ..] employers ? await ShowStart(new StartForm(), employers) : Forbid();

    [HttpPost("start")]
    public async Task<IActionResult> Start(StartForm form)
    {
        if (await Employers() is not [_, ..] employers)
        {
            return Forbid();
        }

        if (form.CopyOf is { } id)
        {
            return await offers.Find(id) is { } offer && offer.MayEdit(Who.Required) ? await BeginCopy(OfferForm.CopyOf(offer, Today), offer.OrganisationId) : NotFound();
        }

        var employer = employers.Count == 1 ? employers[0] : employers.FirstOrDefault(one => one.Id.ToString() == form.Place);
        if (employer is not null)
        {
            var begun = OfferForm.For(employer, Today);
            if (begun.Sectors.Count == 0 && (await offers.Mine([employer.Id])).MaxBy(offer => offer.LastConfirmedAt) is { } latest)
            {
                // Its profile does not say what it does, but its last offer did.
                begun.Sectors = Choices.Names(latest.Sectors);
            }

            return await Begin(begun, employer.Id);
        }

        ModelState.AddModelError(nameof(form.Place), "Choose the employer whose offer this is");
        return await ShowStart(form, employers);
    }

    protected override Task Check(OfferForm form, ModelStateDictionary state) => check.Read(form, state, standing: null);

    protected override async Task Surround(OfferForm form)
    {
        var isWhere = form.Draft!.Step.Fields.Contains(nameof(form.RadiusMiles));
        form.Page = new OfferFormPage
        {
            Action = form.Draft.Address,
            Towns = isWhere ? await check.Towns(form, ModelState) : [],
            Reach = isWhere ? await reach.Of(form) : null,
        };
    }

    protected override Task Complete(Draft draft, FormStep step, OfferForm before, OfferForm form)
    {
        if (step.Fields.Contains(nameof(form.Activity)))
        {
            form.Benchmarks = ActivityBenchmarks.Following(form.Benchmarks, [before.Activity], [form.Activity]);
        }

        return Task.CompletedTask;
    }

    protected override async Task<Outcome> Publish(Draft draft, OfferForm form) => await check.Read(form, new ModelStateDictionary(), standing: null) is { } content
        ? await offers.Publish(Offer.Publish(draft.OrganisationId, draft.PersonId, content, Now, draft.Id), draft)
        : Outcome.Stale(Draft.MovedOn);

    protected override async Task<bool> IsPublished(Guid id) => await offers.Find(id) is { } offer && Who.Required.BelongsTo(offer.OrganisationId);

    private Task<IReadOnlyList<Organisation>> Employers() => organisations.Some(Who.Required.EmployerIds);

    private async Task<IActionResult> ShowStart(StartForm form, IReadOnlyList<Organisation> employers)
    {
        form.Page = new StartPage
        {
            Journey = Journey,
            Lead = "It takes about two minutes. You are asked for one thing at a time, and what you type is kept as a draft until you publish it.",
            PlaceLabel = "Employer",
            Places = employers.Count > 1 ? [.. employers.Select(one => new Choice(one.Id.ToString(), one.Name))] : [],
            Earlier = [.. (await offers.Mine(Who.Required.EmployerIds)).Take(EarlierShown).Select(offer => new Choice(
                offer.Id.ToString(), $"With a copy of “{offer.Title}”", $"{FieldWords.Name(offer.Activity)}, last confirmed {LondonTime.ShortDate(offer.LastConfirmedAt)}"))],
            Drafts = await Drafts(),
        };
        return View("/Features/Drafts/Start.cshtml", form);
    }
}
