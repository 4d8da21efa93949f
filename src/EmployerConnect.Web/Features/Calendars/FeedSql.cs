namespace EmployerConnect.Web.Features.Calendars;

internal static class FeedSql
{
    /// <summary>Two requests of one person for a new address wait for each other here, so that their number stays bounded.</summary>
    public const string LockPerson = "UPDATE Person SET DiaryVersion = DiaryVersion + 1 WHERE Id = @personId AND IsSuspended = 0";

    public const string Count = "SELECT COUNT(*) FROM CalendarFeed WHERE PersonId = @personId AND RevokedAt IS NULL";

    public const string Insert = """
        INSERT INTO CalendarFeed (Id, PersonId, Name, Scope, OrganisationId, HubId, Activity, TokenHash, CreatedAt)
        VALUES (@id, @personId, @name, @scope, @organisationId, @hubId, @activity, @tokenHash, @now)
        """;

    /// <summary>A new secret for the same feed; the old one opens nothing from here on.</summary>
    public const string Renew = """
        UPDATE CalendarFeed SET TokenHash = @tokenHash, RenewedAt = @now WHERE Id = @id AND PersonId = @personId AND RevokedAt IS NULL
        """;

    public const string Rename = "UPDATE CalendarFeed SET Name = @name WHERE Id = @id AND PersonId = @personId AND RevokedAt IS NULL";

    public const string Revoke = "UPDATE CalendarFeed SET RevokedAt = @now WHERE Id = @id AND PersonId = @personId AND RevokedAt IS NULL";

    public const string Named = """
        SELECT Id FROM CalendarFeed WHERE PersonId = @personId AND Scope = 'Person' AND Name = @name AND RevokedAt IS NULL ORDER BY CreatedAt
        """;

    public const string Live = """
        SELECT f.Id, f.Name, f.Scope, f.Activity, COALESCE(o.Name, h.Name) AS SubjectName, COALESCE(f.RenewedAt, f.CreatedAt) AS Since
        FROM CalendarFeed f
        LEFT JOIN Organisation o ON o.Id = f.OrganisationId
        LEFT JOIN Hub h ON h.Id = f.HubId
        WHERE f.PersonId = @personId AND f.RevokedAt IS NULL
        ORDER BY f.CreatedAt, f.Name
        """;

    /// <summary>
    /// The first look of each request: revoked or suspended gives nothing. What else could have closed it (a membership that
    /// ended) raises the change number, so at a number at which <see cref="Open"/> let it in this is all that has to be asked.
    /// </summary>
    public const string Seen = """
        SELECT f.Id, f.Name, p.IsAdministrator, c.Number AS ChangeNumber
        FROM CalendarFeed f
        JOIN Person p ON p.Id = f.PersonId
        JOIN CalendarChange c ON c.Id = 1
        WHERE f.TokenHash = @tokenHash AND f.RevokedAt IS NULL AND p.IsSuspended = 0
        """;

    /// <summary>
    /// Asked again whenever the change number has moved (invariants 18 and 25): revoked, suspended, without any role left, or no longer of the
    /// school, employer or hub gives nothing.
    /// </summary>
    public const string Open = """
        SELECT f.Id, f.PersonId, f.Name, f.Scope, f.OrganisationId, f.HubId, f.Activity, p.IsAdministrator, c.Number AS ChangeNumber
        FROM CalendarFeed f
        JOIN Person p ON p.Id = f.PersonId
        JOIN CalendarChange c ON c.Id = 1
        WHERE f.TokenHash = @tokenHash AND f.RevokedAt IS NULL AND p.IsSuspended = 0
          AND ((f.Scope = 'Person' AND p.IsAdministrator = 1)
               OR EXISTS (SELECT 1 FROM Membership m
                          WHERE m.PersonId = f.PersonId AND m.EndedAt IS NULL
                            AND (f.Scope = 'Person' OR m.OrganisationId = f.OrganisationId OR m.HubId = f.HubId)))
        """;
}
