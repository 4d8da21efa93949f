using Microsoft.AspNetCore.Identity;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>
/// What ASP.NET Core Identity reads of a person, over Dapper. It writes nothing through here: each change of an account
/// has a transaction of its own with its audit entry (<see cref="AccountStore"/>, <see cref="PasskeyStore"/>).
/// </summary>
public sealed class PersonStore(Database.Database database, PasskeyStore passkeys, TimeProvider time) :
    IUserPasswordStore<Person>, IUserEmailStore<Person>, IUserSecurityStampStore<Person>, IUserPasskeyStore<Person>
{
    private const string ReadOnly = "Accounts are changed through AccountStore.";

    public Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? Find(id) : Task.FromResult<Person?>(null);

    public Task<Person?> Find(Guid id) => database.Read(work => work.QueryOne<Person>(PersonSql.ById, new { id }));

    public Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => FindByEmail(normalizedUserName);

    public Task<Person?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) => FindByEmail(normalizedEmail);

    /// <param name="email">In any case.</param>
    public Task<Person?> FindByEmail(string email) =>
        database.Read(work => work.QueryOne<Person>(PersonSql.ByEmail, new { email = LowerCaseNormalizer.Lower(email) }));

    /// <summary>For a link that was mailed to the person: there is no session, but the stamp must be that of then, and nobody suspended.</summary>
    public Task<Actor?> ActorOfMail(Guid personId, string stamp) => database.Read(async work =>
    {
        var person = await work.QueryOne<Person>(PersonSql.ById, new { id = personId });
        return person is null || person.IsSuspended || person.SecurityStamp != stamp
            ? null
            : new Actor(person.Id, person.Name, person.IsAdministrator, await work.Query<ActorMembership>(PersonSql.Memberships, new { personId }));
    });

    /// <summary>For work that somebody asked for and that is done later: what they may do by then. Null for somebody who is kept out.</summary>
    public Task<Actor?> ActorNow(Guid personId) => database.Read(async work =>
        await work.QueryOne<Person>(PersonSql.ById, new { id = personId }) is { IsSuspended: false } person
            ? new Actor(person.Id, person.Name, person.IsAdministrator, await work.Query<ActorMembership>(PersonSql.Memberships, new { personId }))
            : null);

    /// <summary>Null as soon as the person is suspended, or the session or the stamp has been ended (invariant 25).</summary>
    public async Task<Actor?> ActorFor(Guid personId, string stamp, Guid sessionId)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var signedIn = await database.Read(work => work.QueryOne<SignedIn>(PersonSql.SignedIn, new
        {
            personId,
            stamp,
            sessionId,
            notBefore = now - SignInSession.LongestLife,
            idleSince = now - SignInSession.LongestIdle,
        }));
        if (signedIn is null)
        {
            return null;
        }

        var memberships = await database.Read(work => work.Query<ActorMembership>(PersonSql.Memberships, new { personId }));
        var lastSeenAt = signedIn.LastSeenAt;
        if (lastSeenAt < now - SignInSession.SeenEvery)
        {
            lastSeenAt = now;
            await database.Commit(work => work.Execute(SignInSessionSql.Seen, new { id = sessionId, now }));
        }

        return new Actor(signedIn.Id, signedIn.Name, signedIn.IsAdministrator, memberships)
        {
            SessionId = sessionId,
            SignedInAt = signedIn.StartedAt,
            IsStrong = signedIn.IsStrong,
            SessionEndsAt = SignInSession.EndOf(signedIn.StartedAt, lastSeenAt),
        };
    }

    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetEmailAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<bool> GetEmailConfirmedAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<string?> GetNormalizedEmailAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetPasswordHashAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task<string?> GetSecurityStampAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Person user, CancellationToken cancellationToken) => passkeys.Of(user.Id);

    public async Task<Person?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await passkeys.Owner(credentialId) is { } id ? await Find(id) : null;

    public Task<UserPasskeyInfo?> FindPasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken) => passkeys.Find(user.Id, credentialId);

    public Task AddOrUpdatePasskeyAsync(Person user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw new NotSupportedException(ReadOnly);

    public Task RemovePasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken) => throw new NotSupportedException(ReadOnly);

    public Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken) => throw new NotSupportedException(ReadOnly);

    public Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken) => throw new NotSupportedException(ReadOnly);

    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) => throw new NotSupportedException(ReadOnly);

    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException(ReadOnly);

    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) => throw new NotSupportedException(ReadOnly);

    public Task SetEmailAsync(Person user, string? email, CancellationToken cancellationToken) => throw new NotSupportedException(ReadOnly);

    public Task SetEmailConfirmedAsync(Person user, bool confirmed, CancellationToken cancellationToken) => throw new NotSupportedException(ReadOnly);

    public Task SetNormalizedEmailAsync(Person user, string? normalizedEmail, CancellationToken cancellationToken) => throw new NotSupportedException(ReadOnly);

    public Task SetPasswordHashAsync(Person user, string? passwordHash, CancellationToken cancellationToken) => throw new NotSupportedException(ReadOnly);

    public Task SetSecurityStampAsync(Person user, string stamp, CancellationToken cancellationToken) => throw new NotSupportedException(ReadOnly);

    public void Dispose()
    {
        // Connections are opened and closed per statement.
    }
}
