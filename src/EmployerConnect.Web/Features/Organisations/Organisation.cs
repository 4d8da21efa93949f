using EmployerConnect.Matching;

namespace EmployerConnect.Web.Features.Organisations;

public enum OrganisationKind
{
    Employer,
    School,
}

/// <summary>An employer or a school that takes part.</summary>
public sealed class Organisation
{
    public required Guid Id { get; init; }

    public required OrganisationKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>A school's number in the register.</summary>
    public int? Urn { get; init; }

    public Sectors Sectors { get; init; }

    public string? SizeBand { get; init; }

    public bool IsCornerstone { get; init; }

    public string? Town { get; init; }

    public string? Postcode { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>Visitors who are not signed in read its name.</summary>
    public bool ShowsName { get; init; } = true;

    public ShownPlace ShowsPlace { get; init; } = ShownPlace.District;

    public EmployerFace Face => new(Name, Sectors, ShowsName, ShowsPlace);
}

/// <summary>A hub that an organisation belongs to.</summary>
public sealed class OrganisationHub
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }
}
