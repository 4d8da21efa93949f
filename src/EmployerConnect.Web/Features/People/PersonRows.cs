using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.People;

/// <summary>Somebody in one of their roles, or in none, as the list shows them.</summary>
public sealed class PersonInRole
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required bool IsSuspended { get; init; }

    public required bool IsAdministrator { get; init; }

    public Role? Role { get; init; }

    public string? Where { get; init; }
}

public sealed class PersonRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required bool IsAdministrator { get; init; }

    public required bool IsSuspended { get; init; }

    /// <summary>UTC; the beginning of the latest session that is still known.</summary>
    public DateTime? SignedInAt { get; init; }
}

/// <summary>A role, once for each hub that it reaches: an organisation may belong to several.</summary>
public sealed class PersonMembership
{
    public required Guid Id { get; init; }

    public required Role Role { get; init; }

    public Guid? OrganisationId { get; init; }

    public Guid? HubId { get; init; }

    public required string Where { get; init; }

    public required DateTime SinceAt { get; init; }

    public DateTime? EndedAt { get; init; }
}
