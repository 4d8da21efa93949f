using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.YourAccount;

public sealed record YourAccountPage(Person Person, IReadOnlyList<SignInSession> Sessions, Guid ThisSession, IReadOnlyList<PasskeyRow> Passkeys, long RecoveryCodesLeft)
{
    public IReadOnlyList<ProviderOptions> Providers { get; init; } = [];

    public IReadOnlyList<ProviderSignIn> Linked { get; init; } = [];
}
