using System.Globalization;

namespace EmployerConnect.Web.Features.Shared;

/// <summary>
/// Cells for a spreadsheet that runs nothing of what is in them: text that begins as a formula would gets a quote before it
/// (OWASP, CSV injection), and every text stands in quotation marks.
/// </summary>
public static class CsvText
{
    /// <summary>A row with its end.</summary>
    public static string Line(IEnumerable<object?> cells) => Row(cells) + "\r\n";

    public static string Row(IEnumerable<object?> cells) => string.Join(',', cells.Select(Cell));

    /// <summary>Numbers and ISO dates bare; everything else as text.</summary>
    public static string Cell(object? value) => value switch
    {
        null => "",
        int number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "Yes" : "No",
        _ => Cell(value.ToString()!),
    };

    public static string Cell(string value)
    {
        var safe = value.Replace("\0", "", StringComparison.Ordinal);
        if (safe is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..])
        {
            safe = $"'{safe}";
        }

        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
