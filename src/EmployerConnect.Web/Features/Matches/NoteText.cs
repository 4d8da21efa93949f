using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Matches;

/// <summary>A short optional text: trimmed, composed, and refused rather than cut when it is too long.</summary>
public static class NoteText
{
    public static string? Read(string? typed, string field, int limit, ModelStateDictionary state)
    {
        var text = typed?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        // Text that cannot be composed (a lone surrogate) is refused for every form before it comes here.
        text = state.IsValid ? text.Normalize() : text;
        if (text.Length > limit)
        {
            state.AddModelError(field, $"Use at most {limit} characters: this has {text.Length}");
            return null;
        }

        return text;
    }
}
