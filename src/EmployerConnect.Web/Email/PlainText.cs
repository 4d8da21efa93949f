using System.Globalization;
using System.Text;

namespace EmployerConnect.Web.Email;

/// <summary>What people typed, made safe for headers and calendar files: a line break there would start a header or a property of its own.</summary>
public static class PlainText
{
    /// <summary>One line without control characters.</summary>
    public static string Line(string? text) => Clean(text, keepBreaks: false);

    /// <summary>Lines parted by LF, without other control characters.</summary>
    public static string Lines(string? text) => Clean(text?.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'), keepBreaks: true);

    private static string Clean(string? text, bool keepBreaks)
    {
        var clean = new StringBuilder(text?.Length ?? 0);
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (rune.Value == '\n' && keepBreaks)
            {
                clean.Append('\n');
            }
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                clean.Append(' ');
            }
            else
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Trim();
    }
}
