using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmployerConnect.Web.Features.Shared.Forms;

/// <summary>
/// One of a few.
/// <code>&lt;ec-radios for="Delivery" label="Where will it happen?" items="Model.Deliveries" inline /&gt;</code>
/// </summary>
[HtmlTargetElement("ec-radios", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadiosTagHelper : FieldTagHelper
{
    public required IEnumerable<Choice> Items { get; set; }

    public bool Inline { get; set; }

    public bool Small { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var group = BoxMarkup.Group("radios", $"{(Inline ? " govuk-radios--inline" : "")}{(Small ? " govuk-radios--small" : "")}");
        var chosen = Value;
        foreach (var (index, choice) in Items.Index())
        {
            group.InnerHtml.AppendHtml(BoxMarkup.Item("radios", BoxMarkup.NthId(Id, index), Name, choice, choice.Value == chosen));
        }

        WriteFieldset(output, group);
    }
}
