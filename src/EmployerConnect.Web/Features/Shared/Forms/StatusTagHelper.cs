using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmployerConnect.Web.Features.Shared.Forms;

/// <summary>
/// A state in a word. The word says it; the colour only helps.
/// <code>&lt;ec-tag text="Agreed" colour="green" /&gt;</code>
/// </summary>
[HtmlTargetElement("ec-tag", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusTagHelper : TagHelper
{
    public required string Text { get; set; }

    /// <summary>grey, green, teal, purple, magenta, red, orange or yellow; empty for the site's own.</summary>
    public string Colour { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "strong";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Colour.Length > 0 ? $"govuk-tag govuk-tag--{Colour}" : "govuk-tag");
        output.Content.SetContent(Text);
    }
}
