namespace EmployerConnect.Web.Features.Drafts;

/// <summary>One page of a form that is asked for page by page.</summary>
/// <param name="Slug">Its part of the address.</param>
/// <param name="Title">Its question.</param>
/// <param name="Partial">The view with its fields, which the form on one page shows as well.</param>
/// <param name="Fields">The names of its fields.</param>
public sealed record FormStep(string Slug, string Title, string Partial, params IReadOnlyList<string> Fields)
{
    /// <summary>Whether a field, or a part of one ("Windows[0].From"), is asked for here.</summary>
    public bool Owns(string key) => Fields.Any(field =>
        key.StartsWith(field, StringComparison.Ordinal) && (key.Length == field.Length || key[field.Length] is '.' or '['));
}
