namespace EmployerConnect.Web.Features.Accounts;

/// <summary>A person who signs in. The settable members are those that ASP.NET Core Identity writes.</summary>
public sealed class Person
{
    public Guid Id { get; init; }

    /// <summary>Stored in lower case.</summary>
    public string Email { get; set; } = "";

    public string Name { get; set; } = "";

    public string? PasswordHash { get; set; }

    public string SecurityStamp { get; set; } = "";

    public int FailedSignIns { get; set; }

    public DateTime? LockedUntil { get; set; }

    public bool IsAdministrator { get; init; }

    public bool IsSuspended { get; init; }

    public bool IsDemo { get; init; }

    public DateTime CreatedAt { get; init; }
}
