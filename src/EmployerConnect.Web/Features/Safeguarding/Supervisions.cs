namespace EmployerConnect.Web.Features.Safeguarding;

/// <summary>Whether school staff are there all the time. As a set in a rule, one value in a question; in rising order of risk.</summary>
[Flags]
public enum Supervisions
{
    None = 0,
    Supervised = 1 << 0,
    Unsupervised = 1 << 1,
}
