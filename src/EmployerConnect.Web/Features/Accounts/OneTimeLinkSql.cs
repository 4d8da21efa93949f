namespace EmployerConnect.Web.Features.Accounts;

internal static class OneTimeLinkSql
{
    public const string Insert = """
        INSERT INTO OneTimeLink (Id, TokenHash, Purpose, PersonId, Email, SubjectId, CreatedAt, ExpiresAt)
        VALUES (@id, @hash, @purpose, @personId, @email, @subjectId, @now, @expiresAt)
        """;

    public const string Live = """
        SELECT Id, Purpose, PersonId, Email, SubjectId, ExpiresAt
        FROM OneTimeLink WHERE TokenHash = @hash AND EndedAt IS NULL AND ExpiresAt > @now
        """;

    public const string Use = """
        UPDATE OneTimeLink SET EndedAt = @now WHERE Id = @id AND EndedAt IS NULL AND ExpiresAt > @now
        """;

    /// <summary>A new link takes the place of those of the same purpose that went to the same address before.</summary>
    public const string EndEarlier = """
        UPDATE OneTimeLink SET EndedAt = @now
        WHERE Email = @email AND Purpose = @purpose AND EndedAt IS NULL
          AND ((SubjectId IS NULL AND @subjectId IS NULL) OR SubjectId = @subjectId)
        """;

    public const string EndOfPerson = """
        UPDATE OneTimeLink SET EndedAt = @now WHERE PersonId = @personId AND EndedAt IS NULL
        """;

    public const string EndOfSubject = """
        UPDATE OneTimeLink SET EndedAt = @now WHERE SubjectId = @subjectId AND EndedAt IS NULL
        """;
}
