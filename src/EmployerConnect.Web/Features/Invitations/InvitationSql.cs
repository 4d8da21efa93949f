namespace EmployerConnect.Web.Features.Invitations;

internal static class InvitationSql
{
    public const string Insert = """
        INSERT INTO Invitation (Id, Email, Role, OrganisationId, HubId, State, InvitedByPersonId, InvitedAt)
        VALUES (@id, @email, @role, @organisationId, @hubId, 'Open', @by, @now)
        """;

    public const string Find = """
        SELECT i.Id, i.Email, i.Name, i.IsHeldBack, i.Role, i.OrganisationId, i.HubId, COALESCE(o.Name, h.Name) AS "Where", i.State, i.InvitedByPersonId, p.Name AS InvitedByName, i.InvitedAt
        FROM Invitation i
        JOIN Person p ON p.Id = i.InvitedByPersonId
        LEFT JOIN Organisation o ON o.Id = i.OrganisationId
        LEFT JOIN Hub h ON h.Id = i.HubId
        WHERE i.Id = @id
        """;

    public const string OfHubs = """
        SELECT i.Id, i.Email, i.Name, i.IsHeldBack, i.Role, i.OrganisationId, i.HubId, COALESCE(o.Name, h.Name) AS "Where", i.State, i.InvitedByPersonId, p.Name AS InvitedByName, i.InvitedAt
        FROM Invitation i
        JOIN Person p ON p.Id = i.InvitedByPersonId
        LEFT JOIN Organisation o ON o.Id = i.OrganisationId
        LEFT JOIN Hub h ON h.Id = i.HubId
        WHERE i.State = 'Open' AND (i.HubId IN @hubIds OR EXISTS (SELECT 1 FROM HubMember m WHERE m.OrganisationId = i.OrganisationId AND m.HubId IN @hubIds))
        ORDER BY i.InvitedAt, i.Email
        """;

    public const string OfOrganisation = """
        SELECT i.Id, i.Email, i.Name, i.IsHeldBack, i.Role, i.OrganisationId, i.HubId, o.Name AS "Where", i.State, i.InvitedByPersonId, p.Name AS InvitedByName, i.InvitedAt
        FROM Invitation i
        JOIN Person p ON p.Id = i.InvitedByPersonId
        JOIN Organisation o ON o.Id = i.OrganisationId
        WHERE i.State = 'Open' AND i.OrganisationId = @organisationId
        ORDER BY i.InvitedAt, i.Email
        """;

    public const string Move = """
        UPDATE Invitation SET State = @state, AnsweredAt = @now WHERE Id = @id AND State = @fromState
        """;

    /// <summary>A spreadsheet brought it, and now it is mailed.</summary>
    public const string LetGo = "UPDATE Invitation SET IsHeldBack = 0 WHERE Id = @id AND IsHeldBack = 1 AND State = 'Open'";
}
