using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmployerConnect.Web.Features.Shared.Forms;

/// <summary>
/// One line of text.
/// <code>
/// &lt;ec-text for="Title" label="Title" hint="Say what pupils will do" width="30" /&gt;
/// &lt;ec-text for="RadiusMiles" label="How far you travel" type="number-as-text" width="3" suffix="miles" /&gt;
/// &lt;ec-text for="Password" label="Password" type="password" autocomplete="current-password" /&gt;
/// </code>
/// </summary>
[HtmlTargetElement("ec-text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextTagHelper : FieldTagHelper
{
    /// <summary>Characters that the box is wide for (2, 3, 4, 5, 10, 20 or 30); 0 fills the column.</summary>
    public int Width { get; set; }

    /// <summary>text, email, password, or number-as-text (digits on a phone, without the arrows that lose numbers).</summary>
    public string Type { get; set; } = "text";

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    public bool? Spellcheck { get; set; }

    private bool IsPassword => Type == "password";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var input = FieldMarkup.Void("input", Classes())
            .Put("type", Type == "number-as-text" ? "text" : Type)
            .Put("inputmode", Inputmode ?? (Type == "number-as-text" ? "numeric" : null))
            .Put("autocomplete", Autocomplete)
            .Put("spellcheck", Spelling());
        if (IsPassword)
        {
            input.Put("autocapitalize", "none");
            WriteControl(output, input, WithToggle(input));
            AsPassword(output);
            return;
        }

        input.Put("value", Value ?? "");
        WriteControl(output, input, Prefix is null && Suffix is null ? null : WithAffixes(input));
    }

    private string Classes()
    {
        var width = Width > 0 ? $" govuk-input--width-{Width}" : "";
        var error = HasErrors ? " govuk-input--error" : "";
        var password = IsPassword ? " govuk-password-input__input govuk-js-password-input-input" : "";
        return $"govuk-input{width}{error}{password}";
    }

    private string? Spelling() => (Spellcheck, Type) switch
    {
        (true, _) => "true",
        (false, _) => "false",
        (null, "email" or "password" or "number-as-text") => "false",
        _ => null,
    };

    private TagBuilder WithAffixes(IHtmlContent input)
    {
        var wrapper = FieldMarkup.Element("div", "govuk-input__wrapper");
        AppendAffix(wrapper, "govuk-input__prefix", Prefix);
        wrapper.InnerHtml.AppendHtml(input);
        AppendAffix(wrapper, "govuk-input__suffix", Suffix);
        return wrapper;
    }

    private static void AppendAffix(TagBuilder wrapper, string cssClass, string? text)
    {
        if (text is not null)
        {
            wrapper.InnerHtml.AppendHtml(FieldMarkup.Element("div", cssClass, text).Put("aria-hidden", "true"));
        }
    }

    private TagBuilder WithToggle(IHtmlContent input)
    {
        var toggle = FieldMarkup.Element("button", "govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle", "Show")
            .Put("type", "button").Put("data-module", "govuk-button").Put("aria-controls", Id).Put("aria-label", "Show password").Put("hidden", "");
        var wrapper = FieldMarkup.Element("div", "govuk-input__wrapper govuk-password-input__wrapper", input);
        wrapper.InnerHtml.AppendHtml(toggle);
        return wrapper;
    }

    private static void AsPassword(TagHelperOutput output)
    {
        output.Attributes.SetAttribute("class", $"{output.Attributes["class"].Value} govuk-password-input");
        output.Attributes.SetAttribute("data-module", "govuk-password-input");
    }
}
