using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Demo;

/// <summary>A demo person as the demo page and demo-links name them.</summary>
public sealed class DemoSignIn
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required Role Role { get; init; }

    public required string Hub { get; init; }

    /// <summary>The organisation's or the hub's name.</summary>
    public required string Place { get; init; }

    public string? Town { get; init; }

    public required bool IsMain { get; init; }

    public bool IsAdministrator { get; init; }

    /// <summary>The school that the person is enterprise adviser of.</summary>
    public string? Advises { get; init; }

    public string RoleName => (IsAdministrator, Advises) switch
    {
        (true, _) => "administrator",
        (_, { } school) => $"{RoleWords.Name(Role)} and {RoleWords.Name(Role.EnterpriseAdviser)} of {school}",
        _ => RoleWords.Name(Role),
    };

    public string Address => $"/demo/sign-in/{Id}";
}
