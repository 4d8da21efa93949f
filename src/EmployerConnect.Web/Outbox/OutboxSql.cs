namespace EmployerConnect.Web.Outbox;

internal static class OutboxSql
{
    public const string Add = """
        INSERT INTO OutboxMessage (Id, Kind, DedupKey, Body, State, Attempts, DueAt, CreatedAt, MailingId)
        SELECT @id, @kind, @dedupKey, @body, 'Waiting', 0, @now, @now, @mailingId
        WHERE NOT EXISTS (SELECT 1 FROM OutboxMessage WHERE DedupKey = @dedupKey)
        """;

    public const string Due = """
        SELECT Id FROM OutboxMessage
        WHERE State = 'Waiting' AND DueAt <= @now AND (LeasedUntil IS NULL OR LeasedUntil <= @now)
        ORDER BY DueAt, CreatedAt
        {page}
        """;

    /// <summary>
    /// Counted as a try at once, so that a row whose handler takes the process down with it ends as well. A lease that
    /// is still there belonged to a try that never reported back.
    /// </summary>
    public const string Claim = """
        UPDATE OutboxMessage
        SET SilentTries = SilentTries + CASE WHEN LeasedBy IS NULL THEN 0 ELSE 1 END,
            LeasedUntil = @until, LeasedBy = @lease, Attempts = Attempts + 1
        WHERE Id = @id AND State = 'Waiting' AND DueAt <= @now AND (LeasedUntil IS NULL OR LeasedUntil <= @now)
        """;

    public const string Claimed = """
        SELECT Id, Kind, Body, Attempts, SilentTries, MailingId FROM OutboxMessage WHERE LeasedBy = @lease ORDER BY DueAt, CreatedAt
        """;

    public const string Done = """
        UPDATE OutboxMessage
        SET State = 'Sent', Body = NULL, DoneAt = @now, LeasedUntil = NULL, LeasedBy = NULL, LastError = NULL
        WHERE Id = @id AND State = 'Waiting' AND LeasedBy = @lease
        """;

    public const string Later = """
        UPDATE OutboxMessage
        SET DueAt = @dueAt, Attempts = Attempts - @uncounted, SilentTries = 0, LeasedUntil = NULL, LeasedBy = NULL, LastError = @reason
        WHERE Id = @id AND State = 'Waiting' AND LeasedBy = @lease
        """;

    /// <summary>As it was before the claim: nobody has begun with it.</summary>
    public const string PutBack = """
        UPDATE OutboxMessage
        SET Attempts = Attempts - 1, LeasedUntil = NULL, LeasedBy = NULL
        WHERE Id = @id AND State = 'Waiting' AND LeasedBy = @lease
        """;

    public const string Never = """
        UPDATE OutboxMessage
        SET State = 'Dead', DoneAt = @now, LeasedUntil = NULL, LeasedBy = NULL, LastError = @reason
        WHERE Id = @id AND State = 'Waiting' AND LeasedBy = @lease
        """;

    public const string Unknown = """
        UPDATE OutboxMessage
        SET State = 'Unknown', DoneAt = @now, LeasedUntil = NULL, LeasedBy = NULL, LastError = @reason
        WHERE Id = @id AND State = 'Waiting' AND LeasedBy = @lease
        """;

    /// <summary>Somebody has read why and wants it tried once more.</summary>
    public const string Retry = """
        UPDATE OutboxMessage
        SET State = 'Waiting', Attempts = 0, SilentTries = 0, DueAt = @now, DoneAt = NULL, LeasedUntil = NULL, LeasedBy = NULL
        WHERE Id = @id AND State = @fromState AND Body IS NOT NULL
        """;
}
