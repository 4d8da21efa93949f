using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmployerConnect.Web.Features.Shared.Forms;

/// <summary>
/// A button that sends its form once, or with <c>href</c> a link that looks like one. Other attributes stay on it.
/// <code>
/// &lt;ec-button&gt;Publish the offer&lt;/ec-button&gt;
/// &lt;ec-button variant="warning" name="Answer" value="Decline"&gt;Decline&lt;/ec-button&gt;
/// &lt;ec-button variant="secondary" href="/offers/start"&gt;New offer&lt;/ec-button&gt;
/// </code>
/// </summary>
[HtmlTargetElement("ec-button", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>secondary, warning, inverse, start; empty for the page's main action.</summary>
    public string Variant { get; set; } = "";

    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        var added = output.Attributes["class"]?.Value;
        output.Attributes.SetAttribute("class", $"govuk-button{(Variant.Length > 0 ? $" govuk-button--{Variant}" : "")}{(added is null ? "" : $" {added}")}");
        output.Attributes.SetAttribute("data-module", "govuk-button");
        if (Href is not null)
        {
            output.TagName = "a";
            output.Attributes.SetAttribute("href", Href);
            output.Attributes.SetAttribute("role", "button");
            output.Attributes.SetAttribute("draggable", "false");
            return;
        }

        output.TagName = "button";
        output.Attributes.SetAttribute("data-prevent-double-click", "true");
        if (!output.Attributes.ContainsName("type"))
        {
            output.Attributes.SetAttribute("type", "submit");
        }
    }
}
