namespace EmployerConnect.Web.Features.Invitations;

internal static class JoiningSql
{
    public const string SchoolsLike = """
        SELECT Urn, Name, Town, Postcode FROM School
        WHERE IsOpen = 1 AND (Urn = @urn OR LOWER(CONCAT(Name, ', ', COALESCE(Postcode, ''))) LIKE @pattern ESCAPE '!')
        ORDER BY Name, Urn
        {page}
        """;

    public const string SchoolByUrn = """
        SELECT Urn, Name, Town, Postcode FROM School WHERE Urn = @urn AND IsOpen = 1
        """;

    public const string OrganisationByUrn = """
        SELECT Id FROM Organisation WHERE Urn = @urn
        """;

    public const string AddSchool = """
        INSERT INTO Organisation (Id, Kind, Name, Urn, Sectors, IsCornerstone, Setting, Street, Town, Postcode, Latitude, Longitude, IsDemo, CreatedAt)
        SELECT @id, 'School', Name, Urn, 0, 0, @setting, Street, Town, Postcode, Latitude, Longitude, 0, @now FROM School WHERE Urn = @urn
        """;

    public const string TypeOfSchool = """
        SELECT TypeName FROM School WHERE Urn = @urn
        """;

    public const string AddEmployer = """
        INSERT INTO Organisation (Id, Kind, Name, Sectors, IsCornerstone, Setting, IsDemo, CreatedAt)
        VALUES (@id, 'Employer', @name, 0, 0, 0, 0, @now)
        """;

    public const string AddToHub = """
        INSERT INTO HubMember (HubId, OrganisationId)
        SELECT @hubId, @organisationId
        WHERE NOT EXISTS (SELECT 1 FROM HubMember WHERE HubId = @hubId AND OrganisationId = @organisationId)
        """;

    public const string Hubs = """
        SELECT Id, Name FROM Hub ORDER BY Name
        """;

    public const string AddHub = """
        INSERT INTO Hub (Id, Name, IsDemo, CreatedAt) SELECT @id, @name, 0, @now WHERE NOT EXISTS (SELECT 1 FROM Hub WHERE Name = @name)
        """;
}
