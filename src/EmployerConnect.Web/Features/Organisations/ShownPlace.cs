namespace EmployerConnect.Web.Features.Organisations;

/// <summary>How precisely an employer lets visitors who are not signed in know where it is.</summary>
public enum ShownPlace
{
    Postcode,

    /// <summary>The first half of the postcode.</summary>
    District,

    /// <summary>The post town only.</summary>
    Town,
}
