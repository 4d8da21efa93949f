using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Exports;

/// <summary>Lists for spreadsheets, row by row as they are read: of one's own hubs, schools and employers, and of nobody else's.</summary>
public sealed class ExportStore(Database.Database database)
{
    public Task Members(Actor actor, Func<ExportedMember, Task> row) => Of(ExportSql.Members, actor, row);

    public Task Offers(Actor actor, Func<ExportedOffer, Task> row) => Of(ExportSql.Offers, actor, row);

    public Task Requests(Actor actor, Func<ExportedRequest, Task> row) => Of(ExportSql.Requests, actor, row);

    public Task Matches(Actor actor, Func<ExportedMatch, Task> row) => Of(ExportSql.Matches, actor, row);

    public Task SessionsOfHubs(Actor actor, Func<ExportedSession, Task> row) => Stream(ExportSql.Sessions, new { hubIds = Some(actor.HubIds), organisationIds = Some([]) }, row);

    public Task SessionsOfEmployers(Actor actor, Func<ExportedSession, Task> row) => Stream(ExportSql.Sessions, new { hubIds = Some([]), organisationIds = Some(actor.EmployerIds) }, row);

    public Task Encounters(Actor actor, Func<ExportedEncounter, Task> row) => Stream(ExportSql.Encounters, new { organisationIds = Some(actor.SchoolIds) }, row);

    private Task<int> Of<T>(string sql, Actor actor, Func<T, Task> row) => Stream(sql, new { hubIds = Some(actor.HubIds) }, row);

    private Task<int> Stream<T>(string sql, object values, Func<T, Task> row) => database.Read(async work =>
    {
        var count = 0;
        await foreach (var one in work.Stream<T>(sql, values))
        {
            await row(one);
            count++;
        }

        return count;
    });

    private static Guid[] Some(IEnumerable<Guid> ids) => [.. ids.DefaultIfEmpty()];
}
