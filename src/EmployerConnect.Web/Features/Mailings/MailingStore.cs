using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Spreadsheets;

namespace EmployerConnect.Web.Features.Mailings;

public sealed class MailingStore(Database.Database database, TimeProvider time)
{
    private const int Shown = 100;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>From here on everything that this transaction puts into the outbox, and what comes of it, belongs to one mailing.</summary>
    internal static Guid Begin(Work work)
    {
        var id = Guid.CreateVersion7();
        work.MailingId = id;
        return id;
    }

    /// <summary>Null where there was nothing to send.</summary>
    internal static async Task<Guid?> Keep(Work work, Guid id, Guid hubId, MailingKind kind, Guid subjectId, Guid by, DateTime now) =>
        await work.ExecuteOne(MailingSql.Add, new { id, hubId, kind = kind.ToString(), subjectId, by, now }) ? id : null;

    public async Task<Mailing?> Find(Guid id) => (await Of(id)).FirstOrDefault(mailing => mailing.Id == id);

    /// <summary>Of a spreadsheet or a plan, the latest first.</summary>
    public Task<IReadOnlyList<Mailing>> Of(Guid id) => database.Read(work => work.Query<Mailing>(MailingSql.Of, new { id }));

    public async Task<MailingPage> Page(Mailing mailing) => new(
        mailing,
        mailing.Failed == 0 ? [] : await database.Read(work => work.Query<MailingFailure>(
            MailingSql.Failures, new { id = mailing.Id, subjectId = mailing.SubjectId, mailKey = $"{SheetMail.Occasion(mailing.SubjectId)}:", askKey = SheetMail.Asked(mailing.SubjectId), skip = 0, take = Shown })),
        Now);
}
