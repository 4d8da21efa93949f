using System.Globalization;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
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

/// <summary>How far the mailing is.</summary>
public sealed record SheetMailing(int Total, int Sent, int Failed, bool IsLive, int SessionsTotal, int SessionsTold)
{
    public int Percent => Total + SessionsTotal == 0 ? 0 : Math.Min(100, 100 * (Sent + Failed + SessionsTold) / (Total + SessionsTotal));

    public string Words => string.Join("; ", new[]
    {
        Total == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{Sent:N0} of {Total:N0} invitations sent"),
        Failed == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{Failed:N0} could not be sent"),
        SessionsTotal == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"the people of {SessionsTold:N0} of {SessionsTotal:N0} sessions told"),
    }.Where(part => part is not null));
}

/// <summary>Nobody hears of a spreadsheet before somebody of the hub's team says so; then the outbox does it, one by one.</summary>
public sealed class SheetMail(Database.Database database, Outbox.Outbox outbox, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Where the mails of one spreadsheet are counted by.</summary>
    public static string Occasion(Guid spreadsheetId) => $"sheet:{spreadsheetId}:mail";

    public Task<IReadOnlyList<HeldBackRow>> HeldBack(Guid id) => database.Read(work => HeldBack(work, id));

    public async Task<int> QuietSessions(Guid id) => (await database.Read(work => Quiet(work, id))).Count;

    /// <summary>Sends the invitations that are named, or all; returns how many were asked for.</summary>
    public Task<int> Send(Spreadsheet sheet, IReadOnlySet<Guid>? chosen, Guid by) => database.Commit(async work =>
    {
        var count = 0;
        foreach (var id in (await HeldBack(work, sheet.Id)).Select(row => row.Id).Where(id => chosen is null || chosen.Contains(id)))
        {
            count += await outbox.Add(work, Now, HeldBackInvitation.Kind, Asked(sheet.Id) + id, new HeldBackInvitation(id, sheet.Id)) is null ? 0 : 1;
        }

        await Note(work, sheet, by, "InvitationsAskedFor", count);
        return count;
    });

    public Task<int> Tell(Spreadsheet sheet, Guid by) => database.Commit(async work =>
    {
        var count = 0;
        foreach (var sessionId in await Quiet(work, sheet.Id))
        {
            count += await outbox.Add(work, Now, QuietSession.Kind, Told(sheet.Id) + sessionId, new QuietSession(sessionId)) is null ? 0 : 1;
        }

        await Note(work, sheet, by, "SessionsToTell", count);
        return count;
    });

    public async Task<SheetMailing> Progress(Guid id)
    {
        var letters = await database.Read(work => work.Query<LetterCount>(SheetMailSql.Letters, new { pattern = $"sheet:{id}:%" }));
        int Count(string kind, params string[] states) => letters.Where(one => one.Kind == kind && (states.Length == 0 || states.Contains(one.State))).Sum(one => one.HowMany);
        var waiting = Count(HeldBackInvitation.Kind, "Waiting");
        var mails = Count(EmailHandler.MailKind);
        var (sessions, untold) = (Count(QuietSession.Kind), Count(QuietSession.Kind, "Waiting"));
        return new SheetMailing(
            waiting + mails, Count(EmailHandler.MailKind, "Sent"), Count(EmailHandler.MailKind, "Dead", "Unknown"),
            waiting > 0 || untold > 0 || Count(EmailHandler.MailKind, "Waiting") > 0, sessions, sessions - untold);
    }

    private async Task Note(Work work, Spreadsheet sheet, Guid by, string action, int count)
    {
        if (count > 0)
        {
            await Audit.Write(work, Now, by, action, nameof(Spreadsheet), sheet.Id, count.ToString(CultureInfo.InvariantCulture), sheet.HubId);
        }
    }

    private static Task<IReadOnlyList<HeldBackRow>> HeldBack(Work work, Guid id) => work.Query<HeldBackRow>(SheetMailSql.HeldBack, new { id, prefix = Asked(id) });

    private Task<IReadOnlyList<Guid>> Quiet(Work work, Guid id) => work.Query<Guid>(SheetMailSql.QuietSessions, new { id, now = Now, prefix = Told(id) });

    private static string Asked(Guid id) => $"sheet:{id}:ask:";

    private static string Told(Guid id) => $"sheet:{id}:tell:";
}
