using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Calendars;

/// <summary>Who may read which feed: addresses belong to the person who made them, who names, renews and ends them.</summary>
public sealed class FeedStore(Database.Database database)
{
    /// <summary>More than anybody has calendar programs; it bounds what one account can fill the table with.</summary>
    public const int Most = 20;

    public const string DefaultName = "My careers sessions";

    /// <summary>Makes an address. The token is given in plain, this once; null with the reason where there is none.</summary>
    public async Task<(string? Token, Outcome Outcome)> Create(Guid personId, FeedSubject subject, string name, DateTime now)
    {
        var token = FeedToken.New();
        var outcome = await database.Change(async work =>
        {
            if (!await work.ExecuteOne(FeedSql.LockPerson, new { personId }))
            {
                return Outcome.Stale("This account has been suspended.");
            }

            if (await work.Value<int>(FeedSql.Count, new { personId }) >= Most)
            {
                return Outcome.Invalid($"You have {Most} addresses already: end one that you no longer use", "Subject");
            }

            await Insert(work, personId, subject, name, token, now);
            return Outcome.Done;
        });
        return (outcome.IsDone ? token : null, outcome);
    }

    /// <summary>An address of one's own sessions in place of the former ones of that name; null for a person who is unknown or suspended.</summary>
    public Task<string?> Create(Guid personId, DateTime now) => database.Commit<string?>(async work =>
    {
        if (!await work.ExecuteOne(FeedSql.LockPerson, new { personId }))
        {
            return null;
        }

        foreach (var id in await work.Query<Guid>(FeedSql.Named, new { personId, name = DefaultName }))
        {
            await work.Execute(FeedSql.Revoke, new { id, personId, now });
            await Audit.Write(work, now, personId, "CalendarFeedRevoked", "CalendarFeed", id);
        }

        var token = FeedToken.New();
        await Insert(work, personId, FeedSubject.Own, DefaultName, token, now);
        return token;
    });

    /// <summary>A new token for the same feed, given in plain this once; null where the person has no such feed.</summary>
    public async Task<string?> Renew(Guid id, Guid personId, DateTime now)
    {
        var token = FeedToken.New();
        return await Audited("CalendarFeedRenewed", id, personId, now, work => work.ExecuteOne(FeedSql.Renew, new { id, personId, tokenHash = FeedToken.Hash(token), now })) ? token : null;
    }

    /// <summary>False where the person has no such feed.</summary>
    public Task<bool> Rename(Guid id, Guid personId, string name, DateTime now) =>
        Audited("CalendarFeedRenamed", id, personId, now, work => work.ExecuteOne(FeedSql.Rename, new { id, personId, name }));

    /// <summary>False where the person has no such feed.</summary>
    public Task<bool> Revoke(Guid id, Guid personId, DateTime now) =>
        Audited("CalendarFeedRevoked", id, personId, now, work => work.ExecuteOne(FeedSql.Revoke, new { id, personId, now }));

    public Task<IReadOnlyList<LiveFeed>> Live(Guid personId) => database.Read(work => work.Query<LiveFeed>(FeedSql.Live, new { personId }));

    private Task<bool> Audited(string action, Guid id, Guid personId, DateTime now, Func<Work, Task<bool>> change) => database.Commit(async work =>
    {
        if (!await change(work))
        {
            return false;
        }

        await Audit.Write(work, now, personId, action, "CalendarFeed", id);
        return true;
    });

    private static async Task Insert(Work work, Guid personId, FeedSubject subject, string name, string token, DateTime now)
    {
        var id = Guid.CreateVersion7();
        await work.Execute(FeedSql.Insert, new
        {
            id,
            personId,
            name,
            scope = subject.Scope.ToString(),
            organisationId = subject.OrganisationId,
            hubId = subject.HubId,
            activity = (int?)subject.Activity,
            tokenHash = FeedToken.Hash(token),
            now,
        });
        await Audit.Write(work, now, personId, "CalendarFeedMade", "CalendarFeed", id, subject.Scope.ToString());
    }
}
