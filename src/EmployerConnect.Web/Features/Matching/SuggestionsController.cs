using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.Requests;
using EmployerConnect.Web.Features.Travel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Matching;

public sealed record SuggestionsPage(string Title, string BackAddress, Side Reader, Candidates Candidates, bool IsOpen, IReadOnlyDictionary<(Guid OfferId, Guid RequestId), string> Travel)
{
    public string? TravelOf(Candidate candidate) => Travel.GetValueOrDefault((candidate.Offer.Id, candidate.Request.Id));
}

/// <summary>The ranked matches for a request and for an offer.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class SuggestionsController(MatchFinder finder, TravelLines travel, OfferStore offers, RequestStore requests, CurrentActor who) : Controller
{
    [HttpGet("/requests/{id:guid}/matches")]
    public async Task<IActionResult> ForRequest(Guid id)
    {
        if (await requests.Find(id) is not { } request || !(who.Required.BelongsTo(request.OrganisationId) || who.Required.Coordinates(request.HubId)))
        {
            return NotFound();
        }

        var found = await finder.OffersFor(id, Side.School);
        return View("/Features/Matching/ForRequest.cshtml", new SuggestionsPage(request.Title, $"/requests/{id}", Side.School, found, request.State == RequestState.Open, await travel.Of(found)));
    }

    [HttpGet("/offers/{id:guid}/matches")]
    public async Task<IActionResult> ForOffer(Guid id)
    {
        if (await offers.Find(id) is not { } offer || !who.Required.BelongsTo(offer.OrganisationId))
        {
            return NotFound();
        }

        var found = await finder.RequestsFor(id, Side.Employer);
        return View("/Features/Matching/ForOffer.cshtml", new SuggestionsPage(offer.Title, $"/offers/{id}", Side.Employer, found, offer.State == OfferState.Published, await travel.Of(found)));
    }
}
