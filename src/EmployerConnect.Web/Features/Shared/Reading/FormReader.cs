using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Shared.Reading;

/// <summary>
/// Reads what was typed, field by field. What cannot be read gets one message that names the field and the reason; the
/// value given back then only fills the place, and nothing may be saved while <see cref="HasErrors"/>.
/// </summary>
public sealed class FormReader(ModelStateDictionary state)
{
    private const int LongestQuoted = 40;

    public bool HasErrors => !state.IsValid;

    /// <summary>Unless the field has an error already: one message for each field.</summary>
    public void Refuse(string field, string message)
    {
        if (!IsRefused(field))
        {
            state.AddModelError(field, message);
        }
    }

    /// <param name="field">The field's name in the form.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="label">What the page calls it, to begin a sentence with: "Title".</param>
    /// <param name="limit">The most characters that are kept.</param>
    public string Text(string field, string? typed, string label, int limit)
    {
        var text = OptionalText(field, typed, label, limit);
        if (text is null)
        {
            Refuse(field, $"Enter the {FieldWords.InSentence(label)}");
        }

        return text ?? "";
    }

    /// <summary>Trimmed, composed (NFC), line breaks as one sign; null where nothing was typed.</summary>
    public string? OptionalText(string field, string? typed, string label, int limit)
    {
        if (typed is null || typed.All(IsUnseen) || IsRefused(field))
        {
            return null;
        }

        var text = typed.Trim().ReplaceLineEndings("\n").Normalize();
        if (text.Length > limit)
        {
            Refuse(field, string.Create(CultureInfo.InvariantCulture, $"{label} must be {limit:N0} characters or fewer: this has {text.Length:N0}"));
        }

        return text;
    }

    public int Number(string field, string? typed, string label, int from, int to)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            Refuse(field, string.Create(CultureInfo.InvariantCulture, $"{label}: enter a whole number from {from} to {to:N0}"));
        }
        else if (int.TryParse(typed.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
        {
            return number;
        }
        else
        {
            Refuse(field, string.Create(CultureInfo.InvariantCulture, $"{label} must be a whole number from {from} to {to:N0}, not “{Quoted(typed)}”"));
        }

        return from;
    }

    /// <summary>A number that may have decimals, written with a point.</summary>
    public double Fraction(string field, string? typed, string label, double from, double to)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            Refuse(field, string.Create(CultureInfo.InvariantCulture, $"{label}: enter a number from {from} to {to:#,0.#}"));
        }
        else if (double.TryParse(typed.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
        {
            return number;
        }
        else
        {
            Refuse(field, string.Create(CultureInfo.InvariantCulture, $"{label} must be a number from {from} to {to:#,0.#}, not “{Quoted(typed)}”"));
        }

        return from;
    }

    /// <summary>Any number of values by their names; <paramref name="missing"/> is the message where there must be one.</summary>
    public T Set<T>(string field, IEnumerable<string?> typed, string? missing = null)
        where T : struct, Enum
    {
        var mask = 0;
        foreach (var name in typed.Where(name => !string.IsNullOrEmpty(name)))
        {
            if (Find<T>(name) is { } value)
            {
                mask |= Convert.ToInt32(value, CultureInfo.InvariantCulture);
            }
            else
            {
                Refuse(field, $"“{Quoted(name!)}” is not one of the choices");
            }
        }

        if (mask == 0 && missing is not null)
        {
            Refuse(field, missing);
        }

        return (T)Enum.ToObject(typeof(T), mask);
    }

    public T One<T>(string field, string? typed, string missing)
        where T : struct, Enum
    {
        if (Find<T>(typed) is { } value)
        {
            return value;
        }

        Refuse(field, string.IsNullOrEmpty(typed) ? missing : $"“{Quoted(typed)}” is not one of the choices");
        return default;
    }

    public DateOnly? Date(string field, string? typed, string label)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            Refuse(field, $"{label}: enter a date");
        }
        else if (WrittenDate.TryRead(typed, out var date))
        {
            return date;
        }
        else
        {
            Refuse(field, $"{label}: “{Quoted(typed)}” is not a real date. Enter one such as 14/1/2027");
        }

        return null;
    }

    /// <summary>Minutes after midnight.</summary>
    public int? Minute(string field, string? typed, string label)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            Refuse(field, $"{label}: enter a time");
        }
        else if (WrittenDate.TryReadTime(typed, out var time))
        {
            return (time.Hour * 60) + time.Minute;
        }
        else
        {
            Refuse(field, $"{label}: “{Quoted(typed)}” is not a time. Enter hours and minutes, such as 10:30");
        }

        return null;
    }

    private static T? Find<T>(string? name)
        where T : struct, Enum =>
        FieldWords.All<T>().Select(one => one.Value).Cast<T?>().FirstOrDefault(value => string.Equals(value.ToString(), name, StringComparison.Ordinal));

    private static string Quoted(string text) => text.Length > LongestQuoted ? text[..LongestQuoted] + "…" : text;

    private bool IsRefused(string field) => state.TryGetValue(field, out var entry) && entry.Errors.Count > 0;

    // Zero-width characters are text to a computer and nothing to a reader.
    private static bool IsUnseen(char letter) => char.IsWhiteSpace(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format;
}
