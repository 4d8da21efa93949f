namespace EmployerConnect.Web.Email;

internal static class MailDeliverySql
{
    public const string Add = """
        INSERT INTO MailDelivery (Id, PersonId, SessionId, Sequence, Subject, Fate, FateRank, CreatedAt)
        VALUES (@id, @personId, @SessionId, @Sequence, @Subject, 'Unheard', 0, @now)
        """;

    /// <summary>Only ever to something graver: the order in which reports arrive changes nothing.</summary>
    public const string Report = """
        UPDATE MailDelivery SET Fate = @fate, FateRank = @rank, FateAt = @OccurredAt, Reason = @reason
        WHERE Id = @id AND FateRank < @rank
        """;

    public const string IsKnown = "SELECT COUNT(*) FROM MailDelivery WHERE Id = @id";

    public const string TakeEvent = """
        INSERT INTO MailEvent (EventId, MailId, Kind, OccurredAt, ReceivedAt)
        SELECT @EventId, @id, @Kind, @OccurredAt, @now
        WHERE NOT EXISTS (SELECT 1 FROM MailEvent WHERE EventId = @EventId)
        """;

    /// <summary>Mail about sessions to come that its receiver has not got: of one session, or of the hubs' sessions.</summary>
    public const string TroubleOfSession = """
        SELECT d.Id, d.SessionId, s.Title AS SessionTitle, p.Name AS PersonName, d.Fate, o.State AS OutboxState, COALESCE(d.Reason, o.LastError) AS Reason, d.CreatedAt
        FROM MailDelivery d
        JOIN OutboxMessage o ON o.Id = d.Id
        JOIN Session s ON s.Id = d.SessionId
        JOIN Person p ON p.Id = d.PersonId
        WHERE d.SessionId = @sessionId AND d.Sequence = s.Sequence AND (d.Fate IN ('Dropped', 'Bounced', 'Reported') OR o.State IN ('Dead', 'Unknown'))
        ORDER BY d.CreatedAt DESC
        """;

    public const string TroubleOfHubs = """
        SELECT d.Id, d.SessionId, s.Title AS SessionTitle, p.Name AS PersonName, d.Fate, o.State AS OutboxState, COALESCE(d.Reason, o.LastError) AS Reason, d.CreatedAt
        FROM MailDelivery d
        JOIN OutboxMessage o ON o.Id = d.Id
        JOIN Session s ON s.Id = d.SessionId
        JOIN Person p ON p.Id = d.PersonId
        WHERE s.HubId IN @hubIds AND s.EndsAt > @now AND d.Sequence = s.Sequence AND (d.Fate IN ('Dropped', 'Bounced', 'Reported') OR o.State IN ('Dead', 'Unknown'))
        ORDER BY d.CreatedAt DESC
        """;
}
