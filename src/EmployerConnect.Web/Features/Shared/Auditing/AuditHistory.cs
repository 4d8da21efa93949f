namespace EmployerConnect.Web.Features.Shared.Auditing;

/// <summary>What has happened to a thing, for those who may see it; the page that shows it has asked that already.</summary>
public sealed class AuditHistory(Database.Database database)
{
    public Task<IReadOnlyList<HistoryRow>> Of(string subjectKind, Guid subjectId) =>
        database.Read(work => work.Query<HistoryRow>(AuditSql.History, new { subjectKind, subjectId }));
}
