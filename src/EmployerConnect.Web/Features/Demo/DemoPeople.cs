namespace EmployerConnect.Web.Features.Demo;

/// <summary>Who can be signed in by a click, and the feed address that demo-links prints.</summary>
public sealed class DemoPeople(Database.Database database)
{
    public async Task<IReadOnlyList<DemoSignIn>> All() =>
        [.. (await database.Read(work => work.Query<DemoSignIn>(DemoSql.SignIns))).DistinctBy(person => person.Id)];

    /// <summary>Gives the person a new feed in place of the one they had, and returns its token, this once.</summary>
    public Task<string> NewFeed(Guid personId, DateTime now) => database.Commit(async work =>
    {
        var token = DemoFeedToken.New();
        await work.Execute(DemoSql.EndFeed, new { personId, now });
        await work.Execute(DemoSql.AddFeed, new { id = Guid.CreateVersion7(), personId, tokenHash = DemoFeedToken.Hash(token), now });
        return token;
    });
}
