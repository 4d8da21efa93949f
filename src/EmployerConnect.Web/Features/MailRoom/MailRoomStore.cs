using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Auditing;
using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Web.Features.MailRoom;

/// <summary>What an administrator sees of the mail, and may set right.</summary>
public sealed class MailRoomStore(Database.Database database, OutboxSignal signal, TimeProvider time)
{
    public const int PageSize = 20;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<MailRoomPage> Page(MailPart part = MailPart.All, int page = 1) => database.Read(async work =>
    {
        var inAll = new Dictionary<MailPart, int>
        {
            [MailPart.Stuck] = await work.Value<int>(MailRoomSql.CountStuck),
            [MailPart.Addresses] = await work.Value<int>(SuppressionSql.Count),
            [MailPart.Refused] = await work.Value<int>(MailRefusalSql.Count),
        };
        var made = new MailRoomPage(await work.Query<StateCount>(MailRoomSql.Counts), inAll, part, Pager.Of(page, inAll.GetValueOrDefault(part), PageSize, number => $"{MailRoomPage.Address(part)}&page={number}"));
        var rows = new { skip = made.Pager.Skip(PageSize), take = PageSize };
        return made with
        {
            Stuck = made.Shows(MailPart.Stuck) ? await work.Query<StuckMail>(MailRoomSql.Stuck, rows) : [],
            Suppressed = made.Shows(MailPart.Addresses) ? await work.Query<Suppression>(SuppressionSql.All, rows) : [],
            Refused = made.Shows(MailPart.Refused) ? await work.Query<MailRefusal>(MailRefusalSql.Recent, rows) : [],
        };
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
