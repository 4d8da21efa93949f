using System.Data.Common;
using System.Security.Claims;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared.Auditing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>Which accounts at providers are whose, by issuer and subject.</summary>
public sealed class ProviderSignIns(Database.Database database, IReadOnlyList<ProviderOptions> providers, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<IReadOnlyList<ProviderSignIn>> Of(Guid personId) => database.Read(work => work.Query<ProviderSignIn>(ProviderSignInSql.Of, new { personId }));

    public async Task<Guid?> Owner(ProvedSubject subject) =>
        await database.Read(work => work.Query<Guid>(ProviderSignInSql.Owner, new { subjectHash = subject.Hash })) is [var id] ? id : null;

    /// <summary>Whom the provider named a moment ago, in this browser.</summary>
    public async Task<ProvedSubject?> Proved(HttpContext context)
    {
        var result = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        var provider = providers.FirstOrDefault(one => result.Properties?.Items.TryGetValue(".AuthScheme", out var scheme) == true && scheme == one.Scheme);
        return provider is not null
            && result.Principal?.FindFirstValue(ProviderServices.IssuerClaim) is { Length: > 0 } issuer
            && result.Principal.FindFirstValue(ProviderServices.SubjectClaim) is { Length: > 0 } subject
            ? new ProvedSubject(provider.Name, issuer, subject, result.Principal.FindFirstValue(ProviderServices.EmailClaim))
            : null;
    }

    public async Task<Outcome> Link(Guid personId, ProvedSubject subject)
    {
        try
        {
            return await database.Change(async work =>
            {
                var id = Guid.CreateVersion7();
                await work.Execute(ProviderSignInSql.Insert, new { id, personId, provider = subject.Provider, subjectHash = subject.Hash, now = Now });
                await Audit.Write(work, Now, personId, "ProviderLinked", "ProviderSignIn", id);
                return Outcome.Done;
            });
        }
        catch (DbException exception) when (database.Dialect.IsUniqueViolation(exception))
        {
            return Outcome.Stale($"This account at {subject.Provider} is linked already.");
        }
    }

    public Task<bool> Remove(Guid personId, Guid id) => database.Commit(async work =>
    {
        var isDone = await work.ExecuteOne(ProviderSignInSql.Remove, new { id, personId });
        if (isDone)
        {
            await Audit.Write(work, Now, personId, "ProviderUnlinked", "ProviderSignIn", id);
        }

        return isDone;
    });
}
