using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Concerns;

/// <summary>Concerns, for the hub's safeguarding contacts alone; each reading is an entry of the audit (invariant 26).</summary>
public sealed class ConcernStore(Database.Database database, Notices notices, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Returns whether the hub has named somebody who reads it.</summary>
    public Task<bool> Raise(Session session, ConcernKind kind, DateOnly happenedOn, string whatWasSeen, Actor by) => database.Commit(async work =>
    {
        var (id, hubId) = (Guid.CreateVersion7(), session.HubId);
        await work.Execute(ConcernSql.Insert, new { id, hubId, sessionId = session.Id, personId = by.PersonId, kind = kind.ToString(), happenedOn, whatWasSeen, now = Now });
        await Audit.Write(work, Now, by.PersonId, "ConcernRaised", "Concern", id, forId: hubId);
        var contacts = await work.Query<Recipient>(ConcernSql.Recipients, new { hubId });
        foreach (var contact in contacts)
        {
            await Tell(work, id, contact, "A concern waits for you", "Somebody has raised a concern about a session of your hub. What it says stands on the site only, for you as the hub's safeguarding contact.", "Read it", $"/concerns/{id}");
        }

        foreach (var member in contacts.Count > 0 ? [] : await work.Query<Recipient>(ConcernSql.Team, new { hubId }))
        {
            await Tell(work, id, member, "A concern waits and nobody is named to read it", "Somebody has raised a concern about a session of your hub, and the hub has no safeguarding contact. Its lead names one: from then on that person can read it.", "Name a contact", $"/hubs/{hubId}/safeguarding-contacts");
        }

        return contacts.Count > 0;
    });

    /// <summary>Null for whoever is no hub's contact: to them the page does not exist.</summary>
    public Task<IReadOnlyList<ConcernRow>?> ListFor(Actor actor) => database.ReadAndNote<IReadOnlyList<ConcernRow>?>(async work =>
    {
        var hubIds = await HubsOf(work, actor);
        if (hubIds.Length == 0)
        {
            return null;
        }

        foreach (var hubId in hubIds)
        {
            await Audit.Write(work, Now, actor.PersonId, "ConcernsRead", "Hub", hubId);
        }

        return await work.Query<ConcernRow>(ConcernSql.Of, new { hubIds });
    });

    public Task<ConcernDetails?> Find(Guid id, Actor actor) => database.ReadAndNote(async work =>
    {
        var hubIds = await HubsOf(work, actor);
        if (hubIds.Length == 0 || await work.QueryOne<ConcernDetails>(ConcernSql.Find, new { id, hubIds }) is not { } concern)
        {
            return null;
        }

        await Audit.Write(work, Now, actor.PersonId, "ConcernRead", "Concern", id, forId: concern.HubId);
        return concern;
    });

    public Task<Outcome> TakeUp(Guid id, Actor actor) => database.Change(async work =>
    {
        if (!await work.ExecuteOne(ConcernSql.TakeUp, new { id, personId = actor.PersonId, now = Now }))
        {
            return Outcome.Stale("Somebody else has taken this concern up already.");
        }

        await Audit.Write(work, Now, actor.PersonId, "ConcernTakenUp", "Concern", id);
        return Outcome.Done;
    });

    public Task<bool> IsContact(Actor actor) => database.Read(async work => (await HubsOf(work, actor)).Length > 0);

    private static async Task<Guid[]> HubsOf(Work work, Actor actor) =>
        [.. await work.Query<Guid>(ConcernSql.HubsOfContact, new { personId = actor.PersonId })];

    // Never a word of what the concern says: mail is read in many places.
    private Task Tell(Work work, Guid id, Recipient to, string subject, string text, string action, string path) =>
        notices.Enqueue(work, Now, $"concern:{id}", new Notice(new NoticeRecipient(to.Id, to.Name, to.Email), subject, [text], action, path));
}
