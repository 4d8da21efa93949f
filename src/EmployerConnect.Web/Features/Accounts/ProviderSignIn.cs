using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>An account at a provider that may sign somebody in.</summary>
public sealed class ProviderSignIn
{
    public required Guid Id { get; init; }

    public required string Provider { get; init; }

    public required DateTime LinkedAt { get; init; }
}

/// <summary>Whom a provider has just named. The address is shown and never matched: who owns it may change, issuer and subject do not.</summary>
public sealed record ProvedSubject(string Provider, string Issuer, string Subject, string? Email)
{
    public string Hash => SecretToken.Hash($"{Issuer}\n{Subject}");
}
