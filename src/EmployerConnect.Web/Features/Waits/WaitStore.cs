using System.Data.Common;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Waits;

public sealed class WaitStore(Database.Database database, TimeProvider time, MatchStore matches, WaitList list)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<OfferWait?> Find(Guid id) => database.Read(work => work.QueryOne<OfferWait>(WaitSql.Find, new { id }));

    /// <summary>Null where the offer is not published, or the request not open or already served.</summary>
    public Task<WaitPair?> Pair(Guid offerId, Guid requestId) => database.Read(work => work.QueryOne<WaitPair>(WaitSql.Pair, new { offerId, requestId }));

    public Task<IReadOnlyList<WaitSummary>> Mine(Actor actor) =>
        database.Read(work => work.Query<WaitSummary>(WaitSql.Mine, new { schoolIds = actor.SchoolIds.DefaultIfEmpty().ToArray() }));

    /// <summary>Puts a school at the end of the list of an offer that is full.</summary>
    public Task<Outcome> Join(WaitPair pair, Actor by) => database.Change(async work =>
    {
        var now = Now;
        var id = Guid.CreateVersion7();
        if (await work.QueryOne<WaitPair>(WaitSql.Pair, new { offerId = pair.OfferId, requestId = pair.RequestId }) is not { IsFull: true })
        {
            return Outcome.Stale("A place of this offer is free: propose a session instead of waiting.");
        }

        try
        {
            await work.Execute(WaitSql.Insert, new { id, offerId = pair.OfferId, requestId = pair.RequestId, schoolId = pair.SchoolId, personId = by.PersonId, now });
        }
        catch (DbException exception) when (work.IsUniqueViolation(exception))
        {
            return Outcome.Stale("This request waits for that offer already.");
        }

        await Audit.Write(work, now, by.PersonId, "WaitJoined", "OfferWait", id, forId: pair.SchoolId);
        return Outcome.Done;
    });

    /// <summary>Re-confirmed in time: the place that was held becomes the proposal's.</summary>
    public Task<Outcome> Confirm(Guid id, Match match, MatchParty by) => database.Change(async work =>
    {
        if (!await work.ExecuteOne(WaitSql.Confirm, new { id, now = Now }))
        {
            return Outcome.Stale(OfferWait.MovedOn);
        }

        await Audit.Write(work, Now, by.PersonId, "WaitConfirmed", "OfferWait", id, forId: match.SchoolId);
        return await matches.ProposeHeld(work, match, by.PersonId, by.ByPhone);
    });

    public Task<Outcome> Withdraw(Guid id, Actor by) => database.Change(async work =>
    {
        if (await work.QueryOne<OfferWait>(WaitSql.Find, new { id }) is not { IsLive: true } wait
            || !await work.ExecuteOne(WaitSql.Withdraw, new { id, fromState = wait.State.ToString(), now = Now }))
        {
            return Outcome.Stale(OfferWait.MovedOn);
        }

        await Audit.Write(work, Now, by.PersonId, "WaitWithdrawn", "OfferWait", id, forId: wait.SchoolId);
        await PassOn(work, wait);
        return Outcome.Done;
    });

    /// <summary>Passes on what was not confirmed in time, and places that have come free by an employer's edit. Returns how many deadlines ended.</summary>
    public async Task<int> Sweep()
    {
        var lapsed = 0;
        foreach (var id in await database.Read(work => work.Query<Guid>(WaitSql.Due, new { now = Now })))
        {
            var outcome = await database.Change(async work =>
            {
                if (!await work.ExecuteOne(WaitSql.Lapse, new { id, now = Now }))
                {
                    return Outcome.Stale(OfferWait.MovedOn);
                }

                await Audit.Write(work, Now, null, "WaitLapsed", "OfferWait", id);
                var wait = (await work.QueryOne<OfferWait>(WaitSql.Find, new { id }))!;
                await Release(work, wait.OfferId);
                return Outcome.Done;
            });
            lapsed += outcome.IsDone ? 1 : 0;
        }

        foreach (var offerId in await database.Read(work => work.Query<Guid>(WaitSql.OffersWithRoom)))
        {
            await database.Commit(async work =>
            {
                await list.Freed(work, offerId, Now);
                return 0;
            });
        }

        return lapsed;
    }

    private Task PassOn(Work work, OfferWait wait) => wait.HoldsAPlace ? Release(work, wait.OfferId) : Task.CompletedTask;

    private async Task Release(Work work, Guid offerId)
    {
        if (!await OfferStore.Release(work, offerId, Now))
        {
            throw new InvalidOperationException($"Offer {offerId} held a place for its wait list that it does not count.");
        }

        await list.Freed(work, offerId, Now);
    }
}
