using EmployerConnect.Matching.Geography;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Invitations;
using EmployerConnect.Web.Features.Members;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Places;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Joining;

public sealed class JoinRequestStore(Database.Database database, OneTimeLinks links, AccountStore accounts, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<IReadOnlyList<JoinRequest>> OfHubs(IEnumerable<Guid> hubIds) =>
        database.Read(work => work.Query<JoinRequest>(JoinRequestSql.OfHubs, new { hubIds = hubIds.DefaultIfEmpty().ToArray() }));

    public Task<IReadOnlyList<JoinRequest>> OfPerson(Guid personId) => database.Read(work => work.Query<JoinRequest>(JoinRequestSql.OfPerson, new { personId }));

    /// <summary>The hub with the school that is nearest to a place; null where no school's place is known.</summary>
    public async Task<OrganisationHub?> HubNear(Place place)
    {
        if (place is not { Latitude: { } latitude, Longitude: { } longitude })
        {
            return null;
        }

        var here = new GeoPoint(latitude, longitude);
        var schools = await database.Read(work => work.Query<SchoolOfHub>(JoinRequestSql.SchoolsOfHubs));
        return schools.MinBy(school => Distance.Metres(here, new GeoPoint(school.Latitude, school.Longitude))) is { } nearest
            ? new OrganisationHub { Id = nearest.HubId, Name = nearest.HubName }
            : null;
    }

    /// <summary>The account of somebody who proved their address; it belongs to nothing yet.</summary>
    public Task<Outcome> MakeAccount(OneTimeLink link, string name, string password) => database.Change(async work =>
    {
        if (!await links.Use(work, link) || await work.QueryOne<Person>(PersonSql.ByEmail, new { email = link.Email }) is not null)
        {
            return Outcome.Stale("This link has been used already.");
        }

        await accounts.NewPerson(work, link.Email, name, password);
        return Outcome.Done;
    });

    public Task<int> Ask(Guid personId, Guid hubId, string name, string postcode, string? note) => database.Commit(async work =>
    {
        var id = Guid.CreateVersion7();
        await work.Execute(JoinRequestSql.Insert, new { id, personId, hubId, name, postcode, note, now = Now });
        await Audit.Write(work, Now, personId, "AskedToJoin", "JoinRequest", id, forId: hubId);
        foreach (var colleague in await work.Query<Person>(PersonSql.TeamOfHub, new { hubId }))
        {
            await accounts.Tell(work, colleague, colleague.Email, $"{name} asks to join", [$"{name} ({postcode}) asks to join your hub. It sees nothing and nobody sees it before one of you says yes."], "Decide", "/joining");
        }

        return 1;
    });

    public Task<Outcome> Decide(JoinRequest asked, bool isWelcome, Guid by, Place place) => database.Change(async work =>
    {
        var may = asked.MayDecide(by);
        if (!may.IsDone)
        {
            return may;
        }

        var state = isWelcome ? JoinState.Approved : JoinState.Declined;
        if (!await work.ExecuteOne(JoinRequestSql.Move, new { id = asked.Id, fromState = nameof(JoinState.Waiting), state = state.ToString(), by, now = Now }))
        {
            return Outcome.Stale("Somebody else has just decided this.");
        }

        await Audit.Write(work, Now, by, isWelcome ? "JoinApproved" : "JoinDeclined", "JoinRequest", asked.Id, forId: asked.HubId);
        var person = (await work.QueryOne<Person>(PersonSql.ById, new { id = asked.PersonId }))!;
        if (!isWelcome)
        {
            await accounts.Tell(work, person, person.Email, $"{asked.HubName} could not take {asked.OrganisationName} in", [$"A co-ordinator of {asked.HubName} declined your request to join. Ask them if you think that is a mistake."], "Sign in", "/sign-in");
            return Outcome.Done;
        }

        var (id, membership) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await work.Execute(JoinRequestSql.AddEmployer, new { id, name = asked.OrganisationName, town = place.Town, postcode = asked.Postcode, latitude = place.Latitude, longitude = place.Longitude, now = Now });
        await work.Execute(JoiningSql.AddToHub, new { hubId = asked.HubId, organisationId = id });
        await work.Execute(MemberSql.Add, new { id = membership, personId = asked.PersonId, organisationId = id, hubId = (Guid?)null, role = nameof(Role.EmployerContact), now = Now });
        await Audit.Write(work, Now, by, "OrganisationAdded", "Organisation", id);
        await Audit.Write(work, Now, by, "AddedToHub", "Organisation", id, $"hub {asked.HubId}", asked.HubId);
        await Audit.Write(work, Now, by, "Joined", "Membership", membership, forId: id);
        await accounts.Tell(work, person, person.Email, $"{asked.OrganisationName} is now part of {asked.HubName}", ["You can publish offers now. Complete your organisation's profile first, so that schools find you."], "Complete the profile", $"/organisations/{id}/profile");
        return Outcome.Done;
    });
}
