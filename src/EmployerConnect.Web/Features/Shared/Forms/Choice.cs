namespace EmployerConnect.Web.Features.Shared.Forms;

/// <summary>One entry of a list, a row of radios or a row of checkboxes.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null);
