namespace EmployerConnect.Web.Features.Shared.Reading;

/// <summary>One of the two versions of a field, with the choice of it where the form takes one.</summary>
public sealed record StaleSide(string? FormId, FieldConflict Conflict, string Side, string Text, bool IsChosen)
{
    public string Said => Text.Length > 0 ? Text : "Nothing";

    public string Id => $"choice-{Conflict.Field}-{Side}";
}
