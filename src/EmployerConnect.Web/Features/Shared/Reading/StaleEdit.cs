namespace EmployerConnect.Web.Features.Shared.Reading;

/// <summary>A field that one person has changed while another was typing: what stands now, and what was typed.</summary>
public sealed record FieldConflict(string Label, string Now, string Typed);

/// <summary>Both versions of a form, for the page that refuses a stale edit (invariant 7).</summary>
public sealed record StaleEdit(string Reason, IReadOnlyList<FieldConflict> Conflicts)
{
    public static StaleEdit Between(string reason, IEnumerable<(string Label, string Value)> now, IEnumerable<(string Label, string Value)> typed) =>
        new(reason, [.. now.Zip(typed)
            .Where(pair => !string.Equals(pair.First.Value.ReplaceLineEndings("\n").Trim(), pair.Second.Value.ReplaceLineEndings("\n").Trim(), StringComparison.Ordinal))
            .Select(pair => new FieldConflict(pair.First.Label, pair.First.Value, pair.Second.Value))]);
}
