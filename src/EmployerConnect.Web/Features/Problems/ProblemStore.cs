using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Problems;

public sealed class ProblemStore(Database.Database database, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<IReadOnlyList<ProblemReport>> OfHubs(IEnumerable<Guid> hubIds) =>
        database.Read(work => work.Query<ProblemReport>(ProblemSql.OfHubs, new { hubIds = hubIds.DefaultIfEmpty().ToArray() }));

    /// <summary>To every hub of the place where its writer is. Returns how many hubs that are: none for somebody who belongs to none.</summary>
    public Task<int> Add(Guid placeId, ProblemKind kind, string? page, string note, Guid by) => database.Commit(async work =>
    {
        var hubs = await work.Query<Guid>(ProblemSql.HubsOf, new { placeId });
        foreach (var hubId in hubs)
        {
            var id = Guid.CreateVersion7();
            await work.Execute(ProblemSql.Insert, new { id, hubId, kind = kind.ToString(), page, note, by, now = Now });
            await Audit.Write(work, Now, by, "ProblemReported", "ProblemReport", id, forId: hubId);
        }

        return hubs.Count;
    });

    public Task<bool> Close(Guid id, Guid by) => database.Commit(async work =>
    {
        var isDone = await work.ExecuteOne(ProblemSql.Move, new { id, fromState = nameof(ProblemState.Open), state = nameof(ProblemState.Closed), by, now = Now });
        if (isDone)
        {
            await Audit.Write(work, Now, by, "ProblemClosed", "ProblemReport", id);
        }

        return isDone;
    });
}
