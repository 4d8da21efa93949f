using System.Globalization;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Mailings;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>An invitation that a spreadsheet brought, and that may be mailed now.</summary>
public sealed record HeldBackInvitation(Guid InvitationId, Guid SpreadsheetId)
{
    public const string Kind = "sheet-invitation";
}

/// <summary>A session that a spreadsheet brought, and whose people may be told now.</summary>
public sealed record QuietSession(Guid SessionId)
{
    public const string Kind = "sheet-session";
}

/// <summary>What was asked for, and where one sees how far it is; null where there was nobody.</summary>
public sealed record SheetMailing(int Count, Guid? MailingId);

/// <summary>Nobody hears of a spreadsheet before somebody of the hub's team says so; then the outbox does it, one by one.</summary>
public sealed class SheetMail(Database.Database database, Outbox.Outbox outbox, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>What the mails of one spreadsheet are known by: an invitation goes out once.</summary>
    public static string Occasion(Guid spreadsheetId) => $"sheet:{spreadsheetId}:mail";

    public Task<IReadOnlyList<HeldBackRow>> HeldBack(Guid id) => database.Read(work => HeldBack(work, id));

    public async Task<int> QuietSessions(Guid id) => (await database.Read(work => Quiet(work, id))).Count;

    /// <summary>Sends the invitations that are named, or all.</summary>
    public Task<SheetMailing> Send(Spreadsheet sheet, IReadOnlySet<Guid>? chosen, Guid by) => database.Commit(async work =>
    {
        var mailing = MailingStore.Begin(work);
        var count = 0;
        foreach (var id in (await HeldBack(work, sheet.Id)).Select(row => row.Id).Where(id => chosen is null || chosen.Contains(id)))
        {
            count += await outbox.Add(work, Now, HeldBackInvitation.Kind, Asked(sheet.Id) + id, new HeldBackInvitation(id, sheet.Id)) is null ? 0 : 1;
        }

        await Note(work, sheet, by, "InvitationsAskedFor", count);
        return new SheetMailing(count, await MailingStore.Keep(work, mailing, sheet.HubId, MailingKind.Invitations, sheet.Id, by, Now));
    });

    public Task<SheetMailing> Tell(Spreadsheet sheet, Guid by) => database.Commit(async work =>
    {
        var mailing = MailingStore.Begin(work);
        var count = 0;
        foreach (var sessionId in await Quiet(work, sheet.Id))
        {
            count += await outbox.Add(work, Now, QuietSession.Kind, Told(sheet.Id) + sessionId, new QuietSession(sessionId)) is null ? 0 : 1;
        }

        await Note(work, sheet, by, "SessionsToTell", count);
        return new SheetMailing(count, await MailingStore.Keep(work, mailing, sheet.HubId, MailingKind.Sessions, sheet.Id, by, Now));
    });

    private async Task Note(Work work, Spreadsheet sheet, Guid by, string action, int count)
    {
        if (count > 0)
        {
            await Audit.Write(work, Now, by, action, nameof(Spreadsheet), sheet.Id, count.ToString(CultureInfo.InvariantCulture), sheet.HubId);
        }
    }

    private static Task<IReadOnlyList<HeldBackRow>> HeldBack(Work work, Guid id) => work.Query<HeldBackRow>(SheetMailSql.HeldBack, new { id, prefix = Asked(id) });

    private Task<IReadOnlyList<Guid>> Quiet(Work work, Guid id) => work.Query<Guid>(SheetMailSql.QuietSessions, new { id, now = Now, prefix = Told(id) });

    /// <summary>With the invitation's id behind it, the key of what was asked for.</summary>
    internal static string Asked(Guid id) => $"sheet:{id}:ask:";

    private static string Told(Guid id) => $"sheet:{id}:tell:";
}
