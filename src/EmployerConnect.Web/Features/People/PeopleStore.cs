using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.People;

/// <summary>The people whom hub leads and administrators answer for.</summary>
public sealed class PeopleStore(Database.Database database)
{
    /// <summary>A lead finds the people of their hubs, an administrator everybody.</summary>
    public Task<(IReadOnlyList<PersonInRole> People, int Count)> List(PeopleSearch search, Actor actor)
    {
        var values = new
        {
            pattern = search.Pattern,
            everybody = actor.IsAdministrator ? 1 : 0,
            hubIds = actor.LedHubIds.DefaultIfEmpty().ToArray(),
            skip = search.Skip,
            take = PeopleSearch.PageSize,
        };
        return database.Read(async work => (await work.Query<PersonInRole>(PeopleSql.List, values), await work.Value<int>(PeopleSql.Count, values)));
    }

    /// <summary>Null where there is no such person, or none any more.</summary>
    public Task<ManagedPerson?> Find(Guid personId) => database.Read(work => Find(work, personId));

    internal static async Task<ManagedPerson?> Find(Work work, Guid personId) =>
        await work.QueryOne<PersonRow>(PeopleSql.Person, new { personId }) is { } person
            ? new ManagedPerson(person, await work.Query<PersonMembership>(PeopleSql.Memberships, new { personId }))
            {
                Suspensions = await work.Query<Suspension>(PeopleSql.Suspensions, new { personId }),
            }
            : null;
}
