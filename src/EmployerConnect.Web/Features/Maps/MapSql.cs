namespace EmployerConnect.Web.Features.Maps;

internal static class MapSql
{
    /// <summary>Post towns first: they are the larger ones, and where there is no room for all names theirs stand.</summary>
    public const string Towns = """
        SELECT t.Name, MIN(o.Latitude) AS Latitude, MIN(o.Longitude) AS Longitude
        FROM Town t
        JOIN Outcode o ON o.Outcode = t.Outcode
        GROUP BY t.Name
        ORDER BY MAX(CASE WHEN o.Town = t.Name THEN 1 ELSE 0 END) DESC, t.Name
        """;
}
