using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Drafts;

/// <summary>That a draft begins and ends is noted; what is kept in it meanwhile is nobody's but its owner's.</summary>
public sealed class DraftStore(Database.Database database, TimeProvider time)
{
    public Task<Draft?> Find(Guid id) => database.Read(work => work.QueryOne<Draft>(DraftSql.Find, new { id }));

    /// <summary>Somebody's drafts, the one they wrote in last first.</summary>
    public Task<IReadOnlyList<DraftSummary>> Mine(Guid personId, DraftKind kind) =>
        database.Read(work => work.Query<DraftSummary>(DraftSql.Mine, new { personId, kind = kind.ToString() }));

    public Task<int> Begin(Draft draft) => database.Commit(async work =>
    {
        var count = await work.Execute(DraftSql.Begin, Row(draft));
        await Audit.Write(work, draft.CreatedAt, draft.PersonId, "DraftBegun", nameof(Draft), draft.Id, draft.Kind.ToString(), draft.OrganisationId);
        return count;
    });

    /// <summary>Stale where another window has kept something since the draft was read.</summary>
    public Task<Outcome> Keep(Draft draft) => database.Change(async work =>
        await work.ExecuteOne(DraftSql.Keep, Row(draft)) ? Outcome.Done : Outcome.Stale(Draft.MovedOn));

    public Task<bool> Discard(Draft draft, Actor by) => database.Commit(async work =>
    {
        var isDone = await work.ExecuteOne(DraftSql.Discard, new { id = draft.Id, personId = by.PersonId });
        if (isDone)
        {
            await Audit.Write(work, time.GetUtcNow().UtcDateTime, by.PersonId, "DraftDeleted", nameof(Draft), draft.Id, draft.Kind.ToString(), draft.OrganisationId);
        }

        return isDone;
    });

    /// <summary>False where the draft has been published already, or has changed since it was read.</summary>
    public static Task<bool> Consume(Work work, Draft draft) => work.ExecuteOne(DraftSql.Consume, new { draft.Id, draft.PersonId, draft.Version });

    private static object Row(Draft draft) => new
    {
        draft.Id,
        draft.PersonId,
        draft.OrganisationId,
        Kind = draft.Kind.ToString(),
        draft.Fields,
        draft.Step,
        draft.Version,
        draft.CreatedAt,
        draft.UpdatedAt,
    };
}
