namespace EmployerConnect.Web.Features.Calendars;

internal static class FeedSql
{
    /// <summary>Two requests for a new address wait for each other here, so that one feed is left.</summary>
    public const string LockPerson = "UPDATE Person SET DiaryVersion = DiaryVersion + 1 WHERE Id = @personId AND IsSuspended = 0";

    public const string Revoke = "UPDATE CalendarFeed SET RevokedAt = @now WHERE PersonId = @personId AND RevokedAt IS NULL";

    public const string Insert = """
        INSERT INTO CalendarFeed (Id, PersonId, TokenHash, CreatedAt) VALUES (@id, @personId, @tokenHash, @now)
        """;

    public const string Live = """
        SELECT Id, CreatedAt FROM CalendarFeed WHERE PersonId = @personId AND RevokedAt IS NULL
        """;

    /// <summary>Asked anew for each request (invariants 18 and 25): revoked, suspended, or without any role left gives nothing.</summary>
    public const string Owner = """
        SELECT p.Id, p.Name
        FROM CalendarFeed f
        JOIN Person p ON p.Id = f.PersonId
        WHERE f.TokenHash = @tokenHash AND f.RevokedAt IS NULL AND p.IsSuspended = 0
          AND (p.IsAdministrator = 1 OR EXISTS (SELECT 1 FROM Membership m WHERE m.PersonId = p.Id AND m.EndedAt IS NULL))
        """;
}
