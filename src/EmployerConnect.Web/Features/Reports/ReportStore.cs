using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Reports;

public sealed class ReportStore(Database.Database database, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<IReadOnlyList<OfferReport>> OfHubs(IEnumerable<Guid> hubIds) =>
        database.Read(work => work.Query<OfferReport>(ReportSql.OfHubs, new { hubIds = hubIds.DefaultIfEmpty().ToArray() }));

    public Task<bool> Add(Guid offerId, ReportReason reason, string? note, Guid by) => database.Commit(async work =>
    {
        var id = Guid.CreateVersion7();
        var isNew = await work.ExecuteOne(ReportSql.Insert, new { id, offerId, reason = reason.ToString(), note, by, now = Now });
        if (isNew)
        {
            await Audit.Write(work, Now, by, "OfferReported", "Offer", offerId);
        }

        return isNew;
    });

    public Task<bool> Close(Guid id, Guid by) => database.Commit(async work =>
    {
        var isDone = await work.ExecuteOne(ReportSql.Move, new { id, fromState = nameof(ReportState.Open), state = nameof(ReportState.Closed), by, now = Now });
        if (isDone)
        {
            await Audit.Write(work, Now, by, "ReportClosed", "OfferReport", id);
        }

        return isDone;
    });
}
