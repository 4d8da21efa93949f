using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Drafts;

public sealed class DraftStore(Database.Database database)
{
    public Task<Draft?> Find(Guid id) => database.Read(work => work.QueryOne<Draft>(DraftSql.Find, new { id }));

    /// <summary>Somebody's drafts, the one they wrote in last first.</summary>
    public Task<IReadOnlyList<DraftSummary>> Mine(Guid personId, DraftKind kind) =>
        database.Read(work => work.Query<DraftSummary>(DraftSql.Mine, new { personId, kind = kind.ToString() }));

    public Task<int> Begin(Draft draft) => database.Commit(work => work.Execute(DraftSql.Begin, Row(draft)));

    /// <summary>Stale where another window has kept something since the draft was read.</summary>
    public Task<Outcome> Keep(Draft draft) => database.Change(async work =>
        await work.ExecuteOne(DraftSql.Keep, Row(draft)) ? Outcome.Done : Outcome.Stale(Draft.MovedOn));

    public Task<bool> Discard(Guid id, Actor by) => database.Commit(work => work.ExecuteOne(DraftSql.Discard, new { id, personId = by.PersonId }));

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
