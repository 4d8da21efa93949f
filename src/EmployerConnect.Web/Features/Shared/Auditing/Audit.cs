using EmployerConnect.Web.Database;

namespace EmployerConnect.Web.Features.Shared.Auditing;

/// <summary>Who did what to which thing, in the same transaction as the change. Ids only, never names or addresses.</summary>
public static class Audit
{
    public static Task Write(Work work, DateTime now, Guid? personId, string action, string subjectKind, Guid subjectId, string? detail = null) =>
        work.Execute(AuditSql.Write, new { id = Guid.CreateVersion7(), now, personId, action, subjectKind, subjectId, detail });
}
