using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmployerConnect.Web.Features.Shared.Forms;

/// <summary>
/// A time of day, kept as text in the form ("13:50").
/// <code>&lt;ec-time for="Starts" label="Starts at" /&gt;</code>
/// </summary>
[HtmlTargetElement("ec-time", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimeTagHelper : FieldTagHelper
{
    /// <summary>A browser shows nothing for a time that it cannot read, so that one comes back as plain text.</summary>
    private bool IsShowable => string.IsNullOrEmpty(Value) || TimeOnly.TryParseExact(Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var classes = $"govuk-input ec-time{(HasErrors ? " govuk-input--error" : "")}";
        WriteControl(output, FieldMarkup.Void("input", classes).Put("type", IsShowable ? "time" : "text").Put("value", Value ?? ""));
    }
}
