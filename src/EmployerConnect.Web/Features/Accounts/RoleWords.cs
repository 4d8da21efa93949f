namespace EmployerConnect.Web.Features.Accounts;

public static class RoleWords
{
    public static string Name(Role role) => role switch
    {
        Role.EmployerContact => "employer contact",
        Role.Volunteer => "volunteer",
        Role.EnterpriseAdviser => "enterprise adviser",
        Role.CareersLeader => "careers leader",
        Role.Coordinator => "enterprise co-ordinator",
        Role.HubLead => "hub lead",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role."),
    };
}
