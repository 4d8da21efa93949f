using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Calendars;

/// <summary>Who may read which feed. A person has at most one address; a new one ends the old one.</summary>
public sealed class FeedStore(Database.Database database)
{
    /// <summary>Returns the token in plain, this once; null for a person who is unknown or suspended.</summary>
    public Task<string?> Create(Guid personId, DateTime now) => database.Commit<string?>(async work =>
    {
        if (!await work.ExecuteOne(FeedSql.LockPerson, new { personId }))
        {
            return null;
        }

        var token = FeedToken.New();
        var id = Guid.CreateVersion7();
        await work.Execute(FeedSql.Revoke, new { personId, now });
        await work.Execute(FeedSql.Insert, new { id, personId, tokenHash = FeedToken.Hash(token), now });
        await Audit.Write(work, now, personId, "CalendarFeedMade", "CalendarFeed", id);
        return token;
    });

    /// <summary>False when there was nothing to revoke.</summary>
    public Task<bool> Revoke(Guid personId, DateTime now) => database.Commit(async work =>
    {
        if (await work.QueryOne<LiveFeed>(FeedSql.Live, new { personId }) is not { } feed || !await work.ExecuteOne(FeedSql.Revoke, new { personId, now }))
        {
            return false;
        }

        await Audit.Write(work, now, personId, "CalendarFeedRevoked", "CalendarFeed", feed.Id);
        return true;
    });

    public Task<LiveFeed?> Live(Guid personId) => database.Read(work => work.QueryOne<LiveFeed>(FeedSql.Live, new { personId }));
}
