using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Safeguarding;

namespace EmployerConnect.Web.Features.EmployerDocuments;

public sealed class EmployerDocumentRow
{
    public required CheckDocuments Kind { get; init; }

    public required DateOnly ReviewOn { get; init; }

    public required string ConfirmedByName { get; init; }

    public required DateTime ConfirmedAt { get; init; }
}

public sealed record EmployerDocumentPage(Organisation Employer, IReadOnlyList<EmployerDocumentRow> Documents, bool MayConfirm, DateOnly Today);
