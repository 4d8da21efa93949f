using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmployerConnect.Web.Features.Shared.Forms;

/// <summary>
/// Any number of a list, bound to a list of strings or enums.
/// <code>&lt;ec-checks for="YearGroups" label="Year groups" items="Model.Years" small columns /&gt;</code>
/// </summary>
[HtmlTargetElement("ec-checks", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChecksTagHelper : FieldTagHelper
{
    public required IEnumerable<Choice> Items { get; set; }

    public bool Small { get; set; }

    /// <summary>Long lists run in columns where there is room.</summary>
    public bool Columns { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var group = BoxMarkup.Group("checkboxes", $"{(Small ? " govuk-checkboxes--small" : "")}{(Columns ? " ec-columns" : "")}");
        var chosen = Values;
        foreach (var (index, choice) in Items.Index())
        {
            group.InnerHtml.AppendHtml(BoxMarkup.Item("checkboxes", BoxMarkup.NthId(Id, index), Name, choice, chosen.Contains(choice.Value)));
        }

        WriteFieldset(output, group);
    }
}
