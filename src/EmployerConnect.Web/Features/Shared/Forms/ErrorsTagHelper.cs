using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmployerConnect.Web.Features.Shared.Forms;

/// <summary>
/// The summary of a refused form, at the top of its page: every message leads to its field. Nothing where all is well.
/// <code>&lt;ec-errors /&gt;</code>
/// </summary>
[HtmlTargetElement("ec-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorsTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var list = FieldMarkup.Element("ul", "govuk-list govuk-error-summary__list");
        foreach (var (name, message) in Messages())
        {
            list.InnerHtml.AppendHtml(FieldMarkup.Element("li", null, name.Length == 0
                ? FieldMarkup.Element("span", null, message)
                : FieldMarkup.Element("a", null, message).Put("href", $"#{TagBuilder.CreateSanitizedId(name, "_")}")));
        }

        if (!list.HasInnerHtml)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        var alert = FieldMarkup.Element("div", null, FieldMarkup.Element("h2", "govuk-error-summary__title", "There is a problem")).Put("role", "alert");
        alert.InnerHtml.AppendHtml(FieldMarkup.Element("div", "govuk-error-summary__body", list));
        output.Content.SetHtmlContent(alert);
    }

    private IEnumerable<(string Name, string Message)> Messages()
    {
        var view = ViewContext.ViewData;
        return view.ModelState
            .Where(entry => entry.Value is { Errors.Count: > 0 })
            .OrderBy(entry => ErrorOrder.Of(view.ModelMetadata, entry.Key), StringComparer.Ordinal)
            .SelectMany(entry => FieldState.Messages(entry.Value!).Select(message => (entry.Key, message)))
            .Distinct();
    }
}
