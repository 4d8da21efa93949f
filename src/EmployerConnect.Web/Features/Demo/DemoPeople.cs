namespace EmployerConnect.Web.Features.Demo;

/// <summary>Who can be signed in by a click.</summary>
public sealed class DemoPeople(Database.Database database)
{
    public async Task<IReadOnlyList<DemoSignIn>> All() =>
        [.. (await database.Read(work => work.Query<DemoSignIn>(DemoSql.SignIns))).DistinctBy(person => person.Id)];
}
