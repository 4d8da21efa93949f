namespace EmployerConnect.Web.Features.Accounts;

internal static class AccountSql
{
    public const string SetPassword = """
        UPDATE Person SET PasswordHash = @passwordHash, SecurityStamp = @stamp WHERE Id = @personId AND SecurityStamp = @oldStamp
        """;

    /// <summary>The same password, hashed as it is done today: nothing else changes.</summary>
    public const string Rehash = """
        UPDATE Person SET PasswordHash = @passwordHash WHERE Id = @personId AND PasswordHash = @oldHash
        """;

    public const string SetEmail = """
        UPDATE Person SET Email = @email, SecurityStamp = @stamp WHERE Id = @personId AND SecurityStamp = @oldStamp
        """;

    public const string OffSecondFactor = """
        UPDATE Person SET TotpKey = NULL, TotpSince = NULL, TotpLastStep = NULL WHERE Id = @personId
        """;

    public const string PrepareTotp = """
        UPDATE Person SET TotpKey = @key WHERE Id = @personId AND TotpSince IS NULL
        """;

    public const string ConfirmTotp = """
        UPDATE Person SET TotpSince = @now, TotpLastStep = @step WHERE Id = @personId AND TotpSince IS NULL AND TotpKey = @key
        """;

    /// <summary>A code counts once, and none that is older than the last.</summary>
    public const string TakeTotpStep = """
        UPDATE Person SET TotpLastStep = @step WHERE Id = @personId AND TotpSince IS NOT NULL AND (TotpLastStep IS NULL OR TotpLastStep < @step)
        """;

    public const string ForgetRecoveryCodes = """
        DELETE FROM RecoveryCode WHERE PersonId = @personId
        """;

    public const string AddRecoveryCode = """
        INSERT INTO RecoveryCode (PersonId, CodeHash) VALUES (@personId, @codeHash)
        """;

    public const string UseRecoveryCode = """
        UPDATE RecoveryCode SET UsedAt = @now WHERE PersonId = @personId AND CodeHash = @codeHash AND UsedAt IS NULL
        """;

    public const string RecoveryCodesLeft = """
        SELECT COUNT(*) FROM RecoveryCode WHERE PersonId = @personId AND UsedAt IS NULL
        """;

    /// <summary>The names that somebody who knows the person would try first.</summary>
    public const string PlacesOf = """
        SELECT COALESCE(o.Name, h.Name)
        FROM Membership m
        LEFT JOIN Organisation o ON o.Id = m.OrganisationId
        LEFT JOIN Hub h ON h.Id = m.HubId
        WHERE m.PersonId = @personId AND m.EndedAt IS NULL
        """;
}
