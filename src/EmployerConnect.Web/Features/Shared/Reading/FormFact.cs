namespace EmployerConnect.Web.Features.Shared.Reading;

/// <summary>A field of a form with what it says, in words: to check, and to lay two versions side by side.</summary>
/// <param name="Field">The field's name in the form.</param>
/// <param name="Label">What the pages call it.</param>
/// <param name="Text">As typed; a choice in the field's words. Empty where nothing has been said.</param>
public sealed record FormFact(string Field, string Label, string Text);
