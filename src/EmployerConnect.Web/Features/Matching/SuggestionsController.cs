using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.Requests;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Travel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Matching;

/// <summary>The ranked matches for a request and for an offer.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class SuggestionsController(MatchFinder finder, TravelLines travel, OfferStore offers, RequestStore requests, CurrentActor who) : Controller
{
    [HttpGet("/requests/{id:guid}/matches")]
    public async Task<IActionResult> ForRequest(Guid id, int page = 1)
    {
        if (await requests.Find(id) is not { } request || ReaderOf(request) is not { } reader)
        {
            return NotFound();
        }

        var found = await finder.OffersFor(id, reader);
        return View("/Features/Matching/ForRequest.cshtml", new SuggestionsPage(request.Title, $"/requests/{id}", found, request.State == RequestState.Open, await travel.Of(found), page));
    }

    /// <param name="id">The request.</param>
    /// <param name="offer">Ids of offers, two to four: the address holds the choice, so that it can be kept and sent on.</param>
    [HttpGet("/requests/{id:guid}/compare")]
    public async Task<IActionResult> Compare(Guid id, string[] offer)
    {
        if (await requests.Find(id) is not { } request || ReaderOf(request) is not { } reader)
        {
            return NotFound();
        }

        var chosen = offer.Select(typed => Guid.TryParse(typed, out var one) ? one : Guid.Empty).Distinct().ToList();
        var problem = ComparePage.Problem(chosen.Count);
        List<Candidate> compared = [];
        foreach (var one in problem is null ? chosen : [])
        {
            if (await finder.Pair(one, id, reader) is { } candidate)
            {
                compared.Add(candidate);
            }
        }

        if (problem is null && compared.Count < chosen.Count)
        {
            problem = request.State == RequestState.Open
                ? "Not every offer that you chose is still published: the others stand below."
                : "This request is not open, so nothing can be compared for it.";
        }

        if (problem is not null)
        {
            ModelState.AddModelError("", problem);
        }

        return View("/Features/Matching/Compare.cshtml", new ComparePage(id, request.Title, compared, await travel.Of(new Candidates(compared, []))));
    }

    [HttpGet("/offers/{id:guid}/matches")]
    public async Task<IActionResult> ForOffer(Guid id, int page = 1)
    {
        if (await offers.Find(id) is not { } offer || !who.Required.BelongsTo(offer.OrganisationId))
        {
            return NotFound();
        }

        var found = await finder.RequestsFor(id, Reader.Employer);
        return View("/Features/Matching/ForOffer.cshtml", new SuggestionsPage(offer.Title, $"/offers/{id}", found, offer.State == OfferState.Published, await travel.Of(found), page));
    }

    /// <summary>As whom this person reads of a request; null for whom it does not exist.</summary>
    private Reader? ReaderOf(EncounterRequest request) =>
        who.Required.BelongsTo(request.OrganisationId) ? Reader.School
        : who.Required.Coordinates(request.HubId) ? Reader.Hub
        : null;
}
