namespace EmployerConnect.Web.Features.Mailings;

internal static class MailingSql
{
    /// <summary>Only where the change put something into the outbox.</summary>
    public const string Add = """
        INSERT INTO Mailing (Id, HubId, AskedByPersonId, Kind, SubjectId, AskedAt)
        SELECT @id, @hubId, @by, @kind, @subjectId, @now
        WHERE EXISTS (SELECT 1 FROM OutboxMessage o WHERE o.MailingId = @id)
        """;

    /// <summary>One by its own id, or all by that of the spreadsheet or the plan.</summary>
    public const string Of = """
        SELECT m.Id, m.HubId, m.Kind, m.SubjectId, m.AskedAt, p.Name AS AskedByName, s.FileName,
               COUNT(CASE WHEN o.Kind = 'mail' AND o.State = 'Sent' THEN 1 END) AS Sent,
               COUNT(CASE WHEN o.State IN ('Dead', 'Unknown') THEN 1 END) AS Failed,
               COUNT(CASE WHEN o.State = 'Waiting' THEN 1 END) AS Outstanding,
               COUNT(CASE WHEN o.Kind = 'mail' THEN 1 END) AS Mails,
               COUNT(CASE WHEN o.Kind <> 'mail' THEN 1 END) AS Steps,
               COUNT(CASE WHEN o.Kind <> 'mail' AND o.State = 'Sent' THEN 1 END) AS StepsDone,
               COUNT(CASE WHEN o.State = 'Waiting' AND o.LastError IS NOT NULL THEN 1 END) AS Again,
               MIN(CASE WHEN o.State = 'Waiting' AND o.LastError IS NOT NULL THEN o.DueAt END) AS AgainAt
        FROM Mailing m
        JOIN Person p ON p.Id = m.AskedByPersonId
        LEFT JOIN Spreadsheet s ON s.Id = m.SubjectId
        LEFT JOIN OutboxMessage o ON o.MailingId = m.Id
        WHERE m.Id = @id OR m.SubjectId = @id
        GROUP BY m.Id, m.HubId, m.Kind, m.SubjectId, m.AskedAt, p.Name, s.FileName
        ORDER BY m.AskedAt DESC
        """;

    public const string Failures = """
        SELECT o.Id, o.State, o.LastError, COALESCE(p.Name, i.Name) AS ToName, i.Email AS ToEmail, d.Subject AS Title
        FROM OutboxMessage o
        LEFT JOIN MailDelivery d ON d.Id = o.Id
        LEFT JOIN Person p ON p.Id = d.PersonId
        LEFT JOIN Invitation i ON i.SpreadsheetId = @subjectId AND o.DedupKey IN (CONCAT(@mailKey, LOWER(CAST(i.Id AS nvarchar(36)))), CONCAT(@askKey, LOWER(CAST(i.Id AS nvarchar(36)))))
        WHERE o.MailingId = @id AND o.State IN ('Dead', 'Unknown')
        ORDER BY o.DoneAt DESC, o.CreatedAt DESC
        {page}
        """;
}
