namespace EmployerConnect.Web.Features.Accounts;

/// <summary>The person who is asking, with what they may do right now: read anew for every request (invariant 25).</summary>
public sealed class Actor(Guid personId, string name, bool isAdministrator, IReadOnlyList<ActorMembership> memberships)
{
    public Guid PersonId => personId;

    public string Name => name;

    public bool IsAdministrator => isAdministrator;

    public IReadOnlyList<ActorMembership> Memberships => memberships;

    /// <summary>The session in which this person asks.</summary>
    public Guid SessionId { get; init; }

    public DateTime SignedInAt { get; init; }

    /// <summary>Signed in by more than a password: with a code, a passkey or a provider.</summary>
    public bool IsStrong { get; init; }

    /// <summary>When this session ends unless something is asked of the site before.</summary>
    public DateTime SessionEndsAt { get; init; }

    /// <summary>The places that this person belongs to, the one where they are now first.</summary>
    public IReadOnlyList<ActorMembership> Places => [.. memberships.DistinctBy(m => m.PlaceId)];

    /// <summary>This person with the roles of the place where they are now: what the menu shows. What they may do, all their roles decide.</summary>
    public Actor Here => new(personId, name, isAdministrator, [.. memberships.Where(m => m.PlaceId == memberships[0].PlaceId)]);

    public string Where => memberships.Count > 0 ? memberships[0].Where : "";

    /// <summary>What they are at the place where they are now: "volunteer", "enterprise co-ordinator and hub lead".</summary>
    public string RolesHere => RolesAt(memberships.Count > 0 ? memberships[0].PlaceId : Guid.Empty);

    public string RolesAt(Guid placeId) => string.Join(" and ", memberships.Where(m => m.PlaceId == placeId).Select(m => RoleWords.Name(m.Role)).Distinct());

    public bool IsEmployer => Holds(Role.EmployerContact) || Holds(Role.Volunteer) || Holds(Role.EnterpriseAdviser);

    public bool IsSchool => Holds(Role.CareersLeader);

    public bool IsCoordinator => Holds(Role.Coordinator) || Holds(Role.HubLead);

    /// <summary>The employers that this person publishes offers and answers for.</summary>
    public IEnumerable<Guid> EmployerIds => Organisations(Role.EmployerContact, Role.Volunteer);

    /// <summary>The schools that this person requests encounters for.</summary>
    public IEnumerable<Guid> SchoolIds => Organisations(Role.CareersLeader);

    /// <summary>The hubs whose matches this person approves.</summary>
    public IEnumerable<Guid> HubIds => memberships.Where(m => m.HubId is not null).Select(m => m.HubId!.Value).Distinct();

    /// <summary>The hubs that this person leads.</summary>
    public IEnumerable<Guid> LedHubIds => memberships.Where(m => m.Role == Role.HubLead).Select(m => m.HubId!.Value).Distinct();

    public bool Holds(Role role) => memberships.Any(m => m.Role == role);

    /// <summary>Belongs to the organisation, in whatever role.</summary>
    public bool BelongsTo(Guid organisationId) => memberships.Any(m => m.OrganisationId == organisationId);

    public bool ActsForEmployer(Guid organisationId) => EmployerIds.Contains(organisationId);

    public bool ActsForSchool(Guid organisationId) => SchoolIds.Contains(organisationId);

    /// <summary>Answers proposals for the employer: its contact does, a volunteer only publishes and gives sessions.</summary>
    public bool AnswersForEmployer(Guid organisationId) => memberships.Any(m => m.OrganisationId == organisationId && m.Role == Role.EmployerContact);

    /// <summary>The name of a hub that this person works for.</summary>
    public string HubName(Guid hubId) => memberships.First(m => m.HubId == hubId).Where;

    public bool Coordinates(Guid hubId) => memberships.Any(m => m.HubId == hubId);

    private IEnumerable<Guid> Organisations(params Role[] roles) =>
        memberships.Where(m => m.OrganisationId is not null && roles.Contains(m.Role)).Select(m => m.OrganisationId!.Value).Distinct();
}
