using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Members;

/// <summary>Who belongs to an organisation. Its offers, requests and sessions are the organisation's: they stay when somebody goes.</summary>
public sealed class MemberStore(Database.Database database, AccountStore accounts, SessionHandOver sessions, TimeProvider time)
{
    private const string Last = "Nobody else answers for this organisation. Hand over to a colleague first, or invite one.";

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<IReadOnlyList<Member>> Of(Guid organisationId) => database.Read(work => work.Query<Member>(MemberSql.OfOrganisation, new { organisationId }));

    /// <summary>Ends one role of one person; never the last who answers for the organisation.</summary>
    public Task<Outcome> End(Guid organisationId, Member member, Guid by) => database.Change(async work =>
    {
        await work.Execute(MemberSql.Lock, new { organisationId });
        if (!await work.ExecuteOne(MemberSql.End, new { id = member.Id, organisationId, now = Now }))
        {
            return Outcome.Stale(Last);
        }

        await Audit.Write(work, Now, by, "MembershipEnded", "Membership", member.Id, forId: organisationId);
        return await sessions.Move(work, Now, organisationId, member.PersonId, null, by);
    });

    /// <summary>The role goes to a colleague, with what was published and asked for in it; whoever held it has it no longer.</summary>
    public Task<Outcome> HandOver(Guid organisationId, Member from, Guid successor) => database.Change(async work =>
    {
        await work.Execute(MemberSql.Lock, new { organisationId });
        var id = Guid.CreateVersion7();
        await work.Execute(MemberSql.Add, new { id, personId = successor, organisationId, hubId = (Guid?)null, role = from.Role.ToString(), now = Now });
        if (!await work.ExecuteOne(MemberSql.End, new { id = from.Id, organisationId, now = Now }))
        {
            return Outcome.Stale("This role has ended already.");
        }

        var moved = new { organisationId, predecessor = from.PersonId, successor };
        await work.Execute(MemberSql.MoveOffers, moved);
        await work.Execute(MemberSql.MoveRequests, moved);
        await Audit.Write(work, Now, from.PersonId, "HandedOver", "Membership", from.Id, $"to {successor}");
        var handed = await sessions.Move(work, Now, organisationId, from.PersonId, successor, from.PersonId);
        if (!handed.IsDone)
        {
            return handed;
        }

        var person = (await work.QueryOne<Person>(PersonSql.ById, new { id = successor }))!;
        await accounts.Tell(work, person, person.Email, $"You are now the {RoleWords.Name(from.Role)}", [$"{from.Name} handed the role of {RoleWords.Name(from.Role)} over to you, with all offers, requests and sessions."], "See what is to do", "/");
        return Outcome.Done;
    });

    /// <summary>Where the person wants to be from now on; false where they do not belong there.</summary>
    public Task<bool> ChoosePlace(Guid personId, Guid placeId) => database.Commit(work => work.ExecuteOne(MemberSql.ChoosePlace, new { personId, placeId }));
}
