namespace EmployerConnect.Web.Email;

internal static class MailPreferenceSql
{
    public const string RhythmOf = "SELECT Rhythm FROM MailPreference WHERE PersonId = @personId";

    public const string Begin = """
        INSERT INTO MailPreference (PersonId, Rhythm, StopTokenHash, UpdatedAt)
        SELECT @personId, 'AtOnce', @tokenHash, @now
        WHERE NOT EXISTS (SELECT 1 FROM MailPreference WHERE PersonId = @personId)
        """;

    public const string Choose = "UPDATE MailPreference SET Rhythm = @rhythm, UpdatedAt = @now WHERE PersonId = @personId";

    public const string PersonOfStop = "SELECT PersonId FROM MailPreference WHERE StopTokenHash = @tokenHash";

    public const string AddItem = """
        INSERT INTO DigestItem (Id, PersonId, DedupKey, Subject, Path, CreatedAt)
        SELECT @id, @personId, @dedupKey, @subject, @path, @now
        WHERE NOT EXISTS (SELECT 1 FROM DigestItem WHERE DedupKey = @dedupKey)
        """;

    public const string Readers = """
        SELECT DISTINCT p.Id, p.Name, p.Email, COALESCE(m.Rhythm, 'AtOnce') AS Rhythm
        FROM DigestItem d
        JOIN Person p ON p.Id = d.PersonId
        LEFT JOIN MailPreference m ON m.PersonId = p.Id
        WHERE d.SentAt IS NULL AND p.IsSuspended = 0
        ORDER BY p.Email
        """;

    public const string Items = """
        SELECT PersonId, Subject, Path FROM DigestItem WHERE PersonId = @personId AND SentAt IS NULL AND CreatedAt < @until ORDER BY CreatedAt
        """;

    public const string Sent = "UPDATE DigestItem SET SentAt = @now WHERE PersonId = @personId AND SentAt IS NULL AND CreatedAt < @until";
}
