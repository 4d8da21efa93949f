namespace EmployerConnect.Web.Features.Shared;

/// <summary>
/// What the partial <c>_Empty</c> says where a list has nothing yet, and the one thing to do about it.
/// <code>&lt;partial name="_Empty" model='new EmptyState("No offers yet", "Schools find you by what you offer.", "Publish an offer", "/offers/start")' /&gt;</code>
/// </summary>
public sealed record EmptyState(string Title, string Text, string? Action = null, string? Href = null);
