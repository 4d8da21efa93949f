namespace EmployerConnect.Web.Features.Accounts;

internal static class PersonSql
{
    public const string Insert = """
        INSERT INTO Person (Id, Email, Name, PasswordHash, SecurityStamp, IsAdministrator, IsSuspended, IsDemo, CreatedAt)
        VALUES (@Id, @Email, @Name, @PasswordHash, @SecurityStamp, @IsAdministrator, @IsSuspended, @IsDemo, @CreatedAt)
        """;

    public const string Update = """
        UPDATE Person
        SET Email = @Email, Name = @Name, PasswordHash = @PasswordHash, SecurityStamp = @SecurityStamp,
            FailedSignIns = @FailedSignIns, LockedUntil = @LockedUntil
        WHERE Id = @Id
        """;

    public const string ById = """
        SELECT Id, Email, Name, PasswordHash, SecurityStamp, FailedSignIns, LockedUntil, IsAdministrator, IsSuspended, IsDemo, CreatedAt
        FROM Person WHERE Id = @id
        """;

    public const string ByEmail = """
        SELECT Id, Email, Name, PasswordHash, SecurityStamp, FailedSignIns, LockedUntil, IsAdministrator, IsSuspended, IsDemo, CreatedAt
        FROM Person WHERE Email = @email
        """;

    public const string Memberships = """
        SELECT m.Role, m.OrganisationId, m.HubId, COALESCE(o.Name, h.Name) AS "Where"
        FROM Membership m
        LEFT JOIN Organisation o ON o.Id = m.OrganisationId
        LEFT JOIN Hub h ON h.Id = m.HubId
        WHERE m.PersonId = @personId AND m.EndedAt IS NULL
        ORDER BY m.SinceAt, m.Role
        """;

    public const string DemoPeople = """
        SELECT p.Id, p.Name, p.Email, m.Role, COALESCE(o.Name, h.Name) AS "Where",
               (SELECT MIN(hm.Name) FROM HubMember x JOIN Hub hm ON hm.Id = x.HubId WHERE x.OrganisationId = m.OrganisationId) AS Hub
        FROM Person p
        JOIN Membership m ON m.PersonId = p.Id AND m.EndedAt IS NULL
        LEFT JOIN Organisation o ON o.Id = m.OrganisationId
        LEFT JOIN Hub h ON h.Id = m.HubId
        WHERE p.IsDemo = 1 AND p.IsSuspended = 0
        ORDER BY p.CreatedAt, p.Email
        """;
}
