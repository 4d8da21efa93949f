namespace EmployerConnect.Web.Features.Accounts;

/// <summary>A person who signs in. Every account has an address that was proved by a link sent to it.</summary>
public sealed class Person
{
    public Guid Id { get; init; }

    /// <summary>Stored in lower case.</summary>
    public string Email { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Null for somebody who signs in by passkey or through a provider only.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Changes with the password, the address and the like: a cookie that names an old one is worth nothing.</summary>
    public string SecurityStamp { get; init; } = "";

    /// <summary>The key that an authenticator app shares, encrypted.</summary>
    public string? TotpKey { get; init; }

    /// <summary>Null until the first code has been confirmed.</summary>
    public DateTime? TotpSince { get; init; }

    public bool IsAdministrator { get; init; }

    public bool IsSuspended { get; init; }

    public bool IsDemo { get; init; }

    public DateTime CreatedAt { get; init; }

    public bool HasSecondFactor => TotpSince is not null;
}
