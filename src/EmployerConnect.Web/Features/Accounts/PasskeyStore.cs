using System.Security.Cryptography;
using EmployerConnect.Web.Features.Shared.Auditing;
using Microsoft.AspNetCore.Identity;

namespace EmployerConnect.Web.Features.Accounts;

public sealed class PasskeyStore(Database.Database database, TimeProvider time)
{
    public const int MostOfOnePerson = 20;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<IReadOnlyList<PasskeyRow>> List(Guid personId) => database.Read(work => work.Query<PasskeyRow>(PasskeySql.Of, new { personId }));

    public async Task<IList<UserPasskeyInfo>> Of(Guid personId) => [.. (await List(personId)).Select(Info)];

    public async Task<UserPasskeyInfo?> Find(Guid personId, byte[] credentialId) =>
        await database.Read(work => work.QueryOne<PasskeyRow>(PasskeySql.One, new { personId, credentialHash = Hash(credentialId) })) is { } row ? Info(row) : null;

    public async Task<Guid?> Owner(byte[] credentialId) =>
        (await database.Read(work => work.Query<Guid>(PasskeySql.Owner, new { credentialHash = Hash(credentialId) }))) is [var id] ? id : null;

    public Task<int> Add(Guid personId, string name, UserPasskeyInfo passkey) => database.Commit(async work =>
    {
        var id = Guid.CreateVersion7();
        await Audit.Write(work, Now, personId, "PasskeyAdded", "Passkey", id);
        return await work.Execute(PasskeySql.Insert, new
        {
            id,
            personId,
            credentialHash = Hash(passkey.CredentialId),
            credentialId = Convert.ToBase64String(passkey.CredentialId),
            publicKey = Convert.ToBase64String(passkey.PublicKey),
            name,
            signCount = (long)passkey.SignCount,
            transports = string.Join(' ', passkey.Transports ?? []),
            isUserVerified = passkey.IsUserVerified,
            isBackupEligible = passkey.IsBackupEligible,
            isBackedUp = passkey.IsBackedUp,
            now = Now,
        });
    });

    /// <summary>False where the counter shows that this is a copy, or that somebody else has just used the same answer.</summary>
    public Task<bool> Used(UserPasskeyInfo passkey) => database.Commit(work => work.ExecuteOne(PasskeySql.Used, new
    {
        credentialHash = Hash(passkey.CredentialId),
        signCount = (long)passkey.SignCount,
        isBackedUp = passkey.IsBackedUp,
        now = Now,
    }));

    public Task<bool> Remove(Guid personId, Guid id) => database.Commit(async work =>
    {
        var isDone = await work.ExecuteOne(PasskeySql.Remove, new { id, personId });
        if (isDone)
        {
            await Audit.Write(work, Now, personId, "PasskeyRemoved", "Passkey", id);
        }

        return isDone;
    });

    private static string Hash(byte[] credentialId) => Convert.ToHexString(SHA256.HashData(credentialId));

    private static UserPasskeyInfo Info(PasskeyRow row) =>
        new(Convert.FromBase64String(row.CredentialId), Convert.FromBase64String(row.PublicKey), row.CreatedAt, (uint)row.SignCount, row.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries), row.IsUserVerified, row.IsBackupEligible, row.IsBackedUp, [], [])
        {
            Name = row.Name,
        };

    /// <summary>Can sign in with more than a password: by passkey, or with an app's code.</summary>
    public async Task<bool> HasStrongWay(Guid personId) => await database.Read(work => work.Value<int>(PasskeySql.StrongWays, new { personId })) > 0;
}
