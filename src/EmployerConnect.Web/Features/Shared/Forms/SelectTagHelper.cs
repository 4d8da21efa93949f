using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmployerConnect.Web.Features.Shared.Forms;

/// <summary>
/// One of a list.
/// <code>&lt;ec-select for="Clearance" label="Clearance" items="Model.Clearances" blank="Choose one" /&gt;</code>
/// </summary>
[HtmlTargetElement("ec-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper : FieldTagHelper
{
    public required IEnumerable<Choice> Items { get; set; }

    /// <summary>The text of a first entry without a value.</summary>
    public string? Blank { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var select = FieldMarkup.Element("select", HasErrors ? "govuk-select govuk-select--error" : "govuk-select");
        var chosen = Value ?? "";
        IEnumerable<Choice> choices = Blank is null ? Items : [new Choice("", Blank), .. Items];
        foreach (var choice in choices)
        {
            var option = FieldMarkup.Element("option", null, choice.Text).Put("value", choice.Value);
            if (choice.Value == chosen)
            {
                option.Put("selected", "selected");
            }

            select.InnerHtml.AppendHtml(option);
        }

        WriteControl(output, select);
    }
}
