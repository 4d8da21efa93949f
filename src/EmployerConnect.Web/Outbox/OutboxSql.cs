namespace EmployerConnect.Web.Outbox;

internal static class OutboxSql
{
    public const string Add = """
        INSERT INTO OutboxMessage (Id, Kind, DedupKey, Body, State, Attempts, DueAt, CreatedAt)
        SELECT @id, @kind, @dedupKey, @body, 'Waiting', 0, @now, @now
        WHERE NOT EXISTS (SELECT 1 FROM OutboxMessage WHERE DedupKey = @dedupKey)
        """;

    public const string Due = """
        SELECT Id FROM OutboxMessage
        WHERE State = 'Waiting' AND DueAt <= @now AND (LeasedUntil IS NULL OR LeasedUntil <= @now)
        ORDER BY DueAt, CreatedAt
        {page}
        """;

    /// <summary>Counted as a try at once, so that a row whose handler takes the process down with it ends as well.</summary>
    public const string Claim = """
        UPDATE OutboxMessage
        SET LeasedUntil = @until, LeasedBy = @lease, Attempts = Attempts + 1
        WHERE Id = @id AND State = 'Waiting' AND DueAt <= @now AND (LeasedUntil IS NULL OR LeasedUntil <= @now)
        """;

    public const string Claimed = """
        SELECT Id, Kind, Body, Attempts FROM OutboxMessage WHERE Id = @id AND LeasedBy = @lease
        """;

    public const string Done = """
        UPDATE OutboxMessage
        SET State = 'Sent', Body = NULL, DoneAt = @now, LeasedUntil = NULL, LeasedBy = NULL, LastError = NULL
        WHERE Id = @id AND State = 'Waiting' AND LeasedBy = @lease
        """;

    public const string Later = """
        UPDATE OutboxMessage
        SET DueAt = @dueAt, LeasedUntil = NULL, LeasedBy = NULL, LastError = @reason
        WHERE Id = @id AND State = 'Waiting' AND LeasedBy = @lease
        """;

    public const string Never = """
        UPDATE OutboxMessage
        SET State = 'Dead', DoneAt = @now, LeasedUntil = NULL, LeasedBy = NULL, LastError = @reason
        WHERE Id = @id AND State = 'Waiting' AND LeasedBy = @lease
        """;
}
