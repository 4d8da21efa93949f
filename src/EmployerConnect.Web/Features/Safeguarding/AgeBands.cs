namespace EmployerConnect.Web.Features.Safeguarding;

/// <summary>Where a group has pupils of both ages, both are asked for and the stronger answer counts.</summary>
[Flags]
public enum AgeBands
{
    None = 0,
    Under16 = 1 << 0,
    From16 = 1 << 1,
}
