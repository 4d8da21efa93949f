namespace EmployerConnect.Web.Features.Accounts;

internal static class PasskeySql
{
    public const string Of = """
        SELECT Id, CredentialId, PublicKey, Name, SignCount, Transports, IsUserVerified, IsBackupEligible, IsBackedUp, CreatedAt, LastUsedAt
        FROM Passkey WHERE PersonId = @personId
        ORDER BY CreatedAt
        """;

    public const string One = """
        SELECT Id, CredentialId, PublicKey, Name, SignCount, Transports, IsUserVerified, IsBackupEligible, IsBackedUp, CreatedAt, LastUsedAt
        FROM Passkey WHERE PersonId = @personId AND CredentialHash = @credentialHash
        """;

    public const string Owner = """
        SELECT PersonId FROM Passkey WHERE CredentialHash = @credentialHash
        """;

    public const string Insert = """
        INSERT INTO Passkey (Id, PersonId, CredentialHash, CredentialId, PublicKey, Name, SignCount, Transports, IsUserVerified, IsBackupEligible, IsBackedUp, CreatedAt)
        VALUES (@id, @personId, @credentialHash, @credentialId, @publicKey, @name, @signCount, @transports, @isUserVerified, @isBackupEligible, @isBackedUp, @now)
        """;

    /// <summary>A counter that does not rise (where the authenticator counts at all) is that of a copy.</summary>
    public const string Used = """
        UPDATE Passkey SET SignCount = @signCount, IsBackedUp = @isBackedUp, LastUsedAt = @now
        WHERE CredentialHash = @credentialHash AND (SignCount < @signCount OR (SignCount = 0 AND @signCount = 0))
        """;

    public const string Remove = """
        DELETE FROM Passkey WHERE Id = @id AND PersonId = @personId
        """;

    /// <summary>A passkey or an authenticator app; what a recovery takes away, so that nobody is stuck with one that is lost.</summary>
    public const string StrongWays = """
        SELECT COUNT(*) FROM Person p WHERE p.Id = @personId AND (p.TotpSince IS NOT NULL OR EXISTS (SELECT 1 FROM Passkey k WHERE k.PersonId = p.Id))
        """;

    public const string RemoveAll = """
        DELETE FROM Passkey WHERE PersonId = @personId
        """;
}
