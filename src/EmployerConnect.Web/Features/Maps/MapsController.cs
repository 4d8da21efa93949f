using EmployerConnect.Web.Features.Shapes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Maps;

/// <summary>What all maps draw from the site's own data; the same for everybody.</summary>
public sealed class MapsController(Database.Database database, ShapeStore shapes) : Controller
{
    private const int HalfAnHour = 1_800;

    [AllowAnonymous]
    [ResponseCache(Duration = HalfAnHour)]
    [HttpGet("/maps/base.json")]
    public async Task<IActionResult> Base()
    {
        var current = await shapes.Current();
        return Json(MapBase.Of(current.Areas, current.Barriers, await database.Read(work => work.Query<MapTown>(MapSql.Towns))));
    }
}
