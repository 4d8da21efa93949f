using System.Globalization;
using EmployerConnect.Web.Features.Erasures;
using EmployerConnect.Web.Features.Exports;
using EmployerConnect.Web.Features.KeptForms;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Retention;

/// <summary>Takes away what has been kept for its time; each kind in a transaction of its own, with an entry of the audit that counts it.</summary>
public sealed class RetentionJob(Database.Database database, Erasure erasure, RetentionPeriods periods, TimeProvider time)
{
    // The audit's subject where the site itself did it to nobody's thing in particular.
    private static readonly Guid Everything = Guid.Empty;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task Apply()
    {
        await Take("PostedForm", Before(periods.PostedFormDays), RetentionSql.PostedForms);
        await Take("Draft", Before(periods.DraftDays), RetentionSql.Drafts);
        await Take("KeptForm", Now - KeptForm.Life, RetentionSql.KeptForms);
        await Take("ExportRun", Now - ExportRun.Life, RetentionSql.ExportParts, RetentionSql.Exports);
        await Take("OutboxMessage", Before(periods.UnsentMailDays), RetentionSql.UnsentMail);
        await Take("MailDelivery", Before(periods.MailReportDays), RetentionSql.MailEvents, RetentionSql.MailDeliveries, RetentionSql.Digests, RetentionSql.Mailings);
        await Take("SignInSession", Before(periods.SignInDays), RetentionSql.SignIns, RetentionSql.Links);
        await Take("VolunteerClearance", Day(periods.ClearanceDays), RetentionSql.Reminders, RetentionSql.Clearances, RetentionSql.WithdrawnClearances);
        await Take("EmployerDocument", Day(periods.DocumentDays), RetentionSql.Documents);
        await Take("MatchNote", Day(periods.NoteDays), RetentionSql.EventNotes, RetentionSql.MatchNotes);
        await Take("SpreadsheetRow", Before(periods.SpreadsheetDays), RetentionSql.SpreadsheetRows, RetentionSql.HeldBackInvitations);
        await Take("Concern", Before(periods.ConcernDays), RetentionSql.Concerns);
        foreach (var personId in await database.Read(work => work.Query<Guid>(RetentionSql.FormerMembers, new { before = Before(periods.FormerMemberDays) })))
        {
            await erasure.Erase(personId, by: null);
        }
    }

    private Task<int> Take(string what, object before, params string[] statements) => database.Commit(async work =>
    {
        var count = 0;
        foreach (var statement in statements)
        {
            count += await work.Execute(statement, new { before });
        }

        if (count > 0)
        {
            await Audit.Write(work, Now, null, "RetentionApplied", what, Everything, count.ToString(CultureInfo.InvariantCulture));
        }

        return count;
    });

    private DateTime Before(int days) => Now.AddDays(-days);

    private DateOnly Day(int days) => LondonTime.Today(time).AddDays(-days);
}
