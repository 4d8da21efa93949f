using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Merging;

/// <summary>
/// Two entries for one employer become one, with the history of both. A school is told apart by its number, so it is never there
/// twice; but one that has closed goes on in the school that the register names as its successor (decision 0040).
/// </summary>
public sealed class MergeStore(Database.Database database, TimeProvider time)
{
    /// <summary>From school to school the register leads in few steps; a circle in it must not hold us up.</summary>
    private const int MostSteps = 10;

    private static readonly string[] OfBoth = [MergeSql.Drafts, MergeSql.SessionPeople, MergeSql.Invitations, MergeSql.Feeds, MergeSql.Memberships, MergeSql.AddHubs, MergeSql.LeaveHubs];

    private static readonly string[] OfEmployers = [MergeSql.Offers, MergeSql.Matches, MergeSql.Documents, MergeSql.Plans, MergeSql.Sites, .. OfBoth];

    private static readonly string[] OfSchools =
        [MergeSql.Requests, MergeSql.SchoolMatches, MergeSql.Waits, MergeSql.SchoolPlans, MergeSql.Unserved, MergeSql.AddReach, MergeSql.DropReach, MergeSql.Reach, .. OfBoth];

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>What this one may be merged into: another employer, or a successor in the register, of one of these hubs.</summary>
    public Task<IReadOnlyList<Organisation>> Others(Organisation organisation, IEnumerable<Guid> hubIds) => database.Read(async work =>
    {
        var (id, hubs) = (organisation.Id, hubIds.DefaultIfEmpty().ToArray());
        return organisation.Urn is { } urn
            ? await work.Query<Organisation>(MergeSql.Schools, new { id, hubIds = hubs, urns = (await Successors(work, urn)).DefaultIfEmpty().ToArray() })
            : await work.Query<Organisation>(MergeSql.Employers, new { id, hubIds = hubs });
    });

    /// <summary>The organisation that this one turned out to be.</summary>
    public async Task<Guid?> MergedInto(Guid id) => await database.Read(work => work.Query<Guid>(MergeSql.MergedInto, new { id })) is [var into] ? into : null;

    public Task<Outcome> Merge(Organisation organisation, Guid into, Guid by) => database.Change(async work =>
    {
        var id = organisation.Id;
        if (!await work.ExecuteOne(MergeSql.Mark, new { id, into }))
        {
            return Outcome.Stale("One of the two has been merged already.");
        }

        await work.Execute(MergeSql.EndDoubles, new { id, into, now = Now });
        foreach (var move in organisation.Kind == OrganisationKind.Employer ? OfEmployers : OfSchools)
        {
            await work.Execute(move, new { id, into });
        }

        await Audit.Write(work, Now, by, "OrganisationMerged", "Organisation", id, $"into {into}", into);
        return Outcome.Done;
    });

    /// <summary>Also the successor of a successor that has closed.</summary>
    private static async Task<IReadOnlyCollection<int>> Successors(Work work, int urn)
    {
        var found = new HashSet<int>();
        int[] last = [urn];
        for (var step = 0; step < MostSteps && last.Length > 0; step++)
        {
            last = [.. (await work.Query<int>(MergeSql.Successors, new { urns = last })).Where(one => one != urn && found.Add(one))];
        }

        return found;
    }
}
