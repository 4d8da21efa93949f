using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Reports;

public sealed class ReportStore(Database.Database database, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<IReadOnlyList<Report>> OfHubs(IEnumerable<Guid> hubIds) =>
        database.Read(work => work.Query<Report>(ReportSql.OfHubs, new { hubIds = hubIds.DefaultIfEmpty().ToArray() }));

    public Task<bool> Add(ReportKind kind, Guid subjectId, ReportReason reason, string? note, Guid by) => database.Commit(async work =>
    {
        var row = new { id = Guid.CreateVersion7(), subjectId, reason = reason.ToString(), note, by, now = Now };
        var isNew = await work.ExecuteOne(kind == ReportKind.Offer ? ReportSql.InsertOfOffer : ReportSql.InsertOfRequest, row);
        if (isNew)
        {
            await Audit.Write(work, Now, by, $"{kind}Reported", kind == ReportKind.Offer ? "Offer" : "EncounterRequest", subjectId);
        }

        return isNew;
    });

    public Task<bool> Close(Report report, Guid by) => database.Commit(async work =>
    {
        var row = new { id = report.Id, fromState = nameof(ReportState.Open), state = nameof(ReportState.Closed), by, now = Now };
        var isDone = report.Kind == ReportKind.Offer ? await work.ExecuteOne(ReportSql.MoveOfOffer, row) : await work.ExecuteOne(ReportSql.MoveOfRequest, row);
        if (isDone)
        {
            await Audit.Write(work, Now, by, "ReportClosed", $"{report.Kind}Report", report.Id);
        }

        return isDone;
    });
}
