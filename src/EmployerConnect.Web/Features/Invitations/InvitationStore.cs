using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Members;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Invitations;

public sealed class InvitationStore(Database.Database database, OneTimeLinks links, AccountStore accounts, Notices notices, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<Invitation?> Find(Guid id) => database.Read(work => work.QueryOne<Invitation>(InvitationSql.Find, new { id }));

    public Task<IReadOnlyList<Invitation>> OfHubs(IEnumerable<Guid> hubIds) =>
        database.Read(work => work.Query<Invitation>(InvitationSql.OfHubs, new { hubIds = hubIds.DefaultIfEmpty().ToArray() }));

    public Task<IReadOnlyList<Invitation>> OfOrganisation(Guid organisationId) =>
        database.Read(work => work.Query<Invitation>(InvitationSql.OfOrganisation, new { organisationId }));

    public Task<Guid> Invite(string email, Role role, Guid? organisationId, Guid? hubId, Guid by) =>
        database.Commit(work => Invite(work, email, role, organisationId, hubId, by));

    /// <summary>In the transaction that makes the organisation or the hub, where it is new.</summary>
    internal async Task<Guid> Invite(Work work, string email, Role role, Guid? organisationId, Guid? hubId, Guid by)
    {
        var id = Guid.CreateVersion7();
        await work.Execute(InvitationSql.Insert, new { id, email, role = role.ToString(), organisationId, hubId, by, now = Now });
        await Audit.Write(work, Now, by, "Invited", "Invitation", id, forId: organisationId ?? hubId);
        await Send(work, (await work.QueryOne<Invitation>(InvitationSql.Find, new { id }))!);
        return id;
    }

    /// <summary>A new link in place of the one that was lost or is too old.</summary>
    public Task<int> SendAgain(Invitation invitation, Guid by) => database.Commit(async work =>
    {
        if (invitation.IsHeldBack && !await work.ExecuteOne(InvitationSql.LetGo, new { id = invitation.Id }))
        {
            return 0;
        }

        await Send(work, invitation);
        await Audit.Write(work, Now, by, "InvitationSentAgain", "Invitation", invitation.Id);
        return 1;
    });

    /// <summary>The first mail of an invitation that a spreadsheet brought. False where it has gone, or the invitation is open no more.</summary>
    internal Task<bool> SendHeldBack(Guid id, string occasion, Guid? mailingId) => database.Commit(async work =>
    {
        work.MailingId = mailingId;
        if (!await work.ExecuteOne(InvitationSql.LetGo, new { id }))
        {
            return false;
        }

        await Send(work, (await work.QueryOne<Invitation>(InvitationSql.Find, new { id }))!, occasion);
        return true;
    });

    public Task<Outcome> Withdraw(Invitation invitation, Guid by) => database.Change(async work =>
    {
        if (!await Move(work, invitation.Id, InvitationState.Withdrawn))
        {
            return Outcome.Stale("This invitation was answered a moment ago.");
        }

        await work.Execute(OneTimeLinkSql.EndOfSubject, new { subjectId = invitation.Id, now = Now });
        await Audit.Write(work, Now, by, "InvitationWithdrawn", "Invitation", invitation.Id);
        return Outcome.Done;
    });

    /// <summary>The role goes to the account of the address that was invited; where there is none, one is made with this name and password.</summary>
    public Task<Outcome> Accept(Invitation invitation, OneTimeLink link, string? name, string? password) => database.Change(async work =>
    {
        if (!await links.Use(work, link) || !await Move(work, invitation.Id, InvitationState.Accepted))
        {
            return Outcome.Stale("This invitation has been answered already.");
        }

        var person = await work.QueryOne<Person>(PersonSql.ByEmail, new { email = link.Email });
        if (person is { IsSuspended: true } || (person is null && (name is null || password is null)))
        {
            return Outcome.Stale("This invitation cannot be accepted.");
        }

        person ??= await accounts.NewPerson(work, link.Email, name!, password!);
        var membership = Guid.CreateVersion7();
        await work.Execute(MemberSql.Add, new { id = membership, personId = person.Id, organisationId = invitation.OrganisationId, hubId = invitation.HubId, role = invitation.Role.ToString(), now = Now });
        await Audit.Write(work, Now, person.Id, "Joined", "Membership", membership, forId: invitation.OrganisationId ?? invitation.HubId);
        if (await work.QueryOne<Person>(PersonSql.ById, new { id = invitation.InvitedByPersonId }) is { IsSuspended: false } host)
        {
            await accounts.Tell(work, host, host.Email, $"{person.Name} has joined {invitation.Where}", [$"{person.Name} accepted your invitation as {RoleWords.Name(invitation.Role)} of {invitation.Where}."], "Sign in", "/");
        }

        return Outcome.Done;
    });

    private Task<bool> Move(Work work, Guid id, InvitationState state) =>
        work.ExecuteOne(InvitationSql.Move, new { id, fromState = nameof(InvitationState.Open), state = state.ToString(), now = Now });

    private async Task Send(Work work, Invitation invitation, string? occasion = null)
    {
        var path = await links.Make(work, LinkPurpose.Invitation, invitation.Email, null, invitation.Id);
        var notice = new Notice(
            new NoticeRecipient(invitation.Id, invitation.Name ?? "colleague", invitation.Email),
            $"{invitation.Where} on EmployerConnect",
            [$"{invitation.InvitedByName} invites you to take part as {RoleWords.Name(invitation.Role)} of {invitation.Where}.", "EmployerConnect brings employers and schools of a careers hub together. Open the link within 14 days; it shows you first what you are asked to."],
            "See the invitation", path)
        {
            IsOfAccount = true,
            Because = "You get this message because somebody entered your address to invite you. If you do not know them, do nothing.",
        };
        await notices.Enqueue(work, Now, occasion ?? $"invitation:{Guid.CreateVersion7()}", notice);
    }
}
