namespace EmployerConnect.Web.Features.Accounts;

/// <summary>
/// Whose password alone is not enough: <c>SignIn:SecondFactorFor</c> names roles (and Administrator), "none" nobody. Unless it says
/// otherwise, in Production those who decide for others, elsewhere nobody.
/// </summary>
public sealed class SecondFactorRule
{
    private const string Setting = "SignIn:SecondFactorFor";
    private const string Administrator = "Administrator";
    private const string Nobody = "none";

    private readonly HashSet<Role> _roles = [];
    private readonly bool _administrators;

    private SecondFactorRule(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (string.Equals(name, Administrator, StringComparison.OrdinalIgnoreCase))
            {
                _administrators = true;
            }
            else if (Enum.GetNames<Role>().FirstOrDefault(role => string.Equals(role, name, StringComparison.OrdinalIgnoreCase)) is { } role)
            {
                _roles.Add(Enum.Parse<Role>(role));
            }
            else
            {
                throw new InvalidOperationException($"SignIn__SecondFactorFor names '{name}', which is no role: use {string.Join(", ", Enum.GetNames<Role>())}, {Administrator}, or {Nobody} alone.");
            }
        }
    }

    /// <exception cref="InvalidOperationException">The setting names what is no role.</exception>
    public static SecondFactorRule Read(IConfiguration configuration, bool isProduction)
    {
        var setting = configuration[Setting] ?? (isProduction ? $"{Role.HubLead},{Role.Coordinator},{Administrator}" : Nobody);
        var names = setting.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new SecondFactorRule(names is [var only] && string.Equals(only, Nobody, StringComparison.OrdinalIgnoreCase) ? [] : names);
    }

    /// <summary>Whether this person still owes a second proof before they do anything.</summary>
    public bool Stops(Actor actor) => !actor.IsStrong && ((_administrators && actor.IsAdministrator) || actor.Memberships.Any(membership => _roles.Contains(membership.Role)));
}
