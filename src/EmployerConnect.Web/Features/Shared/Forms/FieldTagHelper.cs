using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmployerConnect.Web.Features.Shared.Forms;

/// <summary>
/// A field of a form: label, hint and error, tied to its control by ids. The control's id is the field's name with
/// dots and brackets as underscores (<c>Windows[0].From</c> is <c>Windows_0__From</c>). There is never a maxlength:
/// it would cut a pasted text silently.
/// </summary>
public abstract class FieldTagHelper : TagHelper
{
    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>The label's size: s (as usual), m, l, or empty for plain text.</summary>
    public string LabelSize { get; set; } = "s";

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => TagBuilder.CreateSanitizedId(Name, "_");

    protected IReadOnlyList<string> Errors => FieldState.Errors(State, Name);

    protected bool HasErrors => Errors.Count > 0;

    protected string? Value => FieldState.Value(State, Name, For.Model);

    protected IReadOnlySet<string> Values => FieldState.Values(State, Name, For.Model);

    private ModelStateDictionary State => ViewContext.ViewData.ModelState;

    /// <summary>Whether the field comes back with what somebody typed.</summary>
    protected bool IsTyped => State.TryGetValue(Name, out var entry) && entry.RawValue is not null;

    /// <summary>Ids of all that describes the control, for aria-describedby; null where nothing does.</summary>
    protected string? DescribedBy(string? more = null)
    {
        string?[] ids = [Hint is null ? null : $"{Id}-hint", HasErrors ? $"{Id}-error" : null, more];
        var said = string.Join(' ', ids.Where(id => id is not null));
        return said.Length > 0 ? said : null;
    }

    /// <summary>Label, hint, error and control; attributes that the page adds go to the control.</summary>
    protected void WriteControl(TagHelperOutput output, TagBuilder control, IHtmlContent? around = null, string? describedBy = null)
    {
        control.Put("id", Id).Put("name", Name).Put("aria-describedby", DescribedBy(describedBy));
        if (HasErrors)
        {
            control.Put("aria-invalid", "true");
        }

        MoveAttributes(output, control);
        StartGroup(output);
        var label = FieldMarkup.Element("label", Sized("govuk-label"), Label).Put("for", Id);
        output.Content.AppendHtml(label);
        AppendHintAndError(output.Content);
        output.Content.AppendHtml(around ?? control);
    }

    /// <summary>A fieldset with legend, hint and error around several controls.</summary>
    protected void WriteFieldset(TagHelperOutput output, IHtmlContent controls)
    {
        StartGroup(output);
        var fieldset = FieldMarkup.Element("fieldset", "govuk-fieldset").Put("aria-describedby", DescribedBy());
        fieldset.InnerHtml.AppendHtml(FieldMarkup.Element("legend", Sized("govuk-fieldset__legend"), Label));
        AppendHintAndError(fieldset.InnerHtml);
        fieldset.InnerHtml.AppendHtml(controls);
        output.Content.AppendHtml(fieldset);
    }

    protected void StartGroup(TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var added = output.Attributes["class"]?.Value;
        output.Attributes.SetAttribute("class", $"govuk-form-group{(HasErrors ? " govuk-form-group--error" : "")}{(added is null ? "" : $" {added}")}");
    }

    protected void AppendHintAndError(IHtmlContentBuilder content)
    {
        if (Hint is not null)
        {
            content.AppendHtml(FieldMarkup.Hint($"{Id}-hint", Hint));
        }

        if (HasErrors)
        {
            content.AppendHtml(FieldMarkup.Error($"{Id}-error", Errors));
        }
    }

    protected string Sized(string cssClass) => LabelSize.Length > 0 ? $"{cssClass} {cssClass}--{LabelSize}" : cssClass;

    private static void MoveAttributes(TagHelperOutput output, TagBuilder control)
    {
        foreach (var attribute in output.Attributes.Where(attribute => attribute.Name is not "class").ToList())
        {
            control.Put(attribute.Name, attribute.Value?.ToString() ?? "");
            output.Attributes.Remove(attribute);
        }
    }
}
