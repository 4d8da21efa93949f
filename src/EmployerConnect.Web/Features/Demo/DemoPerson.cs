using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Demo;

/// <summary>An invented person with one role, in an organisation or for the hub.</summary>
internal sealed class DemoPerson
{
    /// <summary>Its own until the database turns out to know the person already.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required Role Role { get; init; }

    /// <summary>Signs in with the demo password too, and stands at the top of the demo page.</summary>
    public bool IsMain { get; init; }

    public bool IsAdministrator { get; init; }

    /// <summary>The school that a volunteer advises besides.</summary>
    public DemoSchool? Advises { get; init; }

    /// <summary>Days from today on which the person's check was issued and ends; null for no check.</summary>
    public (int Issued, int Expires)? Check { get; init; }
}
