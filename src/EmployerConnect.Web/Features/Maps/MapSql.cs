namespace EmployerConnect.Web.Features.Maps;

internal static class MapSql
{
    public const string Towns = """
        SELECT t.Name, MIN(o.Latitude) AS Latitude, MIN(o.Longitude) AS Longitude
        FROM Town t
        JOIN Outcode o ON o.Outcode = t.Outcode
        GROUP BY t.Name
        ORDER BY t.Name
        """;
}
