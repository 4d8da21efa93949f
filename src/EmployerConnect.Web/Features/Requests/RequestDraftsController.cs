using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Drafts;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Forms;
using EmployerConnect.Web.Features.Shared.Purposes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Requests;

/// <summary>Posting a request page by page, from nothing, from an earlier one, or from a search that found too little.</summary>
[Authorize(Policy = Policies.School)]
[Route("requests")]
public sealed class RequestDraftsController(DraftStore drafts, RequestStore requests, OrganisationStore organisations, CurrentActor who, TimeProvider time)
    : DraftController<RequestForm>(drafts, who, time)
{
    private const int EarlierShown = 5;
    private const string NoHub = "Your school is not in a hub yet, so nobody could approve a match. Ask your hub's co-ordinator to add it";

    protected override DraftJourney Journey => RequestSteps.Journey;

    private DateOnly Today => LondonTime.DayOf(Now);

    /// <param name="asked">What a search asked for, by the names of the form's fields.</param>
    [HttpGet("start")]
    public async Task<IActionResult> Start([FromQuery] RequestPrefill asked) => await ShowStart(new StartForm(), asked, await Places());

    [HttpPost("start")]
    public async Task<IActionResult> Start(StartForm form, RequestPrefill asked)
    {
        var places = await Places();
        if (form.CopyOf is { } id)
        {
            return await requests.Find(id) is { } earlier && earlier.MayEdit(Who.Required)
                ? await BeginCopy(RequestForm.CopyOf(earlier, Today), earlier.OrganisationId)
                : NotFound();
        }

        var place = places.Count == 1 ? places[0] : places.FirstOrDefault(one => one.Key == form.Place);
        if (place is null)
        {
            ModelState.AddModelError(nameof(form.Place), places.Count == 0 ? NoHub : "Choose the school and the hub that this request is for");
            return await ShowStart(form, asked, places);
        }

        var begun = RequestFormBeginning.After(await requests.Newest(place.SchoolId));
        begun.Place = place.Key;
        return await Begin(asked.Fill(begun), place.SchoolId);
    }

    protected override Task Check(RequestForm form, ModelStateDictionary state)
    {
        form.Check(state, Today, standing: null);
        return Task.CompletedTask;
    }

    protected override Task Surround(RequestForm form)
    {
        form.Page = new RequestFormPage { Action = form.Draft!.Address };
        return Task.CompletedTask;
    }

    protected override async Task Complete(Draft draft, FormStep step, RequestForm before, RequestForm form)
    {
        form.Title = string.IsNullOrWhiteSpace(form.Title) ? form.SuggestedTitle() : form.Title;
        if (!step.Fields.Contains(nameof(form.Activities)))
        {
            return;
        }

        form.Benchmarks = ActivityBenchmarks.Following(form.Benchmarks, before.Activities, form.Activities);
        if (form.SaysNothingYet && await requests.NewestAlike(draft.OrganisationId, form.Chosen) is { } alike)
        {
            (form.Purpose, form.Outcomes, form.TwoWay, form.Reflection) = (alike.Purpose, alike.Outcomes, alike.TwoWay, alike.Reflection);
        }
    }

    protected override async Task<string?> Obstacle(Draft draft, RequestForm form) => await Place(draft, form) is null ? NoHub : null;

    protected override async Task<Outcome> Publish(Draft draft, RequestForm form) =>
        form.Check(new ModelStateDictionary(), Today, standing: null) is { } content && await Place(draft, form) is { } place
            ? await requests.Post(EncounterRequest.Post(place.SchoolId, place.HubId, draft.PersonId, content, Now, draft.Id), draft)
            : Outcome.Stale(Draft.MovedOn);

    protected override async Task<bool> IsPublished(Guid id) => await requests.Find(id) is { } request && Who.Required.BelongsTo(request.OrganisationId);

    private Task<IReadOnlyList<SchoolInHub>> Places() => organisations.Places(Who.Required.SchoolIds);

    /// <summary>The school's hub that was chosen, or the one that is left of several.</summary>
    private async Task<SchoolInHub?> Place(Draft draft, RequestForm form)
    {
        var places = await organisations.Places([draft.OrganisationId]);
        return places.FirstOrDefault(place => place.Key == form.Place) ?? (places.Count == 1 ? places[0] : null);
    }

    private async Task<IActionResult> ShowStart(StartForm form, RequestPrefill asked, IReadOnlyList<SchoolInHub> places)
    {
        form.Page = new StartPage
        {
            Journey = Journey,
            Lead = "It takes about a minute. You are asked for one thing at a time; what your last request said is filled in where it is likely to be the same.",
            PlaceLabel = "School and hub",
            Places = places.Count > 1 ? [.. places.Select(one => new Choice(one.Key, $"{one.SchoolName}, {one.HubName}"))] : [],
            Earlier = [.. (await requests.Mine(Who.Required.SchoolIds)).Take(EarlierShown).Select(request => new Choice(
                request.Id.ToString(), $"With a copy of “{request.Title}”", $"Posted {LondonTime.ShortDate(request.CreatedAt)}"))],
            Drafts = await Drafts(),
            Carried = asked.Fields(),
            CarriedWords = asked.Words(),
        };
        return View("/Features/Drafts/Start.cshtml", form);
    }
}
