namespace EmployerConnect.Web.Features.Safeguarding;

/// <summary>How often the same adult meets pupils, in rising order. "Regular" is the law's more than three days in any 30.</summary>
[Flags]
public enum Frequencies
{
    None = 0,
    OneOff = 1 << 0,
    Occasional = 1 << 1,
    Regular = 1 << 2,
    Overnight = 1 << 3,
}
