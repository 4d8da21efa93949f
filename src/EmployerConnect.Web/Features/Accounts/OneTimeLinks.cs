using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Accounts;

public sealed class OneTimeLinks(Database.Database database, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Gives the path for the mail; its secret is kept nowhere else.</summary>
    public async Task<string> Make(Work work, LinkPurpose purpose, string email, Guid? personId, Guid? subjectId = null)
    {
        var token = SecretToken.New();
        await work.Execute(OneTimeLinkSql.EndEarlier, new { email, purpose = purpose.ToString(), subjectId, now = Now });
        await work.Execute(OneTimeLinkSql.Insert, new
        {
            id = Guid.CreateVersion7(),
            hash = SecretToken.Hash(token),
            purpose = purpose.ToString(),
            personId,
            email,
            subjectId,
            now = Now,
            expiresAt = Now + OneTimeLink.LifeOf(purpose),
        });
        return OneTimeLink.Path(token);
    }

    /// <summary>Null where there never was such a link, or it was used, replaced or is too old.</summary>
    public Task<OneTimeLink?> Live(string token) =>
        database.Read(work => work.QueryOne<OneTimeLink>(OneTimeLinkSql.Live, new { hash = SecretToken.Hash(token), now = Now }));

    /// <summary>True for the one who comes first.</summary>
    public Task<bool> Use(Work work, OneTimeLink link) => work.ExecuteOne(OneTimeLinkSql.Use, new { id = link.Id, now = Now });
}
