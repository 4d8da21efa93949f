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
    /// <param name="id">The request.</param>
    /// <param name="offer">Ids of offers that are ticked.</param>
    /// <param name="page">From 1.</param>
    [HttpGet("/requests/{id:guid}/matches")]
    public async Task<IActionResult> ForRequest(Guid id, string[] offer, int page = 1)
    {
        if (await requests.Find(id) is not { } request || ReaderOf(request) is not { } reader)
        {
            return NotFound();
        }

        var found = await finder.OffersFor(id, reader);
        return View("/Features/Matching/ForRequest.cshtml", new SuggestionsPage(request.Title, $"/requests/{id}", "offer", found, request.State == RequestState.Open, await travel.Of(found), page, Ids(offer)));
    }

    /// <param name="id">The request.</param>
    /// <param name="offer">Ids of offers, two to four: the address holds the choice, so that it can be kept and sent on.</param>
    [HttpGet("/requests/{id:guid}/compare")]
    public async Task<IActionResult> CompareOffers(Guid id, string[] offer)
    {
        if (await requests.Find(id) is not { } request || ReaderOf(request) is not { } reader)
        {
            return NotFound();
        }

        var chosen = Ids(offer);
        var pairs = await Pairs(chosen, "offers", one => finder.Pair(one, id, reader), request.State == RequestState.Open
            ? "Not every offer that you chose is still published: the others stand below."
            : "This request is not open, so nothing can be compared for it.");
        return View("/Features/Matching/Compare.cshtml", new ComparePage($"Compare offers for “{request.Title}”", Back($"/requests/{id}", nameof(offer), chosen), [.. pairs.Select(one => Compared.Offer(one.Candidate, one.Travel))])
        {
            Nothing = "See the offers that fit, and tick two to four of them.",
        });
    }

    /// <param name="id">The offer.</param>
    /// <param name="request">Ids of requests that are ticked.</param>
    /// <param name="page">From 1.</param>
    [HttpGet("/offers/{id:guid}/matches")]
    public async Task<IActionResult> ForOffer(Guid id, string[] request, int page = 1)
    {
        if (await offers.Find(id) is not { } offer || !who.Required.BelongsTo(offer.OrganisationId))
        {
            return NotFound();
        }

        var found = await finder.RequestsFor(id, Reader.Employer);
        return View("/Features/Matching/ForOffer.cshtml", new SuggestionsPage(offer.Title, $"/offers/{id}", "request", found, offer.State == OfferState.Published, await travel.Of(found), page, Ids(request)));
    }

    /// <param name="id">The offer.</param>
    /// <param name="request">Ids of requests, two to four. Those that the employer may not see are not there.</param>
    [HttpGet("/offers/{id:guid}/compare")]
    public async Task<IActionResult> CompareRequests(Guid id, string[] request)
    {
        if (await offers.Find(id) is not { } offer || !who.Required.BelongsTo(offer.OrganisationId))
        {
            return NotFound();
        }

        var chosen = Ids(request);
        var pairs = await Pairs(chosen, "requests", async one => await requests.FindFor(one, who.Required) is null ? null : await finder.Pair(id, one, Reader.Employer), offer.State == OfferState.Published
            ? "Not every request that you chose is still open: the others stand below."
            : "This offer is not published, so nothing can be compared for it.");
        return View("/Features/Matching/Compare.cshtml", new ComparePage($"Compare requests for “{offer.Title}”", Back($"/offers/{id}", nameof(request), chosen), [.. pairs.Select(one => Compared.Request(one.Candidate, one.Travel))])
        {
            Nothing = "See the requests that fit, and tick two to four of them.",
        });
    }

    private static List<Guid> Ids(string[] typed) => [.. typed.Select(text => Guid.TryParse(text, out var one) ? one : Guid.Empty).Distinct()];

    private static string Back(string address, string field, IEnumerable<Guid> chosen) =>
        $"{address}/matches{AddressQuery.Write(chosen.Where(one => one != Guid.Empty).Select(one => (field, one.ToString())))}";

    /// <summary>The pairs that are there, with their journeys; what is wrong with the choice stands in the summary of errors.</summary>
    private async Task<IReadOnlyList<(Candidate Candidate, string? Travel)>> Pairs(List<Guid> chosen, string noun, Func<Guid, Task<Candidate?>> find, string whenSomeAreGone)
    {
        var problem = ComparePage.Problem(chosen.Count, noun);
        List<Candidate> compared = [];
        foreach (var one in problem is null ? chosen : [])
        {
            if (await find(one) is { } candidate)
            {
                compared.Add(candidate);
            }
        }

        problem ??= compared.Count < chosen.Count ? whenSomeAreGone : null;
        if (problem is not null)
        {
            ModelState.AddModelError("", problem);
        }

        var lines = await travel.Of(new Candidates(compared, []));
        return [.. compared.Select(one => (one, lines.GetValueOrDefault((one.Offer.Id, one.Request.Id))))];
    }

    /// <summary>As whom this person reads of a request; null for whom it does not exist.</summary>
    private Reader? ReaderOf(EncounterRequest request) =>
        who.Required.BelongsTo(request.OrganisationId) ? Reader.School
        : who.Required.Coordinates(request.HubId) ? Reader.Hub
        : null;
}
