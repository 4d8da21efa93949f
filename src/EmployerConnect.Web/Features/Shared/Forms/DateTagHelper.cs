using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmployerConnect.Web.Features.Shared.Forms;

/// <summary>
/// A date, kept as text in the form: typed as people write it, or picked from the calendar that MOJ's script puts beside the field.
/// Without the script it is a plain text field. A wrong one comes back as it was typed.
/// <code>&lt;ec-date for="Windows[i].From" label="From" /&gt;</code>
/// </summary>
[HtmlTargetElement("ec-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTagHelper : FieldTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Hint ??= "Such as 14/1/2027";
        var classes = $"govuk-input govuk-input--width-10 moj-js-datepicker-input{(HasErrors ? " govuk-input--error" : "")}";
        var input = FieldMarkup.Void("input", classes).Put("type", "text").Put("autocomplete", "off").Put("spellcheck", "false").Put("value", Shown ?? "");
        WriteControl(output, input);
        output.PreElement.SetHtmlContent("<div class=\"moj-datepicker\" data-module=\"moj-date-picker\">");
        output.PostElement.SetHtmlContent("</div>");
    }

    /// <summary>What was typed stays as it is; what the site itself puts there is written as the calendar writes it.</summary>
    private string? Shown => !IsTyped && WrittenDate.TryRead(Value, out var date) ? WrittenDate.Short(date) : Value;
}
