namespace EmployerConnect.Web.Features.Approvals;

public sealed class ApproveForm
{
    public int Version { get; set; }
}
