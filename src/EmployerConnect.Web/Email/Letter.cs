namespace EmployerConnect.Web.Email;

/// <summary>A notice as its two views show it.</summary>
/// <param name="Action">The one main thing to do.</param>
/// <param name="Page">Where a reader who signs in sees the same; null where that is the main action itself.</param>
public sealed record Letter(Notice Notice, Uri Action, Uri? Page)
{
    /// <summary>What a digest gathers.</summary>
    public IReadOnlyList<(string Text, Uri Address)> Items { get; init; } = [];

    /// <summary>Line by line, safe to show.</summary>
    public static IEnumerable<string> Lines(string text) => PlainText.Lines(text).Split('\n');

    /// <summary>Where one click ends such mail; null for what is transactional.</summary>
    public Uri? Unsubscribe { get; init; }

    public Uri? Preferences { get; init; }
}
