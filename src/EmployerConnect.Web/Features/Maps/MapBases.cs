using EmployerConnect.Web.Features.Shapes;

namespace EmployerConnect.Web.Features.Maps;

/// <summary>What all maps draw from the site's own data; the same for everybody.</summary>
public sealed class MapBases(Database.Database database, ShapeStore shapes)
{
    public async Task<MapBase> Current()
    {
        var current = await shapes.Current();
        return MapBase.Of(current.Areas, current.Barriers, await database.Read(work => work.Query<MapTown>(MapSql.Towns)));
    }
}
