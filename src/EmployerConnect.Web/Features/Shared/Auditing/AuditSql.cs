namespace EmployerConnect.Web.Features.Shared.Auditing;

internal static class AuditSql
{
    public const string Write = """
        INSERT INTO AuditEntry (Id, OccurredAt, PersonId, Action, SubjectKind, SubjectId, Detail, ForId, FromVersion, ToVersion)
        VALUES (@id, @now, @personId, @action, @subjectKind, @subjectId, @detail, @forId, @fromVersion, @toVersion)
        """;

    public const string History = """
        SELECT a.OccurredAt, a.Action, a.Detail, a.ToVersion, a.PersonId, p.Name AS PersonName, p.ErasedAt, f.Name AS ForName
        FROM AuditEntry a
        LEFT JOIN Person p ON p.Id = a.PersonId
        LEFT JOIN Organisation f ON f.Id = a.ForId
        WHERE a.SubjectKind = @subjectKind AND a.SubjectId = @subjectId
        ORDER BY a.OccurredAt, a.ToVersion, a.Action
        """;

    /// <summary>Where those who stand in a history belonged, of the organisations and hubs whose thing it is.</summary>
    public const string Places = """
        SELECT m.PersonId, m.OrganisationId, m.HubId, COALESCE(o.Name, h.Name) AS Name, m.SinceAt, m.EndedAt
        FROM Membership m
        LEFT JOIN Organisation o ON o.Id = m.OrganisationId
        LEFT JOIN Hub h ON h.Id = m.HubId
        WHERE (m.OrganisationId IN @partyIds OR m.HubId IN @partyIds)
          AND m.PersonId IN (SELECT a.PersonId FROM AuditEntry a WHERE a.SubjectKind = @subjectKind AND a.SubjectId = @subjectId)
        ORDER BY m.SinceAt
        """;

    public const string Head = "SELECT Position, Hash FROM AuditHead WHERE Id = 1";

    public const string Unsealed = """
        SELECT a.Id, a.OccurredAt, a.PersonId, a.Action, a.SubjectKind, a.SubjectId, a.Detail, a.ForId, a.FromVersion, a.ToVersion
        FROM AuditEntry a
        WHERE NOT EXISTS (SELECT 1 FROM AuditSeal s WHERE s.EntryId = a.Id)
        ORDER BY a.OccurredAt, a.Action, a.SubjectKind
        {page}
        """;

    public const string Seal = "INSERT INTO AuditSeal (Position, EntryId, Hash) VALUES (@position, @entryId, @hash)";

    public const string MoveHead = "UPDATE AuditHead SET Position = @position, Hash = @hash WHERE Id = 1 AND Position = @from";

    public const string Sealed = """
        SELECT s.Position, s.Hash, s.EntryId, a.Id, a.OccurredAt, a.PersonId, a.Action, a.SubjectKind, a.SubjectId, a.Detail, a.ForId, a.FromVersion, a.ToVersion
        FROM AuditSeal s
        LEFT JOIN AuditEntry a ON a.Id = s.EntryId
        WHERE s.Position > @after
        ORDER BY s.Position
        {page}
        """;

    public const string CountUnsealed = """
        SELECT COUNT(*) FROM AuditEntry a WHERE a.OccurredAt < @before AND NOT EXISTS (SELECT 1 FROM AuditSeal s WHERE s.EntryId = a.Id)
        """;
}
