using System.Text.Json;

namespace EmployerConnect.Web.Features.Drafts;

/// <summary>A draft in a list of its owner's.</summary>
public sealed class DraftSummary
{
    public required Guid Id { get; init; }

    public required DraftKind Kind { get; init; }

    public required string Fields { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public string Title
    {
        get
        {
            using var fields = JsonDocument.Parse(Fields);
            return fields.RootElement.TryGetProperty("Form", out var form) && form.TryGetProperty(nameof(Title), out var title) && title.GetString() is { Length: > 0 } text
                ? text
                : "Without a title";
        }
    }

    private string Home => Kind == DraftKind.Offer ? "/offers" : "/requests";

    public string Address => $"{Home}/drafts/{Id}";
}
