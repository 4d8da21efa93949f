namespace EmployerConnect.Web.Features.Safeguarding;

/// <summary>What an employer shows once, before pupils come.</summary>
[Flags]
public enum CheckDocuments
{
    None = 0,
    RiskAssessment = 1 << 0,
    EmployersLiability = 1 << 1,
}
