using EmployerConnect.Web.Features.Shared.Posting;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmployerConnect.Web.Features.Shared.Forms;

/// <summary>
/// Every form that posts carries a key of its own, by which a form sent twice takes effect once, and the antiforgery
/// token, which MVC leaves out where the form has a plain action.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormKeyTagHelper(IHtmlGenerator generator) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var key = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        key.Put("type", "hidden").Put("name", PostedFormFilter.KeyField).Put("value", Guid.CreateVersion7().ToString());
        output.PostContent.AppendHtml(key);

        // Null where MVC's own form helper has already given this form its token.
        if (generator.GenerateAntiforgery(ViewContext) is { } token)
        {
            output.PostContent.AppendHtml(token);
        }
    }
}
