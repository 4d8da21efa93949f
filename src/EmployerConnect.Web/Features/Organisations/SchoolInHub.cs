namespace EmployerConnect.Web.Features.Organisations;

/// <summary>A school as a member of one hub: where its requests are posted.</summary>
public sealed class SchoolInHub
{
    public required Guid SchoolId { get; init; }

    public required string SchoolName { get; init; }

    public required Guid HubId { get; init; }

    public required string HubName { get; init; }

    /// <summary>What a form's choice posts.</summary>
    public string Key => $"{SchoolId}/{HubId}";
}
