namespace EmployerConnect.Web.Features.Shared;

/// <summary>
/// What the partial <c>_Empty</c> says where a list has nothing yet, and what to do about it.
/// <code>&lt;partial name="_Empty" model='new EmptyState("No offers yet", "Schools find you by what you offer.", "Publish an offer", "/offers/start")' /&gt;</code>
/// </summary>
public sealed record EmptyState(string Title, string Text, string? Action = null, string? Href = null)
{
    /// <summary>Other ways on, less weighty than the button.</summary>
    public IReadOnlyList<(string Text, string Href)> Ways { get; init; } = [];

    /// <summary>Under a heading of its own, where one sentence says it all.</summary>
    public static EmptyState Line(string text) => new("", text);
}
