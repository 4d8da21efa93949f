namespace EmployerConnect.Web.Features.Shared.Reading;

/// <summary>A field that one person has changed while another was typing: what stands now, and what was typed.</summary>
public sealed record FieldConflict(string Field, string Label, string Now, string Typed);

/// <summary>Both versions of a form, for the page that refuses a stale edit (invariant 7).</summary>
public sealed record StaleEdit(string Reason, IReadOnlyList<FieldConflict> Conflicts)
{
    public string Title { get; init; } = "Somebody else was quicker";

    /// <summary>The id of the form that takes a choice for each field (StaleChoice); null where it takes none.</summary>
    public string? FormId { get; init; }

    public static StaleEdit Between(string reason, IEnumerable<FormFact> now, IEnumerable<FormFact> typed) =>
        new(reason, [.. now.Zip(typed)
            .Where(pair => !string.Equals(pair.First.Text.ReplaceLineEndings("\n").Trim(), pair.Second.Text.ReplaceLineEndings("\n").Trim(), StringComparison.Ordinal))
            .Select(pair => new FieldConflict(pair.First.Field, pair.First.Label, pair.First.Text, pair.Second.Text))]);
}
