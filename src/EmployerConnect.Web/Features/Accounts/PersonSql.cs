namespace EmployerConnect.Web.Features.Accounts;

internal static class PersonSql
{
    public const string Insert = """
        INSERT INTO Person (Id, Email, Name, PasswordHash, SecurityStamp, IsAdministrator, IsSuspended, IsDemo, CreatedAt)
        VALUES (@Id, @Email, @Name, @PasswordHash, @SecurityStamp, @IsAdministrator, @IsSuspended, @IsDemo, @CreatedAt)
        """;

    public const string MakeAdministrator = """
        UPDATE Person SET IsAdministrator = 1 WHERE Id = @id
        """;

    public const string Suspend = """
        UPDATE Person SET IsSuspended = @isSuspended WHERE Id = @id AND IsSuspended <> @isSuspended AND ErasedAt IS NULL
        """;

    public const string ById = """
        SELECT Id, Email, Name, PasswordHash, SecurityStamp, TotpKey, TotpSince, IsAdministrator, IsSuspended, IsDemo, CreatedAt
        FROM Person WHERE Id = @id
        """;

    public const string ByEmail = """
        SELECT Id, Email, Name, PasswordHash, SecurityStamp, TotpKey, TotpSince, IsAdministrator, IsSuspended, IsDemo, CreatedAt
        FROM Person WHERE Email = @email
        """;

    /// <summary>Whoever the cookie names, while neither the person nor this session of theirs has been ended.</summary>
    public const string SignedIn = """
        SELECT p.Id, p.Name, p.IsAdministrator, s.StartedAt, s.LastSeenAt, s.IsStrong
        FROM Person p
        JOIN SignInSession s ON s.PersonId = p.Id
        WHERE p.Id = @personId AND p.SecurityStamp = @stamp AND p.IsSuspended = 0
          AND s.Id = @sessionId AND s.EndedAt IS NULL AND s.StartedAt > @notBefore AND s.LastSeenAt > @idleSince
        """;

    /// <summary>The place that they chose comes first; unless they chose, their own work before a school that they advise.</summary>
    public const string Memberships = """
        SELECT m.Role, m.OrganisationId, m.HubId, COALESCE(o.Name, h.Name) AS "Where"
        FROM Membership m
        LEFT JOIN Organisation o ON o.Id = m.OrganisationId
        LEFT JOIN Hub h ON h.Id = m.HubId
        WHERE m.PersonId = @personId AND m.EndedAt IS NULL
        ORDER BY CASE WHEN EXISTS (SELECT 1 FROM Person p WHERE p.Id = m.PersonId AND (p.HereId = m.OrganisationId OR p.HereId = m.HubId)) THEN 0 ELSE 1 END,
                 CASE m.Role WHEN 'EnterpriseAdviser' THEN 1 ELSE 0 END, m.SinceAt, m.Role
        """;

    /// <summary>Co-ordinators and leads, to be told of something.</summary>
    public const string TeamOfHub = """
        SELECT p.Id, p.Name, p.Email
        FROM Person p
        WHERE p.IsSuspended = 0 AND EXISTS (SELECT 1 FROM Membership m WHERE m.PersonId = p.Id AND m.HubId = @hubId AND m.EndedAt IS NULL)
        ORDER BY p.Email
        """;
}
