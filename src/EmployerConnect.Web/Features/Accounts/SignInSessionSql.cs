namespace EmployerConnect.Web.Features.Accounts;

internal static class SignInSessionSql
{
    public const string Insert = """
        INSERT INTO SignInSession (Id, PersonId, Device, StartedAt, LastSeenAt, IsStrong) VALUES (@id, @personId, @device, @now, @now, @isStrong)
        """;

    public const string Seen = """
        UPDATE SignInSession SET LastSeenAt = @now WHERE Id = @id
        """;

    /// <summary>Whoever was signed in by a password alone has just given a second proof.</summary>
    public const string Strengthen = """
        UPDATE SignInSession SET IsStrong = 1 WHERE Id = @id AND PersonId = @personId AND EndedAt IS NULL
        """;

    public const string Live = """
        SELECT Id, Device, StartedAt, LastSeenAt
        FROM SignInSession
        WHERE PersonId = @personId AND EndedAt IS NULL AND StartedAt > @notBefore AND LastSeenAt > @idleSince
        ORDER BY LastSeenAt DESC, StartedAt DESC
        """;

    public const string End = """
        UPDATE SignInSession SET EndedAt = @now WHERE Id = @id AND PersonId = @personId AND EndedAt IS NULL
        """;

    public const string EndAll = """
        UPDATE SignInSession SET EndedAt = @now WHERE PersonId = @personId AND EndedAt IS NULL
        """;

    public const string ForgetOld = """
        DELETE FROM SignInSession WHERE PersonId = @personId AND (EndedAt < @before OR LastSeenAt < @before)
        """;
}
