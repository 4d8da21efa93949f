using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmployerConnect.Web.Features.Shared.Forms;

/// <summary>Checkboxes and radios: the first has the field's own id, so that the error summary can lead to it.</summary>
internal static class BoxMarkup
{
    public static TagBuilder Group(string kind, string modifiers) =>
        FieldMarkup.Element("div", $"govuk-{kind}{modifiers}").Put("data-module", $"govuk-{kind}");

    public static TagBuilder Item(string kind, string id, string name, Choice choice, bool isChosen, string? describedBy = null)
    {
        var hintId = choice.Hint is null ? null : $"{id}-item-hint";
        var input = FieldMarkup.Void("input", $"govuk-{kind}__input")
            .Put("type", kind == "radios" ? "radio" : "checkbox")
            .Put("id", id).Put("name", name).Put("value", choice.Value)
            .Put("aria-describedby", describedBy ?? hintId);
        if (isChosen)
        {
            input.Put("checked", "checked");
        }

        var item = FieldMarkup.Element("div", $"govuk-{kind}__item", input);
        item.InnerHtml.AppendHtml(FieldMarkup.Element("label", $"govuk-label govuk-{kind}__label", choice.Text).Put("for", id));
        if (choice.Hint is not null)
        {
            item.InnerHtml.AppendHtml(FieldMarkup.Element("div", $"govuk-hint govuk-{kind}__hint", choice.Hint).Put("id", hintId));
        }

        return item;
    }

    public static string NthId(string id, int index) =>
        index == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{index + 1}");
}
