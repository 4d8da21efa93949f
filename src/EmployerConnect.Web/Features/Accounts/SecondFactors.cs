using System.Security.Cryptography;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Auditing;
using Microsoft.AspNetCore.DataProtection;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>Codes of an authenticator app, and the recovery codes for whoever has lost it.</summary>
public sealed class SecondFactors(Database.Database database, AccountStore accounts, IDataProtectionProvider protection, TimeProvider time)
{
    private const int RecoveryCodes = 10;
    private const int RecoveryCodeLength = 24;
    private const string RecoverySigns = "abcdefghjkmnpqrstuvwxyz23456789";

    private readonly IDataProtector _protector = protection.CreateProtector("EmployerConnect.Totp");

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The key to show until its first code has been confirmed; made where there is none.</summary>
    public async Task<byte[]> Prepare(Person person)
    {
        if (person.TotpKey is { } kept)
        {
            return _protector.Unprotect(Convert.FromBase64String(kept));
        }

        var key = Totp.NewKey();
        var isSet = await database.Commit(work => work.ExecuteOne(AccountSql.PrepareTotp, new { personId = person.Id, key = Convert.ToBase64String(_protector.Protect(key)) }));
        return isSet ? key : throw new InvalidOperationException("A second factor is on already.");
    }

    /// <summary>Gives the recovery codes, which are shown this once, or null for a wrong code.</summary>
    public Task<IReadOnlyList<string>?> Confirm(Person person, string code) => database.Commit(async work =>
    {
        if (person.TotpKey is not { } key
            || Totp.StepOf(_protector.Unprotect(Convert.FromBase64String(key)), code, time.GetUtcNow()) is not { } step
            || !await work.ExecuteOne(AccountSql.ConfirmTotp, new { personId = person.Id, key, step, now = Now }))
        {
            return null;
        }

        await Audit.Write(work, Now, person.Id, "SecondFactorOn", "Person", person.Id);
        await accounts.Tell(work, person, person.Email, "A second step was added to your sign-in", ["From now on signing in with your password also asks for a code from your authenticator app.", "If that was not you, tell your hub's co-ordinator."], "See your account", "/account");
        return (IReadOnlyList<string>?)await NewCodes(work, person.Id);
    });

    public Task<int> Off(Person person) => database.Commit(async work =>
    {
        await work.Execute(AccountSql.OffSecondFactor, new { personId = person.Id });
        await work.Execute(AccountSql.ForgetRecoveryCodes, new { personId = person.Id });
        await Audit.Write(work, Now, person.Id, "SecondFactorOff", "Person", person.Id);
        await accounts.Tell(work, person, person.Email, "The second step was taken off your sign-in", ["Signing in with your password no longer asks for a code.", "If that was not you, choose a new password now and tell your hub's co-ordinator."], "See your account", "/account");
        return 1;
    });

    public Task<IReadOnlyList<string>> RenewCodes(Guid personId) => database.Commit(async work =>
    {
        await Audit.Write(work, Now, personId, "RecoveryCodesRenewed", "Person", personId);
        return await NewCodes(work, personId);
    });

    public Task<long> CodesLeft(Guid personId) => database.Read(work => work.Value<long>(AccountSql.RecoveryCodesLeft, new { personId }));

    /// <summary>Whether it is the app's code of this moment, not used before, or a recovery code that is now used up.</summary>
    public Task<bool> Accept(Person person, string typed) => database.Commit(async work =>
    {
        if (person is not { HasSecondFactor: true, TotpKey: { } key })
        {
            return false;
        }

        if (Totp.StepOf(_protector.Unprotect(Convert.FromBase64String(key)), typed, time.GetUtcNow()) is { } step)
        {
            return await work.ExecuteOne(AccountSql.TakeTotpStep, new { personId = person.Id, step });
        }

        var isUsed = await work.ExecuteOne(AccountSql.UseRecoveryCode, new { personId = person.Id, codeHash = Hash(person.Id, typed), now = Now });
        if (isUsed)
        {
            await Audit.Write(work, Now, person.Id, "RecoveryCodeUsed", "Person", person.Id);
            await accounts.Tell(work, person, person.Email, "A recovery code was used", ["Somebody signed in as you with one of your recovery codes. It does not work again.", "If that was not you, choose a new password now and tell your hub's co-ordinator."], "See your account", "/account");
        }

        return isUsed;
    });

    private static async Task<IReadOnlyList<string>> NewCodes(Work work, Guid personId)
    {
        await work.Execute(AccountSql.ForgetRecoveryCodes, new { personId });
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => RandomNumberGenerator.GetString(RecoverySigns, RecoveryCodeLength)).ToList();
        await work.Execute(AccountSql.AddRecoveryCode, codes.Select(code => new { personId, codeHash = Hash(personId, code) }));
        return [.. codes.Select(code => string.Join('-', code.Chunk(4).Select(part => new string(part))))];
    }

    /// <summary>Twenty-four random signs are 118 bits: too many to try, even against a fast hash (ASVS 6.5.2 asks for 112).</summary>
    private static string Hash(Guid personId, string typed) =>
        SecretToken.Hash($"{personId} {string.Concat(LowerCaseNormalizer.Lower(typed)!.Where(char.IsLetterOrDigit))}");
}
