using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Invitations;

public enum InvitationState
{
    Open,
    Accepted,
    Withdrawn,
}

/// <summary>Somebody asked an address to take part: in one role, for one organisation or one hub.</summary>
public sealed class Invitation
{
    public required Guid Id { get; init; }

    public required string Email { get; init; }

    /// <summary>Where a spreadsheet had it.</summary>
    public string? Name { get; init; }

    /// <summary>A spreadsheet brought it, and nobody has said yet that it may be mailed.</summary>
    public bool IsHeldBack { get; init; }

    public required Role Role { get; init; }

    public Guid? OrganisationId { get; init; }

    public Guid? HubId { get; init; }

    /// <summary>The organisation's or the hub's name.</summary>
    public required string Where { get; init; }

    public required InvitationState State { get; init; }

    public required Guid InvitedByPersonId { get; init; }

    public required string InvitedByName { get; init; }

    public required DateTime InvitedAt { get; init; }

    /// <summary>A contact asks colleagues; whoever leads a hub that the organisation belongs to asks anybody for it.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="role">What for.</param>
    /// <param name="organisationId">Where.</param>
    /// <param name="hubIds">The organisation's hubs.</param>
    public static bool MayInvite(Actor actor, Role role, Guid organisationId, IEnumerable<Guid> hubIds) =>
        hubIds.Intersect(actor.LedHubIds).Any()
        || (role is Role.EmployerContact or Role.Volunteer && actor.AnswersForEmployer(organisationId))
        || (role == Role.CareersLeader && actor.ActsForSchool(organisationId));

    /// <summary>Whoever leads a hub asks its co-ordinators; administrators ask those who lead.</summary>
    public static bool MayInvite(Actor actor, Role role, Guid hubId) =>
        actor.IsAdministrator || (role is Role.Coordinator or Role.HubLead && actor.LedHubIds.Contains(hubId));
}
