using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.EmployerDocuments;

public sealed class EmployerDocumentForm
{
    public string? Kind { get; set; }

    public string? ReviewOn { get; set; }

    /// <summary>What the page shows around the form; never bound.</summary>
    public EmployerDocumentPage? Page { get; internal set; }

    public (CheckDocuments Kind, DateOnly ReviewOn)? Read(ModelStateDictionary state)
    {
        var reader = new FormReader(state);
        var kind = reader.One<CheckDocuments>(nameof(Kind), Kind, "Choose what you have seen");
        var review = reader.Date(nameof(ReviewOn), ReviewOn, "Review date");
        return reader.HasErrors ? null : (kind, review!.Value);
    }
}
