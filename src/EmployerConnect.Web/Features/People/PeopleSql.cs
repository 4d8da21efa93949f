namespace EmployerConnect.Web.Features.People;

internal static class PeopleSql
{
    public const string List = """
        SELECT p.Id, p.Name, p.IsSuspended, p.IsAdministrator, m.Role, COALESCE(o.Name, h.Name) AS "Where"
        FROM Person p
        LEFT JOIN Membership m ON m.PersonId = p.Id AND m.EndedAt IS NULL
        LEFT JOIN Organisation o ON o.Id = m.OrganisationId
        LEFT JOIN Hub h ON h.Id = m.HubId
        WHERE p.ErasedAt IS NULL AND (@pattern IS NULL OR p.Name LIKE @pattern ESCAPE '!' OR o.Name LIKE @pattern ESCAPE '!')
          AND (@everybody = 1 OR m.HubId IN @hubIds OR EXISTS (SELECT 1 FROM HubMember hm WHERE hm.OrganisationId = m.OrganisationId AND hm.HubId IN @hubIds))
        ORDER BY p.Name, p.CreatedAt, m.SinceAt, m.Role
        {page}
        """;

    public const string Count = """
        SELECT COUNT(*)
        FROM Person p
        LEFT JOIN Membership m ON m.PersonId = p.Id AND m.EndedAt IS NULL
        LEFT JOIN Organisation o ON o.Id = m.OrganisationId
        WHERE p.ErasedAt IS NULL AND (@pattern IS NULL OR p.Name LIKE @pattern ESCAPE '!' OR o.Name LIKE @pattern ESCAPE '!')
          AND (@everybody = 1 OR m.HubId IN @hubIds OR EXISTS (SELECT 1 FROM HubMember hm WHERE hm.OrganisationId = m.OrganisationId AND hm.HubId IN @hubIds))
        """;

    public const string Person = """
        SELECT p.Id, p.Name, p.Email, p.IsAdministrator, p.IsSuspended, (SELECT MAX(s.StartedAt) FROM SignInSession s WHERE s.PersonId = p.Id) AS SignedInAt
        FROM Person p
        WHERE p.Id = @personId AND p.ErasedAt IS NULL
        """;

    public const string Memberships = """
        SELECT m.Id, m.Role, m.OrganisationId, COALESCE(m.HubId, hm.HubId) AS HubId, COALESCE(o.Name, h.Name) AS "Where", m.SinceAt, m.EndedAt
        FROM Membership m
        LEFT JOIN Organisation o ON o.Id = m.OrganisationId
        LEFT JOIN Hub h ON h.Id = m.HubId
        LEFT JOIN HubMember hm ON hm.OrganisationId = m.OrganisationId
        WHERE m.PersonId = @personId
        ORDER BY m.SinceAt, m.Role
        """;

    public const string Suspensions = """
        SELECT s.Id, s.Reason, b.Name AS SuspendedByName, s.IsByAdministrator, s.SuspendedAt, s.LiftReason, l.Name AS LiftedByName, s.LiftedAt
        FROM Suspension s
        LEFT JOIN Person b ON b.Id = s.SuspendedByPersonId
        LEFT JOIN Person l ON l.Id = s.LiftedByPersonId
        WHERE s.PersonId = @personId
        ORDER BY s.SuspendedAt DESC
        """;

    public const string AddSuspension = """
        INSERT INTO Suspension (Id, PersonId, Reason, SuspendedByPersonId, IsByAdministrator, SuspendedAt)
        VALUES (@id, @personId, @reason, @by, @isByAdministrator, @now)
        """;

    /// <summary>Whoever was suspended before there were such rows has none.</summary>
    public const string EndSuspension = """
        UPDATE Suspension SET LiftReason = @reason, LiftedByPersonId = @by, LiftedAt = @now WHERE PersonId = @personId AND LiftedAt IS NULL
        """;
}
