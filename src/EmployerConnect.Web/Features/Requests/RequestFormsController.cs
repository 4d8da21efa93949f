using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Forms;
using EmployerConnect.Web.Features.Shared.Reading;
using EmployerConnect.Web.Features.Shared.Windows;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Requests;

/// <summary>Posting and editing.</summary>
public sealed class RequestFormsController(RequestStore requests, OrganisationStore organisations, CurrentActor who, TimeProvider time) : Controller
{
    private const string NewView = "/Features/Requests/New.cshtml";
    private const string EditView = "/Features/Requests/Edit.cshtml";

    private DateOnly Today => LondonTime.Today(time);

    [Authorize(Policy = Policies.School)]
    [HttpGet("/requests/new")]
    public async Task<IActionResult> New(RequestPrefill asked) => ShowNew(asked.Fill(RequestForm.Empty()), await organisations.Places(who.Required.SchoolIds));

    [Authorize(Policy = Policies.School)]
    [HttpPost("/requests/new")]
    public async Task<IActionResult> Create(RequestForm form)
    {
        var places = await organisations.Places(who.Required.SchoolIds);
        var place = places.Count == 1 ? places[0] : places.FirstOrDefault(one => one.Key == form.Place);
        if (place is null)
        {
            ModelState.AddModelError(nameof(form.Place), places.Count == 0
                ? "Your school is not in a hub yet, so nobody could approve a match. Ask your hub's co-ordinator to add it"
                : "Choose the school and the hub that this request is for");
        }

        if (form.Check(ModelState, Today, standing: null) is not { } content || place is null)
        {
            return ShowNew(form, places);
        }

        var request = EncounterRequest.Post(place.SchoolId, place.HubId, who.Required.PersonId, content, time.GetUtcNow().UtcDateTime);
        await requests.Post(request, who.Required.PersonId);
        TempData["Flash"] = "Posted. Employers and your hub can see this request from now on.";
        return LocalRedirect($"/requests/{request.Id}");
    }

    [Authorize(Policy = Policies.Member)]
    [HttpGet("/requests/{id:guid}/edit")]
    public async Task<IActionResult> Edit([FromRoute] Guid id)
    {
        var request = await requests.Find(id);
        if (Closed(request) is { } closed)
        {
            return closed;
        }

        return request!.State == RequestState.Withdrawn
            ? LocalRedirect($"/requests/{id}")
            : ShowEdit(RequestForm.Of(request, Today), id);
    }

    [Authorize(Policy = Policies.Member)]
    [HttpPost("/requests/{id:guid}/edit")]
    public async Task<IActionResult> Update([FromRoute] Guid id, RequestForm form, Dictionary<string, string?> choice)
    {
        var request = await requests.Find(id);
        if (Closed(request) is { } closed)
        {
            return closed;
        }

        if (form.Version != request!.Version)
        {
            return ShowStale(form, request, EncounterRequest.MovedOn);
        }

        StaleChoice.Apply(form, RequestForm.Of(request, Today), form.Facts(), choice, ModelState);
        if (form.Check(ModelState, Today, request) is not { } content)
        {
            return ShowEdit(form, id);
        }

        var outcome = await requests.Edit(id, request.Version, content, who.Required.PersonId);
        switch (outcome.Refused)
        {
            case null:
                TempData["Flash"] = "Saved.";
                return LocalRedirect($"/requests/{id}");
            case { Kind: RefusalKind.Stale } stale:
                return ShowStale(form, (await requests.Find(id))!, stale.Reason);
            case var refused:
                ModelState.AddModelError(refused.Field, refused.Reason);
                return ShowEdit(form, id);
        }
    }

    private IActionResult? Closed(EncounterRequest? request) =>
        EditDoor.Closed(this, request?.IsOwnTo(who.Required) == true, request?.MayEdit(who.Required) == true);

    private ViewResult ShowNew(RequestForm form, IReadOnlyList<SchoolInHub> places)
    {
        form.Page = new RequestFormPage
        {
            Action = "/requests/new",
            Places = places.Count > 1 ? [.. places.Select(one => new Choice(one.Key, $"{one.SchoolName}, {one.HubName}"))] : [],
        };
        return Show(NewView, form);
    }

    private ViewResult ShowEdit(RequestForm form, Guid id, StaleEdit? stale = null)
    {
        form.Page = new RequestFormPage { Action = $"/requests/{id}/edit", Stale = stale };
        return Show(EditView, form);
    }

    private ViewResult ShowStale(RequestForm form, EncounterRequest now, string reason)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        var stale = StaleEdit.Between(reason, RequestForm.Of(now, Today).Facts(), form.Facts()) with { FormId = RequestFormPage.FormId };
        // Both versions are on the page, so saving it once more is meant.
        form.Version = now.Version;
        ModelState.Remove(nameof(form.Version));
        return ShowEdit(form, now.Id, stale);
    }

    private ViewResult Show(string view, RequestForm form)
    {
        while (form.Windows.Count < WindowReader.Rows)
        {
            form.Windows.Add(new WindowForm());
        }

        return View(view, form);
    }
}
