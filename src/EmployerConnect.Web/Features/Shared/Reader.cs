namespace EmployerConnect.Web.Features.Shared;

/// <summary>Whom a sentence speaks to: "your school" to the school, "the school" to the employer and to the hub.</summary>
public enum Reader
{
    School,
    Employer,
    Hub,
}
