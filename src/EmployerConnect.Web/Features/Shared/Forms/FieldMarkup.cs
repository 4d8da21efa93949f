using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmployerConnect.Web.Features.Shared.Forms;

/// <summary>The parts that every field is made of, in GOV.UK Frontend's markup.</summary>
internal static class FieldMarkup
{
    public static TagBuilder Element(string name, string? cssClass = null, IHtmlContent? content = null)
    {
        var element = new TagBuilder(name);
        Put(element, "class", cssClass);
        if (content is not null)
        {
            element.InnerHtml.AppendHtml(content);
        }

        return element;
    }

    public static TagBuilder Element(string name, string? cssClass, string text)
    {
        var element = Element(name, cssClass);
        element.InnerHtml.Append(text);
        return element;
    }

    public static TagBuilder Put(this TagBuilder element, string name, string? value)
    {
        if (value is not null)
        {
            element.Attributes[name] = value;
        }

        return element;
    }

    /// <summary>An element without content or end tag, such as an input.</summary>
    public static TagBuilder Void(string name, string cssClass)
    {
        var element = Element(name, cssClass);
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    public static TagBuilder Hint(string id, string text) => Element("div", "govuk-hint", text).Put("id", id);

    public static TagBuilder Error(string id, IReadOnlyList<string> messages)
    {
        var error = Element("p", "govuk-error-message", Element("span", "govuk-visually-hidden", "Error:")).Put("id", id);
        for (var index = 0; index < messages.Count; index++)
        {
            error.InnerHtml.AppendHtml(index == 0 ? " " : "<br>").Append(messages[index]);
        }

        return error;
    }
}
