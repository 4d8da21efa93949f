namespace EmployerConnect.Web.Features.Places;

/// <summary>A town to choose where a postcode cannot be placed: finding its outward code gives its place.</summary>
public sealed record Town
{
    public required string Name { get; init; }

    public required string County { get; init; }

    /// <summary>What <see cref="PlaceLookup.Find"/> takes when this town is chosen.</summary>
    public required string Outcode { get; init; }
}
