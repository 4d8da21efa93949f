using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.SafeguardingContacts;

/// <summary>Who of a hub reads the concerns: its lead names them.</summary>
public sealed class SafeguardingContactStore(Database.Database database, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Null to whoever neither works for the hub nor administers the site.</summary>
    public Task<SafeguardingContactPage?> Find(Guid hubId, Actor actor) => database.Read(async work =>
    {
        if (!actor.Coordinates(hubId) && !actor.IsAdministrator)
        {
            return null;
        }

        return await work.QueryOne<string>(SafeguardingContactSql.Hub, new { hubId }) is { } name
            ? new SafeguardingContactPage(hubId, name, await Team(work, hubId), MayChange(hubId, actor))
            : null;
    });

    public Task<Outcome> Name(Guid hubId, Guid personId, Actor by) => database.Change(async work =>
    {
        if ((await Team(work, hubId)).All(member => member.Id != personId))
        {
            return Outcome.Invalid("Choose somebody of the hub's team", "PersonId");
        }

        if (await work.ExecuteOne(SafeguardingContactSql.Name, new { hubId, personId, by = by.PersonId, now = Now }))
        {
            await Audit.Write(work, Now, by.PersonId, "SafeguardingContactNamed", "Hub", hubId, forId: personId);
        }

        return Outcome.Done;
    });

    public Task<Outcome> Release(Guid hubId, Guid personId, Actor by) => database.Change(async work =>
    {
        if (await work.ExecuteOne(SafeguardingContactSql.Release, new { hubId, personId }))
        {
            await Audit.Write(work, Now, by.PersonId, "SafeguardingContactReleased", "Hub", hubId, forId: personId);
        }

        return Outcome.Done;
    });

    private static Task<IReadOnlyList<TeamMember>> Team(Work work, Guid hubId) => work.Query<TeamMember>(SafeguardingContactSql.Team, new { hubId });

    private static bool MayChange(Guid hubId, Actor actor) =>
        actor.IsAdministrator || actor.Memberships.Any(membership => membership.HubId == hubId && membership.Role == Role.HubLead);
}
