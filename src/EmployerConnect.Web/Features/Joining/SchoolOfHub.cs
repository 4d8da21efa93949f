namespace EmployerConnect.Web.Features.Joining;

/// <summary>Where a school of a hub is.</summary>
public sealed class SchoolOfHub
{
    public required Guid HubId { get; init; }

    public required string HubName { get; init; }

    public required double Latitude { get; init; }

    public required double Longitude { get; init; }
}
