namespace EmployerConnect.Web.Features.Accounts;

public enum Role
{
    EmployerContact,
    Volunteer,
    EnterpriseAdviser,
    CareersLeader,
    Coordinator,
    HubLead,
}

/// <summary>The two sides of a match.</summary>
public enum Side
{
    Employer,
    School,
}
