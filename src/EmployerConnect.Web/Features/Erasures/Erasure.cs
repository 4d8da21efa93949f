using System.Globalization;
using System.Security.Cryptography;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.People;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Auditing;
using EmployerConnect.Web.Features.Spreadsheets;

namespace EmployerConnect.Web.Features.Erasures;

/// <summary>
/// Takes away who somebody is (invariant 28). Their row, and the ids that point to it, stay: sessions keep their counts,
/// matches their history and the audit its chain, and none of them says any more whose they were.
/// </summary>
public sealed class Erasure(Database.Database database, TimeProvider time)
{
    public const string Name = "Former member";
    private const int StampBytes = 20;

    /// <summary>What belongs to the person alone.</summary>
    private static readonly string[] Traces =
    [
        ErasureSql.Reminders, ErasureSql.Flags, ErasureSql.Clearances, ErasureSql.WithdrawnClearances, ErasureSql.Suspensions, ErasureSql.Contacts, ErasureSql.PostedForms, ErasureSql.Drafts, ErasureSql.MatchNotes, ErasureSql.EventNotes,
        ErasureSql.SignIns, ErasureSql.RecoveryCodes, ErasureSql.Passkeys, ErasureSql.Providers, ErasureSql.MailActions, ErasureSql.MailPreferences, ErasureSql.MailReminders,
        ErasureSql.DeliveryEvents, ErasureSql.Deliveries, ErasureSql.Digests, ErasureSql.ToldOffers, ErasureSql.Searches, ErasureSql.FeedNames, ErasureSql.JoiningNotes, ErasureSql.ReportNotes, ErasureSql.RequestReportNotes,
        ErasureSql.ProblemNotes, ErasureSql.KeptForms, ErasureSql.ExportParts, ErasureSql.Exports,
    ];

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Null to whoever may not erase this person: only an administrator or the lead of one of their hubs does.</summary>
    public Task<ErasurePerson?> Find(Guid personId, Actor by) => database.Read(async work =>
    {
        var isTheirs = await PeopleStore.Find(work, personId) is { } managed && managed.IsManagedBy(by) && !managed.IsAbove(by);
        return isTheirs ? await work.QueryOne<ErasurePerson>(ErasureSql.Person, new { personId }) : null;
    });

    /// <param name="personId">Whom.</param>
    /// <param name="by">Null where their time is up (retention).</param>
    public Task<Outcome> Erase(Guid personId, Actor? by) => database.Change(async work =>
    {
        if (by?.PersonId == personId)
        {
            return Outcome.Invalid("You cannot erase yourself: ask another administrator or lead of the hub");
        }

        if (await work.Value<int>(ErasureSql.SessionsToCome, new { personId, now = Now }) is var sessions and > 0)
        {
            return Outcome.Invalid(string.Create(CultureInfo.InvariantCulture, $"This person takes part in {sessions} {(sessions == 1 ? "session" : "sessions")} to come: put somebody else down or cancel first"));
        }

        var person = await work.QueryOne<ErasurePerson>(ErasureSql.Person, new { personId });
        var notes = await work.Query<string>(ErasureSql.Notes, new { personId });
        var (email, stamp) = (ErasedAddress.Of(personId), Convert.ToHexString(RandomNumberGenerator.GetBytes(StampBytes)));
        if (person is null || !await work.ExecuteOne(ErasureSql.Anonymise, new { personId, name = Name, email, stamp, now = Now }))
        {
            return Outcome.Stale("This person has been erased already.");
        }

        foreach (var statement in Traces)
        {
            await work.Execute(statement, new { personId });
        }

        await work.Execute(ErasureSql.Links, new { personId, was = person.Email });
        await work.Execute(ErasureSql.Suppressions, new { was = person.Email });
        await work.Execute(ErasureSql.SpreadsheetRows, new { pattern = AddressForgetting.Pattern(person.Email) });
        await ForgetExports(work, person.Name);
        await work.Execute(ErasureSql.Invitations, new { email, was = person.Email });
        await work.Execute(ErasureSql.DeliveryTitles, new { wasCalled = person.Name, name = Name });
        await work.Execute(ErasureSql.DigestTitles, new { wasCalled = person.Name, name = Name });

        await work.Execute(ErasureSql.EndMemberships, new { personId, now = Now });
        await work.Execute(ErasureSql.RevokeFeeds, new { personId, now = Now });
        await TakeOutOfMail(work, person, new MailWithoutPerson(person.Name, person.Email, notes));
        await Audit.Write(work, Now, by?.PersonId, "PersonErased", "Person", personId);
        return Outcome.Done;
    });

    /// <summary>A file that names them goes whole: it is a day old at most, and made again in a minute.</summary>
    private static async Task ForgetExports(Work work, string name)
    {
        var inCell = LikeText.Anywhere(CsvText.Cell(name)[1..^1]);
        var runIds = await work.Query<Guid>(ErasureSql.NamingExports, new { pattern = inCell });
        if (runIds.Count > 0)
        {
            await work.Execute(ErasureSql.ForgetParts, new { runIds });
            await work.Execute(ErasureSql.ForgetExports, new { runIds });
        }
    }

    private async Task TakeOutOfMail(Work work, ErasurePerson person, MailWithoutPerson others)
    {
        foreach (var mail in await work.Query<PendingMail>(ErasureSql.Mail))
        {
            if (mail.DedupKey.EndsWith($":{person.Id}", StringComparison.OrdinalIgnoreCase))
            {
                Expect(await work.ExecuteOne(ErasureSql.CloseMail, new { id = mail.Id, state = mail.State, now = Now }));
                continue;
            }

            var body = mail.Body is null ? null : others.Rewrite(mail.Body);
            var error = mail.LastError?.Contains(person.Email, StringComparison.OrdinalIgnoreCase) == true ? null : mail.LastError;
            if (body is not null || error != mail.LastError)
            {
                Expect(await work.ExecuteOne(ErasureSql.RewriteMail, new { id = mail.Id, state = mail.State, body = body ?? mail.Body, lastError = error }));
            }
        }
    }

    // The worker may have taken a row meanwhile (on SQL Server): then nothing is erased by halves, and the person tries again.
    private static void Expect(bool isDone)
    {
        if (!isDone)
        {
            throw new InvalidOperationException("Mail was sent while it was being rewritten; try again.");
        }
    }
}
