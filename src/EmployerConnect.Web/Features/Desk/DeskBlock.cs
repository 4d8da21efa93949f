namespace EmployerConnect.Web.Features.Desk;

/// <summary>The lists of the desk, in the order in which they stand on it.</summary>
public enum DeskBlock
{
    Approvals,
    Silent,
    Uncleared,
    Risks,
    Checks,
    Schools,
    Volunteers,
    Reports,
    Joining,
}
