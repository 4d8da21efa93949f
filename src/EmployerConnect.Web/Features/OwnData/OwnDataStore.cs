using System.Globalization;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Auditing;
using EmployerConnect.Web.Features.Spreadsheets;

namespace EmployerConnect.Web.Features.OwnData;

public sealed class OwnDataStore(Database.Database database, TimeProvider time)
{
    private static readonly (string Title, string Sql)[] Kinds =
    [
        ("You", OwnDataSql.Person),
        ("Memberships", OwnDataSql.Memberships),
        ("Offers that you published", OwnDataSql.Offers),
        ("Requests that you posted", OwnDataSql.Requests),
        ("Offers and requests that you began", OwnDataSql.Drafts),
        ("Matches that you took part in", OwnDataSql.Matches),
        ("What you answered", OwnDataSql.Answers),
        ("Sessions that you take part in", OwnDataSql.Sessions),
        ("Your checks, as somebody saw them", OwnDataSql.Clearances),
        ("Your checks that were withdrawn", OwnDataSql.WithdrawnClearances),
        ("When you were suspended", OwnDataSql.Suspensions),
        ("Concerns that you raised", OwnDataSql.Concerns),
        ("Where you waited for a place", OwnDataSql.Waits),
        ("What you said to invitations", OwnDataSql.Attendance),
        ("Offers that you reported", OwnDataSql.Reports),
        ("Requests that you reported", OwnDataSql.RequestReports),
        ("What you told your hub was wrong", OwnDataSql.Problems),
        ("Forms that you sent after you had been signed out", OwnDataSql.KeptForms),
        ("Where you asked to join", OwnDataSql.JoinRequests),
        ("Where you are and were signed in", OwnDataSql.SignIns),
        ("Your passkeys", OwnDataSql.Passkeys),
        ("Providers that you sign in through", OwnDataSql.Providers),
        ("Your recovery codes", OwnDataSql.RecoveryCodes),
        ("Links that were sent to you", OwnDataSql.Links),
        ("When others vouched for you", OwnDataSql.Vouchings),
        ("Your calendar addresses", OwnDataSql.Feeds),
        ("Searches that you saved", OwnDataSql.Searches),
        ("When you want mail", OwnDataSql.Preferences),
        ("Mail to you", OwnDataSql.Mail),
        ("Why mail no longer goes to you", OwnDataSql.Suppressions),
        ("What became of mail to you", OwnDataSql.Deliveries),
        ("What waits for your next digest, or was in one", OwnDataSql.Digests),
        ("Reminders", OwnDataSql.Reminders),
        ("Spreadsheets that you uploaded", OwnDataSql.Spreadsheets),
        ("Rows of spreadsheets that name your address", OwnDataSql.SpreadsheetRows),
        ("Downloads that are made for you", OwnDataSql.Exports),
        ("Mail to many that you asked for", OwnDataSql.Mailings),
        ("What you did", OwnDataSql.Audit),
        ("What others did about you", OwnDataSql.AboutThem),
    ];

    public Task<OwnData> For(Actor actor) => database.ReadAndNote(async work =>
    {
        var (now, personId) = (time.GetUtcNow().UtcDateTime, actor.PersonId);
        var sections = new List<OwnDataSection>();
        foreach (var (title, sql) in Kinds)
        {
            var rows = await work.Query<dynamic>(sql, await Values(work, sql, personId));
            sections.Add(new OwnDataSection(title, [.. rows.Select(row => Texts((IDictionary<string, object?>)row))]));
        }

        await Audit.Write(work, now, personId, "OwnDataRead", "Person", personId);
        return new OwnData(now, sections);
    });

    private static async Task<object> Values(Work work, string sql, Guid personId) => sql switch
    {
        OwnDataSql.Mail => new { mine = $"%:{personId}" },
        OwnDataSql.SpreadsheetRows => new { pattern = AddressForgetting.Pattern((await work.QueryOne<Person>(PersonSql.ById, new { id = personId }))!.Email) },
        _ => new { personId },
    };

    private static Dictionary<string, string> Texts(IDictionary<string, object?> row) =>
        row.ToDictionary(field => field.Key, field => Convert.ToString(field.Value, CultureInfo.InvariantCulture) ?? "");
}
