using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Places;

/// <summary>What the fields for places and schools propose while somebody types; from open data, so for everybody.</summary>
[AllowAnonymous]
public sealed class PlaceSuggestionsController(PlaceSearch search) : Controller
{
    /// <summary>At most ten texts, each of which finds its place again; none for fewer than two letters.</summary>
    [HttpGet("/suggest/places")]
    public async Task<IActionResult> Places(string? q) => Json(await search.Suggest(q));

    [HttpGet("/suggest/schools")]
    public async Task<IActionResult> Schools(string? q) => Json((await search.Schools(q)).Select(school => school.Words));
}
