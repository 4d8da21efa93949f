using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.SafeguardingContacts;

/// <summary>A member of the hub's team, who may be its safeguarding contact.</summary>
public sealed class TeamMember
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required Role Role { get; init; }

    public required bool IsContact { get; init; }
}

public sealed record SafeguardingContactPage(Guid HubId, string HubName, IReadOnlyList<TeamMember> Team, bool MayChange);
