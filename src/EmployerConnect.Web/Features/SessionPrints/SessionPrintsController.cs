using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Arrivals;
using EmployerConnect.Web.Features.Maps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.SessionPrints;

/// <summary>A session on one sheet of paper: for reception, for the volunteer's pocket.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class SessionPrintsController(SessionPrints prints, MapBases bases, CurrentActor who) : Controller
{
    private const int Streets = 15;

    [HttpGet("/sessions/{id:guid}/print")]
    public async Task<IActionResult> Index(Guid id) =>
        await prints.Find(id, who.Required) is { } page ? View(page with { Map = await Map(page.Venue) }) : NotFound();

    private async Task<MapPicture?> Map(ArrivalPlace? venue)
    {
        if (venue is not { Latitude: { } latitude, Longitude: { } longitude })
        {
            return null;
        }

        var picture = new MapPicture("On a map", "The address above", [new MapPin(latitude, longitude, PinKind.Here, venue.Name, [])]) { Nearest = Streets };
        return picture with { Sketch = MapSketch.Of(picture, await bases.Current()) };
    }
}
