namespace EmployerConnect.Web.Features.Organisations;

internal static class OrganisationSql
{
    public const string Find = """
        SELECT Id, Kind, Name, Urn, Sectors, SizeBand, IsCornerstone, Town, Postcode, Latitude, Longitude, ShowsName, ShowsPlace
        FROM Organisation WHERE Id = @id
        """;

    public const string Some = """
        SELECT Id, Kind, Name, Urn, Sectors, SizeBand, IsCornerstone, Town, Postcode, Latitude, Longitude, ShowsName, ShowsPlace
        FROM Organisation WHERE Id IN @ids
        ORDER BY Name
        """;

    public const string Places = """
        SELECT o.Id AS SchoolId, o.Name AS SchoolName, h.Id AS HubId, h.Name AS HubName
        FROM Organisation o
        JOIN HubMember m ON m.OrganisationId = o.Id
        JOIN Hub h ON h.Id = m.HubId
        WHERE o.Id IN @ids AND o.Kind = 'School'
        ORDER BY o.Name, h.Name
        """;

    public const string Hubs = """
        SELECT h.Id, h.Name
        FROM HubMember m
        JOIN Hub h ON h.Id = m.HubId
        WHERE m.OrganisationId = @organisationId
        ORDER BY h.Name
        """;
}
