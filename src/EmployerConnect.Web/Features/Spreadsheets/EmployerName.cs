using System.Globalization;
using System.Text;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>An employer's name without what people write now and then: "The Brook-Builders Co. Ltd" and "brook builders" are one.</summary>
public static class EmployerName
{
    private static readonly HashSet<string> Often = ["the", "ltd", "limited", "plc", "llp", "lp", "inc", "cic", "co", "company", "uk", "gb", "group", "holdings", "and"];

    public static string Normal(string name)
    {
        var words = Words(name);
        List<string> kept = [.. words.Where(word => !Often.Contains(word))];
        return string.Join(' ', kept.Count > 0 ? kept : words);
    }

    /// <summary>The word by which somebody at the same address is probably the same.</summary>
    public static string FirstWord(string normal) => normal.Split(' ', 2)[0];

    private static List<string> Words(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var sign in name.Normalize(NormalizationForm.FormD))
        {
            var isMark = CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark || sign is '\'' or '’' or '.';
            if (!isMark)
            {
                plain.Append(char.IsLetterOrDigit(sign) ? char.ToLowerInvariant(sign) : ' ');
            }
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
