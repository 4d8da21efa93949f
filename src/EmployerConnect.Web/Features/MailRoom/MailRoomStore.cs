using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Auditing;
using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Web.Features.MailRoom;

/// <summary>What an administrator sees of the mail, and may set right.</summary>
public sealed class MailRoomStore(Database.Database database, OutboxSignal signal, TimeProvider time)
{
    private const int Shown = 100;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<MailRoomPage> Page() => database.Read(async work =>
    {
        var page = new { skip = 0, take = Shown };
        return new MailRoomPage(
            await work.Query<StateCount>(MailRoomSql.Counts),
            await work.Query<StuckMail>(MailRoomSql.Stuck, page),
            await work.Value<int>(MailRoomSql.CountStuck),
            await work.Query<Suppression>(SuppressionSql.All, page),
            await work.Query<MailRefusal>(MailRefusalSql.Recent, page));
    });

    /// <summary>One more round of tries, under the same Message-ID.</summary>
    public Task<Outcome> Retry(Guid id, Guid personId) => database.Change(async work =>
    {
        var fromState = await work.QueryOne<string>(MailRoomSql.StateOf, new { id });
        if (fromState is not ("Dead" or "Unknown") || !await work.ExecuteOne(OutboxSql.Retry, new { id, fromState, now = Now }))
        {
            return Outcome.Stale("This message is not waiting for anybody: it is being tried again, or has been sent.");
        }

        await Audit.Write(work, Now, personId, "MailRetried", "OutboxMessage", id);
        work.AfterCommit(signal.Raise);
        return Outcome.Done;
    });

    /// <summary>The address is written to again.</summary>
    public Task<Outcome> Lift(string email, SuppressionReason reason, Guid personId) => database.Change(async work =>
    {
        if (await SuppressionStore.Lift(work, email, reason) == 0)
        {
            return Outcome.Stale("This address is not on the list any more.");
        }

        var owner = await work.QueryOne<Person>(PersonSql.ByEmail, new { email = LowerCaseNormalizer.Lower(email) });
        // An address that is no account's has no id: the entry then stands at whoever lifted it.
        await Audit.Write(work, Now, personId, "SuppressionLifted", "Person", owner?.Id ?? personId, reason.ToString());
        return Outcome.Done;
    });
}
