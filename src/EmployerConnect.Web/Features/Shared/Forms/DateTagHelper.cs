using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmployerConnect.Web.Features.Shared.Forms;

/// <summary>
/// A date, kept as text in the form ("2027-01-14"), so that a wrong one comes back as it was typed.
/// <code>&lt;ec-date for="Windows[i].From" label="From" /&gt;</code>
/// </summary>
[HtmlTargetElement("ec-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTagHelper : FieldTagHelper
{
    /// <summary>A browser shows nothing for a date that it cannot read, so that one comes back as plain text.</summary>
    private bool IsShowable => string.IsNullOrEmpty(Value) || DateOnly.TryParseExact(Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var classes = $"govuk-input govuk-input--width-10{(HasErrors ? " govuk-input--error" : "")}";
        WriteControl(output, FieldMarkup.Void("input", classes).Put("type", IsShowable ? "date" : "text").Put("value", Value ?? ""));
    }
}
