using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.OfferSearches;

/// <summary>Offers to find, for everybody.</summary>
public sealed class OfferSearchesController(OfferSearchFormCheck reader, OfferFinder finder, OrganisationStore organisations, CurrentActor who) : Controller
{
    [AllowAnonymous]
    [CleanAddress(keeps: "place")]
    [HttpGet(OfferSearch.Path)]
    public async Task<IActionResult> Index(OfferSearch search)
    {
        await BeginAtSchool(search);
        if (await reader.Read(search, ModelState) is not { } query)
        {
            return View(new OfferSearchPage(search, null, new FoundOffers([], 0), null, who.Actor));
        }

        var isMember = who.Actor is not null;
        var found = await finder.Find(query, isMember, search.Number);
        return View(new OfferSearchPage(search, query, found, found.Count == 0 ? await finder.Widened(query, isMember) : null, who.Actor));
    }

    /// <summary>A careers leader who comes without a search looks round their school.</summary>
    private async Task BeginAtSchool(OfferSearch search)
    {
        if (Request.Query.Count == 0 && who.Actor?.Here.SchoolIds.Cast<Guid?>().FirstOrDefault() is { } schoolId
            && await organisations.Find(schoolId) is { Postcode: { } postcode } school)
        {
            search.Place = $"{school.Name}, {postcode}";
            ModelState.Remove(nameof(search.Place));
        }
    }
}
