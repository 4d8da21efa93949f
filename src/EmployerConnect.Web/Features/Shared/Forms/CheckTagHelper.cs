using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmployerConnect.Web.Features.Shared.Forms;

/// <summary>
/// One checkbox, bound to a bool.
/// <code>&lt;ec-check for="IsVirtualPossible" label="It could also be a video call" /&gt;</code>
/// </summary>
[HtmlTargetElement("ec-check", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckTagHelper : FieldTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        StartGroup(output);
        AppendHintAndError(output.Content);
        var group = BoxMarkup.Group("checkboxes", "");
        group.InnerHtml.AppendHtml(BoxMarkup.Item("checkboxes", Id, Name, new Choice("true", Label), Values.Contains("true"), DescribedBy()));
        output.Content.AppendHtml(group);
    }
}
