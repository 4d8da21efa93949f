using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Waits;

/// <summary>Hands freed places to those who wait, inside the transaction that frees them: nobody else sees the place in between.</summary>
public sealed class WaitList(Notices notices)
{
    /// <summary>While a place of the offer is free: held for the first that waits, who is told until when.</summary>
    public async Task Freed(Work work, Guid offerId, DateTime now)
    {
        foreach (var id in await work.Query<Guid>(WaitSql.Queue, new { offerId }))
        {
            if (!await OfferStore.Hold(work, offerId, now))
            {
                return;
            }

            var confirmBy = now + OfferWait.ConfirmTime;
            if (await work.ExecuteOne(WaitSql.Offer, new { id, now, confirmBy }))
            {
                await Tell(work, id, confirmBy, now);
            }
            else if (!await OfferStore.Release(work, offerId, now))
            {
                // They left the list in the meantime, so the place is the next one's.
                throw new InvalidOperationException($"Offer {offerId} held a place for wait {id} that it does not count.");
            }
        }
    }

    private async Task Tell(Work work, Guid id, DateTime confirmBy, DateTime now)
    {
        var wait = (await work.QueryOne<OfferWait>(WaitSql.Find, new { id }))!;
        var pair = (await work.QueryOne<WaitPair>(WaitSql.Pair, new { offerId = wait.OfferId, requestId = wait.RequestId }))!;
        await Audit.Write(work, now, null, "WaitOffered", "OfferWait", id, forId: wait.SchoolId);
        foreach (var leader in await work.Query<WaitLeader>(WaitSql.Leaders, new { schoolId = wait.SchoolId }))
        {
            await notices.Enqueue(work, now, $"wait:{id}:offered", new Notice(
                new NoticeRecipient(leader.Id, leader.Name, leader.Email),
                $"A place is free: \"{pair.OfferTitle}\" by {pair.EmployerName}",
                [$"You waited for this on behalf of “{pair.RequestTitle}”.", $"The place is held for you until {LondonTime.DayWords(confirmBy)}. Send your proposal by then; afterwards it goes to the next school that waits."],
                "Take the place",
                $"/waits/{id}"));
        }
    }
}
