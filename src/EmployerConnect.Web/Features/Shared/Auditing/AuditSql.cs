namespace EmployerConnect.Web.Features.Shared.Auditing;

internal static class AuditSql
{
    public const string Write = """
        INSERT INTO AuditEntry (Id, OccurredAt, PersonId, Action, SubjectKind, SubjectId, Detail)
        VALUES (@id, @now, @personId, @action, @subjectKind, @subjectId, @detail)
        """;
}
