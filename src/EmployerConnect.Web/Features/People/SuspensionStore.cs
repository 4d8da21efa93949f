using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.People;

/// <summary>Keeps somebody out at once, or lets them back; their sessions and feeds end with the next request (invariant 25).</summary>
public sealed class SuspensionStore(Database.Database database, AccountStore accounts, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <param name="personId">Whom.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Null for an operator.</param>
    public Task<Outcome> Suspend(Guid personId, SuspensionReason reason, Actor? by) => database.Change(async work =>
    {
        if (await PeopleStore.Find(work, personId) is not { } person)
        {
            return Outcome.Stale("There is no such person any more.");
        }

        var outcome = person.Suspend(by);
        if (!outcome.IsDone)
        {
            return outcome;
        }

        if (!await work.ExecuteOne(PersonSql.Suspend, new { id = personId, isSuspended = true }))
        {
            return Outcome.Stale("This person is suspended already.");
        }

        await work.Execute(PeopleSql.AddSuspension, new { id = Guid.CreateVersion7(), personId, reason = reason.ToString(), by = by?.PersonId, isByAdministrator = by is null || by.IsAdministrator, now = Now });
        await accounts.EndEverything(work, personId);
        await Audit.Write(work, Now, by?.PersonId, "Suspended", "Person", personId, reason.ToString());
        await Tell(work, personId, "Your account is suspended",
            ["You have been signed out everywhere and cannot sign in for now. Nothing of yours was deleted; your calendar addresses rest, too.", "Whoever leads your hub can tell you why, and let you back in."]);
        return Outcome.Done;
    });

    /// <param name="personId">Whom.</param>
    /// <param name="reason">Why now.</param>
    /// <param name="by">Null for an operator.</param>
    public Task<Outcome> Lift(Guid personId, LiftReason reason, Actor? by) => database.Change(async work =>
    {
        if (await PeopleStore.Find(work, personId) is not { } person)
        {
            return Outcome.Stale("There is no such person any more.");
        }

        var outcome = person.Lift(by);
        if (!outcome.IsDone)
        {
            return outcome;
        }

        if (!await work.ExecuteOne(PersonSql.Suspend, new { id = personId, isSuspended = false }))
        {
            return Outcome.Stale("This person is not suspended any more.");
        }

        await work.Execute(PeopleSql.EndSuspension, new { personId, reason = reason.ToString(), by = by?.PersonId, now = Now });
        await Audit.Write(work, Now, by?.PersonId, "SuspensionLifted", "Person", personId, reason.ToString());
        await Tell(work, personId, "You can sign in again", ["Your account is no longer suspended. Everything is as you left it."]);
        return Outcome.Done;
    });

    private async Task Tell(Work work, Guid personId, string subject, IReadOnlyList<string> paragraphs)
    {
        var person = (await work.QueryOne<Person>(PersonSql.ById, new { id = personId }))!;
        await accounts.Tell(work, person, person.Email, subject, paragraphs, "Go to the site", "/");
    }
}
