using System.Globalization;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.Places;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Reach;

/// <summary>How many schools an offer reaches: counted while it is written, and on a map afterwards.</summary>
public sealed class ReachController(ReachStore reach, OfferStore offers, PlaceLookup places, CurrentActor who) : Controller
{
    /// <summary>For the form's script. 400 with <c>error</c>, a sentence, for a postcode that we cannot place or a radius that is none.</summary>
    [Authorize(Policy = Policies.Employer)]
    [HttpGet("/offers/reach")]
    public async Task<IActionResult> Count(string? postcode, string? radiusMiles)
    {
        if (!int.TryParse(radiusMiles, NumberStyles.None, CultureInfo.InvariantCulture, out var miles) || miles > SchoolsInReach.WidestMiles)
        {
            return BadRequest(new { error = $"The radius must be a whole number of miles, from 0 to {SchoolsInReach.WidestMiles}." });
        }

        var place = await places.Find(postcode);
        if (place is not { Latitude: { } latitude, Longitude: { } longitude })
        {
            return BadRequest(new { error = place.Question });
        }

        var found = await reach.Of(new GeoPoint(latitude, longitude), miles);
        return Json(new { schools = found.Schools.Count, found.WithoutEncounter, found.Next });
    }

    [Authorize(Policy = Policies.Member)]
    [HttpGet("/offers/{id:guid}/reach")]
    public async Task<IActionResult> Index([FromRoute] Guid id)
    {
        var offer = await offers.Find(id);
        if (offer is null || !who.Required.BelongsTo(offer.OrganisationId))
        {
            return NotFound();
        }

        return View(new ReachPage(offer, offer.Place is { } at ? await reach.Of(new GeoPoint(at.Latitude, at.Longitude), offer.RadiusMiles) : null));
    }
}
