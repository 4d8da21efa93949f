using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Merging;

/// <summary>Two entries for one employer become one, with the history of both. A school is told apart by its number, so it is never there twice.</summary>
public sealed class MergeStore(Database.Database database, TimeProvider time)
{
    private static readonly string[] Moves =
        [MergeSql.Offers, MergeSql.Drafts, MergeSql.Matches, MergeSql.SessionPeople, MergeSql.Invitations, MergeSql.Feeds, MergeSql.Documents, MergeSql.Plans, MergeSql.Sites, MergeSql.Memberships, MergeSql.AddHubs, MergeSql.LeaveHubs];

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<IReadOnlyList<Organisation>> Employers(Guid id, IEnumerable<Guid> hubIds) =>
        database.Read(work => work.Query<Organisation>(MergeSql.Employers, new { id, hubIds = hubIds.DefaultIfEmpty().ToArray() }));

    /// <summary>The organisation that this one turned out to be.</summary>
    public async Task<Guid?> MergedInto(Guid id) => await database.Read(work => work.Query<Guid>(MergeSql.MergedInto, new { id })) is [var into] ? into : null;

    public Task<Outcome> Merge(Guid id, Guid into, Guid by) => database.Change(async work =>
    {
        if (!await work.ExecuteOne(MergeSql.Mark, new { id, into }))
        {
            return Outcome.Stale("One of the two has been merged already.");
        }

        await work.Execute(MergeSql.EndDoubles, new { id, into, now = Now });
        foreach (var move in Moves)
        {
            await work.Execute(move, new { id, into });
        }

        await Audit.Write(work, Now, by, "OrganisationMerged", "Organisation", id, $"into {into}", into);
        return Outcome.Done;
    });
}
