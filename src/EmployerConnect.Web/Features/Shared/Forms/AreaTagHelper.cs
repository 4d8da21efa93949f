using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmployerConnect.Web.Features.Shared.Forms;

/// <summary>
/// Several lines of text; with <c>count</c> it says how many characters are left, and the server still decides.
/// <code>&lt;ec-area for="Purpose" label="What pupils should take away" rows="4" count="500" /&gt;</code>
/// </summary>
[HtmlTargetElement("ec-area", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AreaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 5;

    /// <summary>The most characters that the field takes; 0 counts nothing.</summary>
    public int Count { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var classes = $"govuk-textarea{(HasErrors ? " govuk-textarea--error" : "")}{(Count > 0 ? " govuk-js-character-count" : "")}";
        var area = FieldMarkup.Element("textarea", classes).Put("rows", Rows.ToString(CultureInfo.InvariantCulture));

        // A browser drops the first line break after the tag, so one is always given.
        area.InnerHtml.AppendHtml(new HtmlString("\n")).Append(Value ?? "");
        if (Count <= 0)
        {
            WriteControl(output, area);
            return;
        }

        WriteControl(output, area, describedBy: $"{Id}-info");
        output.Content.AppendHtml(Allowance());
        output.Attributes.SetAttribute("class", $"{output.Attributes["class"].Value} govuk-character-count");
        output.Attributes.SetAttribute("data-module", "govuk-character-count");
        output.Attributes.SetAttribute("data-maxlength", Count.ToString(CultureInfo.InvariantCulture));
    }

    private TagBuilder Allowance() =>
        FieldMarkup.Element("div", "govuk-hint govuk-character-count__message", string.Create(CultureInfo.InvariantCulture, $"You can enter up to {Count} characters"))
            .Put("id", $"{Id}-info");
}
