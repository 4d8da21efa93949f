namespace EmployerConnect.Web.Features.Drafts;

public enum DraftKind
{
    Offer,
    Request,
}
