using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Arrivals;

public sealed class ArrivalStore(Database.Database database, TimeProvider time)
{
    /// <summary>The main address, then the further sites.</summary>
    public Task<IReadOnlyList<ArrivalPlace>> Of(Guid organisationId) => database.Read(work => Of(work, organisationId));

    internal static async Task<IReadOnlyList<ArrivalPlace>> Of(Work work, Guid organisationId) =>
        [.. await work.Query<ArrivalPlace>(ArrivalSql.Main, new { id = organisationId }), .. await work.Query<ArrivalPlace>(ArrivalSql.Sites, new { id = organisationId })];

    public Task<int> Save(Guid organisationId, IReadOnlyDictionary<Guid, string?> notes, Guid by) => database.Commit(async work =>
    {
        foreach (var (id, text) in notes)
        {
            await (id == organisationId
                ? work.Execute(ArrivalSql.SaveMain, new { id, notes = text })
                : work.Execute(ArrivalSql.SaveSite, new { id = organisationId, siteId = id, notes = text }));
        }

        await Audit.Write(work, time.GetUtcNow().UtcDateTime, by, "ArrivalNotesSaved", "Organisation", organisationId);
        return notes.Count;
    });
}
