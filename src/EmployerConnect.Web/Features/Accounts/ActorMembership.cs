namespace EmployerConnect.Web.Features.Accounts;

/// <summary>What a person may do, for one organisation or one hub.</summary>
public sealed class ActorMembership
{
    public required Role Role { get; init; }

    public Guid? OrganisationId { get; init; }

    public Guid? HubId { get; init; }

    public Guid PlaceId => OrganisationId ?? HubId ?? Guid.Empty;

    /// <summary>The organisation's or the hub's name.</summary>
    public required string Where { get; init; }
}
