using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>What is kept of an import: its counts, and an entry of the audit.</summary>
internal static class ImportRuns
{
    public static async Task Record(Work work, ImportReport report, DateTime now)
    {
        await work.Execute(PostcodeSql.AddRun, new { report.Kind, now, report.Read, report.Added, report.Changed, report.Unchanged, report.Rejected });
        await Note(work, report, now);
    }

    /// <summary>By the operator, in the transaction of the import.</summary>
    public static Task Note(Work work, ImportReport report, DateTime now) =>
        Audit.Write(work, now, null, "RegisterImported", "Import", Guid.CreateVersion7(), report.Kind);
}
