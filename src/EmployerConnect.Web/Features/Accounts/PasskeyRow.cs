namespace EmployerConnect.Web.Features.Accounts;

/// <summary>A passkey of somebody, as it is kept. What the device said of itself when it was made is not.</summary>
public sealed class PasskeyRow
{
    public required Guid Id { get; init; }

    /// <summary>Base64.</summary>
    public required string CredentialId { get; init; }

    /// <summary>Base64.</summary>
    public required string PublicKey { get; init; }

    public required string Name { get; init; }

    public required long SignCount { get; init; }

    /// <summary>Parted by spaces.</summary>
    public required string Transports { get; init; }

    public required bool IsUserVerified { get; init; }

    public required bool IsBackupEligible { get; init; }

    public required bool IsBackedUp { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? LastUsedAt { get; init; }
}
