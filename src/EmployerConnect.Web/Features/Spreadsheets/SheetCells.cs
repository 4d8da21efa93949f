using System.Globalization;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Places;
using EmployerConnect.Web.Features.Shared.PupilNames;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>Reads one row field by field. What cannot be read is said of its column; the value given back then only fills the place.</summary>
public sealed class SheetCells(SpreadsheetRow row, IReadOnlyDictionary<string, int> columns, IReadOnlyList<string> headings)
{
    public const int NameLimit = 200;
    public const int LongestPersonName = 100;
    private const int LongestQuoted = 40;

    private readonly IReadOnlyList<string> _cells = row.CellList;
    private readonly List<SheetProblem> _problems = row.Fault is null ? [] : [new SheetProblem(null, row.Fault)];

    public IReadOnlyList<SheetProblem> Problems => _problems;

    public bool HasProblems => _problems.Count > 0;

    /// <summary>What stands in the field's column; empty where it has none.</summary>
    public string this[string field] => columns.TryGetValue(field, out var column) && column >= 0 && column < _cells.Count ? _cells[column] : "";

    public void Refuse(string field, string words)
    {
        var column = columns.TryGetValue(field, out var number) && number < headings.Count ? Heading(headings, number) : null;
        _problems.Add(new SheetProblem(column, words));
    }

    public static string Heading(IReadOnlyList<string> headings, int column) =>
        headings[column].Length > 0 ? headings[column] : string.Create(CultureInfo.InvariantCulture, $"Column {column + 1}");

    public string Text(string field, string what, int limit)
    {
        var text = Optional(field, limit);
        if (text is null && this[field].Length == 0)
        {
            Refuse(field, $"The {what} is missing");
        }

        return text ?? "";
    }

    public string? Optional(string field, int limit)
    {
        var text = this[field];
        if (text.Length > limit)
        {
            Refuse(field, string.Create(CultureInfo.InvariantCulture, $"This has {text.Length:N0} characters: at most {limit:N0} fit"));
            return null;
        }

        return text.Length == 0 ? null : text.ReplaceLineEndings(" ");
    }

    /// <summary>Free text, in which no pupil may be named.</summary>
    public string? WithoutPupil(string field, int limit)
    {
        var text = Optional(field, limit);
        if (PupilNames.Find(text) is { } found)
        {
            Refuse(field, $"“{Quoted(found)}” looks like a name, and no pupil may be named: take it out");
        }

        return text;
    }

    /// <summary>From one column, or from that of the first and that of the last name.</summary>
    public string? PersonName()
    {
        var whole = this[SheetFields.Name];
        var name = whole.Length > 0 ? whole : $"{this[SheetFields.FirstName]} {this[SheetFields.LastName]}".Trim();
        if (name.Length > LongestPersonName)
        {
            Refuse(SheetFields.Name, string.Create(CultureInfo.InvariantCulture, $"A name has at most {LongestPersonName} characters"));
        }

        return name.Length is 0 or > LongestPersonName ? null : name.ReplaceLineEndings(" ");
    }

    public string? Email(string field, bool isNeeded)
    {
        var text = LowerCaseNormalizer.Lower(this[field])!;
        if (text.StartsWith("mailto:", StringComparison.Ordinal))
        {
            text = text["mailto:".Length..];
        }

        if (text.Length == 0 && !isNeeded)
        {
            return null;
        }

        if (text.Length > 0 && EmailField.IsAddress(text))
        {
            return text;
        }

        Refuse(field, text.Length == 0 ? "The e-mail address is missing" : $"“{Quoted(text)}” is no e-mail address");
        return null;
    }

    public string? Postcode(string field)
    {
        var text = this[field];
        if (text.Length == 0)
        {
            return null;
        }

        if (PostcodeText.TryNormalise(text, out var postcode))
        {
            return postcode;
        }

        Refuse(field, $"“{Quoted(text)}” is no UK postcode, such as WR1 2AA");
        return null;
    }

    /// <summary>What a reader of words makes of the cell; null, with the reason, where it makes nothing of it, and null alone where it is empty.</summary>
    public T? Read<T>(string field, Func<string, T?> read, string problem)
        where T : struct
    {
        var text = this[field];
        var value = text.Length == 0 ? null : read(text);
        if (text.Length > 0 && value is null)
        {
            Refuse(field, $"“{Quoted(text)}” {problem}");
        }

        return value;
    }

    /// <summary>The same where something must be there.</summary>
    public T Needed<T>(string field, string what, Func<string, T?> read, string problem)
        where T : struct
    {
        if (this[field].Length == 0)
        {
            Refuse(field, $"The {what} is missing");
        }

        return Read(field, read, problem) ?? default;
    }

    public static int? Number(string text, int from, int to) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to ? number : null;

    public static string Quoted(string text) => text.Length > LongestQuoted ? $"{text[..LongestQuoted]}…" : text;
}
