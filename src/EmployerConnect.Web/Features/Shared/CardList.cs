namespace EmployerConnect.Web.Features.Shared;

/// <summary>
/// A block of a home page, for the partial <c>_CardList</c>: how many there are, the first of them, and the way to all. It shows nothing where there are none.
/// <code>&lt;partial name="_CardList" model='new CardList("Approvals", 23, items, "/approvals", "All 23")' /&gt;</code>
/// </summary>
/// <param name="Title">The block's heading.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">Those that are shown.</param>
/// <param name="Href">Where all of them stand.</param>
public sealed record CardList(string Title, int Total, IReadOnlyList<CardItem> Items, string? Href = null)
{
    /// <summary>One sentence above the items.</summary>
    public string? Lead { get; init; }

    /// <summary>For the link that leads here from the top of the page.</summary>
    public string Id => Title.ToLowerInvariant().Replace(' ', '-').Replace("’", "", StringComparison.Ordinal);

    /// <summary>Whether more stand behind <see cref="Href"/> than are shown.</summary>
    public bool HasMore => Total > Items.Count;
}

/// <summary>One of them: its name leads to its page, its lines say what matters about it.</summary>
public sealed record CardItem(string Title, string Href, params string[] Lines)
{
    /// <summary>A state in a word, with a colour of <c>ec-tag</c>.</summary>
    public (string Text, string Colour)? Tag { get; init; }

    /// <summary>What to do about it, where it leads somewhere else than its name.</summary>
    public (string Text, string Href)? Action { get; init; }

    /// <summary>What one click does about it.</summary>
    public CardButton? Button { get; init; }
}

/// <summary>A form of one button.</summary>
public sealed record CardButton(string Text, string Action, params (string Name, string Value)[] Fields);
