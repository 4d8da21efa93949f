namespace EmployerConnect.Web.Features.Accounts;

/// <summary>Open to somebody whose password alone is not enough, before they have given more.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class BeforeSecondStepAttribute : Attribute
{
    /// <summary>
    /// Only for whoever has neither passkey nor app yet: else somebody who knows the password would add their own.
    /// </summary>
    public bool OnlyToSetUp { get; init; }
}
