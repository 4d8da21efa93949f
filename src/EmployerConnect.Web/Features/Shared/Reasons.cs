namespace EmployerConnect.Web.Features.Shared;

/// <summary>
/// What speaks for something and what against it, for the partial <c>_Reasons</c>.
/// <code>&lt;partial name="_Reasons" model="new Reasons(match.For, match.Against)" /&gt;</code>
/// </summary>
public sealed record Reasons(IEnumerable<string> For, IEnumerable<string> Against);
