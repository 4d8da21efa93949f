namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>A school as the register has it: a row of the table School, but for when it was last changed.</summary>
internal sealed record SchoolRecord
{
    public int Urn { get; init; }

    public string Name { get; init; } = "";

    public string? TypeName { get; init; }

    public string? Phase { get; init; }

    public int? LowAge { get; init; }

    public int? HighAge { get; init; }

    public string? Street { get; init; }

    public string? Town { get; init; }

    public string? Postcode { get; init; }

    public int? Easting { get; init; }

    public int? Northing { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public string? AuthorityCode { get; init; }

    public string? AuthorityName { get; init; }

    public string? Status { get; init; }

    public bool IsOpen { get; init; }

    public DateOnly? OpenedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public int? Pupils { get; init; }

    public double? FreeSchoolMealsPercent { get; init; }

    public bool IsDemo { get; init; }
}
