using System.Security.Cryptography;
using System.Text;
using EmployerConnect.Web.Features.Places.Import;
using EmployerConnect.Web.Features.Shared.Http;
using Sylvan.Data.Csv;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>
/// An uploaded file as headings and rows. What it is, its content says and never its name: text in UTF-8, UTF-16 with its mark or
/// Windows-1252, with commas, semicolons or tabs. Formulas are text like any other.
/// </summary>
public sealed class SheetFile
{
    public const int MostColumns = 100;
    public const int LongestCell = 2_000;
    public const int LongestHeading = 100;

    private const string SaveAsCsv = "Open it in Excel, choose File, then Save a copy, and there “CSV UTF-8 (comma delimited)”. Upload the file that this makes";
    private const int LongestRow = 1024 * 1024;

    public required IReadOnlyList<string> Headings { get; init; }

    public required IReadOnlyList<SheetLine> Lines { get; init; }

    public required string ContentHash { get; init; }

    /// <summary>The file, or in words why it is none.</summary>
    public static (SheetFile? File, string? Refusal) Read(byte[] bytes)
    {
        if (Refuse(bytes) is { } refusal)
        {
            return (null, refusal);
        }

        var text = Decode(bytes).TrimStart('\uFEFF');
        if (text.Any(sign => char.IsControl(sign) && sign is not ('\t' or '\r' or '\n')))
        {
            return (null, $"The file is not plain text, so it cannot be a CSV file. {SaveAsCsv}");
        }

        try
        {
            return Parse(text, Convert.ToHexString(SHA256.HashData(bytes)));
        }
        catch (CsvFormatException)
        {
            return (null, $"A row of the file is longer than {LongestRow / 1024:N0} KB: a quotation mark is probably missing in it");
        }
    }

    private static string? Refuse(byte[] bytes) => bytes switch
    {
        [] => "The file is empty",
        { Length: > Spreadsheet.MostBytes } => $"The file is larger than {Spreadsheet.MostBytes / 1024 / 1024} MB: divide it into several",
        [0x50, 0x4B, 3 or 5, 4 or 6, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] => $"This is an Excel workbook, or a packed archive, and not a CSV file. {SaveAsCsv}",
        [0x1F, 0x8B, ..] => "The file is packed: unpack it, and upload the CSV file that is in it",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "This is a PDF file: upload the spreadsheet that it was made from, saved as CSV",
        _ => null,
    };

    private static string Decode(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes),
        _ => Utf8OrWindows1252.Create().GetString(bytes),
    };

    private static (SheetFile? File, string? Refusal) Parse(string text, string hash)
    {
        var (body, delimiter, line) = Begin(text);
        using var reader = CsvDataReader.Create(new StringReader(body), new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = delimiter,
            // A stray quote spoils its own row, not the file.
            CsvStyle = CsvStyle.Lax,
            // Data that begins with # is data.
            Comment = '\uffff',
            MaxBufferSize = LongestRow,
        });
        List<string>? headings = null;
        var lines = new List<SheetLine>();
        while (reader.Read())
        {
            var (cells, at, isOpen) = (Cells(reader), line, reader.GetRawRecordSpan().Count('"') % 2 == 1);
            line += Math.Max(1, reader.GetRawRecordSpan().Count('\n'));
            if (cells.TrueForAll(cell => cell.Length == 0))
            {
                continue;
            }

            if (headings is null)
            {
                if (RefuseHeadings(cells) is { } refusal)
                {
                    return (null, refusal);
                }

                headings = cells;
                continue;
            }

            if (lines.Count == Spreadsheet.MostRows)
            {
                return (null, $"The file has more than {Spreadsheet.MostRows:N0} rows: divide it into several");
            }

            lines.Add(Line(at, cells, headings.Count, isOpen));
        }

        return headings is null ? (null, "The file is empty")
            : lines.Count == 0 ? (null, "The file has headings and no rows below them")
            : (new SheetFile { Headings = [.. headings.Select(Cut)], Lines = lines, ContentHash = hash }, null);
    }

    /// <summary>Excel's own first line "sep=;" says what divides the cells, and is no row.</summary>
    private static (string Body, char Delimiter, int Line) Begin(string text)
    {
        if (!text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || text.Length < 6)
        {
            return (text, CsvDelimiter.Of(text), 1);
        }

        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? ("", ',', 1) : (text[(end + 1)..], text[4], 2);
    }

    private static List<string> Cells(CsvDataReader reader)
    {
        var cells = new List<string>(reader.RowFieldCount);
        for (var column = 0; column < reader.RowFieldCount; column++)
        {
            cells.Add(Whole(reader.GetString(column).Trim()));
        }

        return cells;
    }

    /// <summary>Composed (NFC); half a surrogate pair has no composed form, and is refused with its row.</summary>
    private static string Whole(string cell) => UnshowableCharacters.AreIn(cell) ? cell : cell.Normalize();

    private static string? RefuseHeadings(List<string> headings) => headings switch
    {
        { Count: > MostColumns } => $"The file has {headings.Count:N0} columns: at most {MostColumns} can be read. Perhaps its cells are divided by a sign that is not a comma, semicolon or tab",
        { Count: 1 } => "The file has one column only. Perhaps its cells are divided by a sign that is not a comma, semicolon or tab",
        _ when headings.Exists(UnshowableCharacters.AreIn) => "A heading holds a character that cannot be shown",
        _ => null,
    };

    private static string Cut(string heading) => heading.Length > LongestHeading ? heading[..LongestHeading] : heading;

    private static SheetLine Line(int line, List<string> cells, int columns, bool isOpen)
    {
        var fault = isOpen ? "A quotation mark is opened in this row and not closed"
            : cells.Skip(columns).Any(cell => cell.Length > 0) ? $"The row has {cells.Count} cells and there are {columns} headings: is there a comma too many?"
            : cells.Exists(UnshowableCharacters.AreIn) ? "The row holds a character that cannot be shown"
            : cells.Exists(cell => cell.Length > LongestCell) ? $"A cell of the row is longer than {LongestCell:N0} characters"
            : null;
        var kept = Enumerable.Range(0, columns).Select(column => column < cells.Count ? Shown(cells[column]) : "");
        return new SheetLine(line, [.. kept], fault);
    }

    private static string Shown(string cell)
    {
        var shown = UnshowableCharacters.AreIn(cell) ? new string([.. cell.Where(sign => !char.IsControl(sign) && !char.IsSurrogate(sign) && sign is not ('\u202D' or '\u202E'))]) : cell;
        return shown.Length > LongestCell ? shown[..LongestCell] : shown;
    }
}

/// <param name="Line">Where the row begins in the file, the first line being 1.</param>
/// <param name="Cells">As many as there are headings.</param>
/// <param name="Fault">What is wrong with the row whatever its columns are.</param>
public sealed record SheetLine(int Line, IReadOnlyList<string> Cells, string? Fault);
