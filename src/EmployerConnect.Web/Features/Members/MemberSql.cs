namespace EmployerConnect.Web.Features.Members;

internal static class MemberSql
{
    public const string OfOrganisation = """
        SELECT m.Id, m.PersonId, p.Name, m.Role, m.SinceAt
        FROM Membership m
        JOIN Person p ON p.Id = m.PersonId
        WHERE m.OrganisationId = @organisationId AND m.EndedAt IS NULL
        ORDER BY p.Name, m.SinceAt
        """;

    public const string Add = """
        INSERT INTO Membership (Id, PersonId, OrganisationId, HubId, Role, SinceAt)
        SELECT @id, @personId, @organisationId, @hubId, @role, @now
        WHERE NOT EXISTS (
            SELECT 1 FROM Membership
            WHERE PersonId = @personId AND Role = @role AND EndedAt IS NULL AND (OrganisationId = @organisationId OR HubId = @hubId))
        """;

    /// <summary>Never the last who answers for an organisation, so that proposals always have somebody to go to.</summary>
    public const string End = """
        UPDATE Membership SET EndedAt = @now
        WHERE Id = @id AND OrganisationId = @organisationId AND EndedAt IS NULL
          AND (Role NOT IN ('EmployerContact', 'CareersLeader') OR EXISTS (
            SELECT 1 FROM Membership other
            WHERE other.OrganisationId = @organisationId AND other.EndedAt IS NULL AND other.Id <> @id AND other.Role IN ('EmployerContact', 'CareersLeader')))
        """;

    /// <summary>So that two who leave at once are judged one after the other.</summary>
    public const string Lock = """
        UPDATE Organisation SET Name = Name WHERE Id = @organisationId
        """;

    public const string MoveOffers = """
        UPDATE Offer SET CreatedByPersonId = @successor WHERE OrganisationId = @organisationId AND CreatedByPersonId = @predecessor
        """;

    public const string MoveRequests = """
        UPDATE EncounterRequest SET CreatedByPersonId = @successor WHERE OrganisationId = @organisationId AND CreatedByPersonId = @predecessor
        """;

    public const string Places = """
        SELECT DISTINCT COALESCE(m.OrganisationId, m.HubId) AS Id, COALESCE(o.Name, h.Name) AS Name
        FROM Membership m
        LEFT JOIN Organisation o ON o.Id = m.OrganisationId
        LEFT JOIN Hub h ON h.Id = m.HubId
        WHERE m.PersonId = @personId AND m.EndedAt IS NULL
        ORDER BY Name
        """;

    public const string ChoosePlace = """
        UPDATE Person SET HereId = @placeId
        WHERE Id = @personId AND EXISTS (SELECT 1 FROM Membership m WHERE m.PersonId = @personId AND m.EndedAt IS NULL AND (m.OrganisationId = @placeId OR m.HubId = @placeId))
        """;
}
