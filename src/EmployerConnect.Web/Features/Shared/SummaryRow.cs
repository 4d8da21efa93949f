namespace EmployerConnect.Web.Features.Shared;

/// <summary>
/// A row of the partial <c>_SummaryList</c>. Nothing to show becomes "Not given"; line breaks in the text are kept.
/// <code>&lt;partial name="_SummaryList" model='new SummaryRow[] { new("Where", Model.Where), new("When", Model.When, "/sessions/1/time", "Change") }' /&gt;</code>
/// </summary>
/// <param name="Key">What the row is about.</param>
/// <param name="Text">What it says.</param>
/// <param name="Href">Where its action leads, where it has one.</param>
/// <param name="Action">The action's word; the row's key is read out after it.</param>
public sealed record SummaryRow(string Key, string? Text, string? Href = null, string Action = "Change")
{
    private const int ShortLine = 24;

    /// <summary>Whether it stands beside its key on a telephone, rather than below.</summary>
    public bool IsShort => Href is null && (Text ?? "").Split('\n').All(line => line.Length <= ShortLine);
}
