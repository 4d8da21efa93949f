using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Web.Features.Arrivals;

/// <summary>Where an organisation receives visitors: its main address or a further site, with what whoever comes has to know.</summary>
public sealed class ArrivalPlace
{
    /// <summary>Of the organisation, or of the site.</summary>
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public string? Postcode { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public string? ArrivalNotes { get; init; }

    /// <summary>On an Ordnance Survey map; null where the place is unknown.</summary>
    public string? GridReference =>
        Latitude is { } latitude && Longitude is { } longitude && GeoPoint.TryCreate(latitude, longitude, out var point) ? EmployerConnect.Matching.Geography.GridReference.Of(point) : null;

    /// <summary>The one of an organisation's places that an address names by its postcode; else the main one, which stands first.</summary>
    public static ArrivalPlace? For(string? address, IReadOnlyList<ArrivalPlace> places) =>
        places.FirstOrDefault(place => place.Postcode is { } postcode && address?.Contains(postcode, StringComparison.OrdinalIgnoreCase) == true) ?? (places.Count > 0 ? places[0] : null);
}
