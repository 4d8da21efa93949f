using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Maps;

public sealed class MapsController(MapBases bases) : Controller
{
    private const int HalfAnHour = 1_800;

    [AllowAnonymous]
    [ResponseCache(Duration = HalfAnHour)]
    [HttpGet("/maps/base.json")]
    public async Task<IActionResult> Base() => Json(await bases.Current());
}
