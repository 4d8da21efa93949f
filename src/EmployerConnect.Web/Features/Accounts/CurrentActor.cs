namespace EmployerConnect.Web.Features.Accounts;

/// <summary>Who is asking in this request; <see cref="Actor"/> is null for an anonymous visitor.</summary>
public sealed class CurrentActor
{
    public Actor? Actor { get; private set; }

    /// <summary>For pages that a policy has already closed to anonymous visitors.</summary>
    public Actor Required => Actor ?? throw new InvalidOperationException("This page lacks a policy: nobody is signed in.");

    public void Is(Actor? actor) => Actor = actor;
}
