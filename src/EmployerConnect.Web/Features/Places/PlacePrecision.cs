namespace EmployerConnect.Web.Features.Places;

/// <summary>How exactly a place is known.</summary>
public enum PlacePrecision
{
    /// <summary>Not at all: it has no coordinates.</summary>
    Unknown,

    /// <summary>By the first half of its postcode: the middle of a district.</summary>
    Outcode,

    /// <summary>By its full postcode: a handful of doors.</summary>
    Postcode,
}
