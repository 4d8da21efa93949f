namespace EmployerConnect.Web.Features.Joining;

internal static class JoinRequestSql
{
    public const string Insert = """
        INSERT INTO JoinRequest (Id, PersonId, HubId, OrganisationName, Postcode, Note, State, AskedAt)
        VALUES (@id, @personId, @hubId, @name, @postcode, @note, 'Waiting', @now)
        """;

    public const string OfHubs = """
        SELECT j.Id, j.PersonId, p.Name AS PersonName, j.HubId, h.Name AS HubName, j.OrganisationName, j.Postcode, j.Note, j.State, j.AskedAt
        FROM JoinRequest j
        JOIN Person p ON p.Id = j.PersonId
        JOIN Hub h ON h.Id = j.HubId
        WHERE j.HubId IN @hubIds AND j.State = 'Waiting'
        ORDER BY j.AskedAt
        """;

    public const string OfPerson = """
        SELECT j.Id, j.PersonId, p.Name AS PersonName, j.HubId, h.Name AS HubName, j.OrganisationName, j.Postcode, j.Note, j.State, j.AskedAt
        FROM JoinRequest j
        JOIN Person p ON p.Id = j.PersonId
        JOIN Hub h ON h.Id = j.HubId
        WHERE j.PersonId = @personId
        ORDER BY j.AskedAt DESC
        """;

    public const string SchoolsOfHubs = """
        SELECT h.Id AS HubId, h.Name AS HubName, o.Latitude, o.Longitude
        FROM Hub h
        JOIN HubMember m ON m.HubId = h.Id
        JOIN Organisation o ON o.Id = m.OrganisationId
        WHERE o.Kind = 'School' AND o.Latitude IS NOT NULL AND o.Longitude IS NOT NULL
        ORDER BY h.Name, o.Id
        """;

    public const string Move = """
        UPDATE JoinRequest SET State = @state, DecidedByPersonId = @by, DecidedAt = @now WHERE Id = @id AND State = @fromState
        """;

    public const string AddEmployer = """
        INSERT INTO Organisation (Id, Kind, Name, Sectors, IsCornerstone, Setting, Town, Postcode, Latitude, Longitude, IsDemo, CreatedAt)
        VALUES (@id, 'Employer', @name, 0, 0, 0, @town, @postcode, @latitude, @longitude, 0, @now)
        """;
}
