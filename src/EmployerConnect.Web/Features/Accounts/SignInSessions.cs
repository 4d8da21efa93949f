using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>Where people are signed in; ending a session there ends it on every instance at the next request.</summary>
public sealed class SignInSessions(Database.Database database, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<Guid> Start(Guid personId, string device, bool isStrong = false) => database.Commit(async work =>
    {
        var id = Guid.CreateVersion7();
        await work.Execute(SignInSessionSql.ForgetOld, new { personId, before = Now - Kept });
        await work.Execute(SignInSessionSql.Insert, new { id, personId, device, now = Now, isStrong });
        return id;
    });

    public Task<bool> Strengthen(Actor actor) => database.Commit(work => work.ExecuteOne(SignInSessionSql.Strengthen, new { id = actor.SessionId, personId = actor.PersonId }));

    public Task<IReadOnlyList<SignInSession>> Live(Guid personId) => database.Read(work =>
        work.Query<SignInSession>(SignInSessionSql.Live, new { personId, notBefore = Now - SignInSession.LongestLife, idleSince = Now - SignInSession.LongestIdle }));

    /// <summary>False where it is somebody else's, or has ended.</summary>
    public Task<bool> End(Guid personId, Guid id) => database.Commit(async work =>
    {
        var isDone = await work.ExecuteOne(SignInSessionSql.End, new { id, personId, now = Now });
        if (isDone)
        {
            await Audit.Write(work, Now, personId, "SignedOut", "Person", personId);
        }

        return isDone;
    });

    public Task<int> EndAll(Guid personId) => database.Commit(async work =>
    {
        await Audit.Write(work, Now, personId, "SignedOutEverywhere", "Person", personId);
        return await work.Execute(SignInSessionSql.EndAll, new { personId, now = Now });
    });
}
