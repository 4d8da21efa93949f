namespace EmployerConnect.Web.Features.Places;

/// <summary>Where a typed postcode is, and how sure that is.</summary>
public sealed record Place
{
    public required PlacePrecision Precision { get; init; }

    /// <summary>The normal spelling ("WR1 2AA", or "WR1" where only that was given); null where what was typed is no postcode.</summary>
    public string? Postcode { get; init; }

    /// <summary>Degrees north (WGS84); null where the place is unknown.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east (WGS84); null where the place is unknown.</summary>
    public double? Longitude { get; init; }

    /// <summary>How far from the coordinates the place may lie: 0 for an exact postcode, the 95 % radius for an outward code.</summary>
    public int? UncertaintyMetres { get; init; }

    public string? Outcode { get; init; }

    public string? Town { get; init; }

    /// <summary>Royal Mail has ended this postcode: it still tells where the place was.</summary>
    public bool IsEnded { get; init; }

    /// <summary>What to ask the person who typed it; null where the place is known.</summary>
    public string? Question { get; init; }

    public bool IsKnown => Precision != PlacePrecision.Unknown;
}
