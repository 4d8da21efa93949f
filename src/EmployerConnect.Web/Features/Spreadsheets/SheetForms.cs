using System.Globalization;
using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Forms;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>A file, for which hub, and what its rows are.</summary>
public sealed class UploadForm
{
    public const string Guess = "Guess";
    private const int LongestFileName = 200;

    public string? HubId { get; set; }

    public string? Kind { get; set; } = Guess;

    public IFormFile? File { get; set; }

    internal IReadOnlyList<ActorMembership> Hubs { get; set; } = [];

    internal IReadOnlyList<SpreadsheetSummary> Earlier { get; set; } = [];

    internal Pager? Pager { get; set; }

    internal IReadOnlyList<Choice> HubChoices => [.. Hubs.Select(hub => new Choice(hub.HubId.ToString()!, hub.Where))];

    internal static IReadOnlyList<Choice> KindChoices { get; } =
        [new(Guess, "Look at the headings"), .. SheetNames.Kinds.Select(kind => new Choice(kind.ToString(), SheetNames.Of(kind)))];

    /// <summary>Without folders, and without signs that would make it look like another.</summary>
    internal string FileName
    {
        get
        {
            var name = Path.GetFileName((File?.FileName ?? "").Replace('\\', '/'));
            name = new string([.. name.Where(sign => !char.IsControl(sign) && !char.IsSurrogate(sign) && sign is not ('\u202D' or '\u202E'))]).Trim();
            return name.Length == 0 ? "Spreadsheet" : name.Length > LongestFileName ? name[..LongestFileName] : name;
        }
    }

    internal async Task<(Guid HubId, SheetKind Kind, SheetFile File)?> Read(ModelStateDictionary state, CancellationToken cancellation)
    {
        var reader = new FormReader(state);
        var hub = Hubs.Count == 1 ? Hubs[0] : Hubs.FirstOrDefault(one => one.HubId.ToString() == HubId);
        if (hub is null)
        {
            reader.Refuse(nameof(HubId), "Choose the hub");
        }

        SheetKind? kind = Enum.TryParse<SheetKind>(Kind, out var named) && Enum.IsDefined(named) ? named : null;
        if (kind is null && Kind != Guess)
        {
            reader.Refuse(nameof(Kind), "Say what the rows are");
        }

        if (await ReadFile(reader, cancellation) is not { } file || hub is null || reader.HasErrors)
        {
            return null;
        }

        return (hub.HubId!.Value, kind ?? HeadingGuess.Kind(file.Headings, FileName), file);
    }

    private async Task<SheetFile?> ReadFile(FormReader reader, CancellationToken cancellation)
    {
        if (File is null)
        {
            reader.Refuse(nameof(File), "Choose a file");
            return null;
        }

        if (File.Length > Spreadsheet.MostBytes)
        {
            reader.Refuse(nameof(File), $"The file is larger than {Spreadsheet.MostBytes / 1024 / 1024} MB: divide it into several");
            return null;
        }

        await using var stream = File.OpenReadStream();
        using var bytes = new MemoryStream((int)File.Length);
        await stream.CopyToAsync(bytes, cancellation);
        var (file, refusal) = SheetFile.Read(bytes.ToArray());
        if (refusal is not null)
        {
            reader.Refuse(nameof(File), refusal);
        }

        return file;
    }
}

/// <summary>Which column is what.</summary>
public sealed class ColumnsForm
{
    public string? Kind { get; set; }

    /// <summary>The number of a column for each field, as chosen.</summary>
    public Dictionary<string, string?> Column { get; set; } = [];

    public string? Sector { get; set; }

    internal Spreadsheet? Sheet { get; set; }

    /// <summary>The first rows, to recognise columns by.</summary>
    internal IReadOnlyList<SpreadsheetRow> Sample { get; set; } = [];

    internal SheetKind ReadKind => Enum.TryParse<SheetKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : Sheet!.Kind;

    internal static IReadOnlyList<Choice> SectorChoices { get; } = Choices.Of<Sectors>();

    /// <summary>Each heading with the first thing that stands below it.</summary>
    internal IReadOnlyList<Choice> ColumnChoices
    {
        get
        {
            var headings = Sheet!.HeadingList;
            return [.. Enumerable.Range(0, headings.Count).Select(column => new Choice(column.ToString(CultureInfo.InvariantCulture), SheetCells.Heading(headings, column) + Example(column)))];
        }
    }

    /// <summary>As it was chosen before, or as the headings tell.</summary>
    internal ColumnsForm Guessed(SheetKind kind)
    {
        Kind = kind.ToString();
        var columns = Sheet!.Columns is not null && kind == Sheet.Kind ? Sheet.ColumnOf : HeadingGuess.Columns(kind, Sheet.HeadingList);
        Column = SheetFields.Of(kind).ToDictionary(field => field.Key, field => columns.TryGetValue(field.Key, out var column) ? column.ToString(CultureInfo.InvariantCulture) : null);
        Sector ??= Sheet.Sector?.ToString();
        return this;
    }

    internal (IReadOnlyDictionary<string, int> Columns, Sectors? Sector)? Read(ModelStateDictionary state)
    {
        var reader = new FormReader(state);
        var headings = Sheet!.HeadingList;
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in SheetFields.Of(ReadKind))
        {
            var typed = Column.GetValueOrDefault(field.Key);
            var name = $"Column[{field.Key}]";
            if (string.IsNullOrEmpty(typed))
            {
                if (field.IsNeeded)
                {
                    reader.Refuse(name, $"Choose the column with this: {field.Name}");
                }

                continue;
            }

            var column = SheetCells.Number(typed, 0, headings.Count - 1);
            if (column is null)
            {
                reader.Refuse(name, "Choose one of the columns");
            }
            else if (columns.FirstOrDefault(one => one.Value == column) is { Key: { } other })
            {
                reader.Refuse(name, $"This column is chosen already, for “{SheetFields.Of(ReadKind).First(one => one.Key == other).Name}”");
            }
            else
            {
                columns[field.Key] = column.Value;
            }
        }

        Sectors? sector = string.IsNullOrEmpty(Sector) ? null : reader.One<Sectors>(nameof(Sector), Sector, "Choose a sector");
        return reader.HasErrors ? null : (columns, sector);
    }

    private string Example(int column)
    {
        var example = Sample.Select(row => row.CellList).Where(cells => column < cells.Count).Select(cells => cells[column]).FirstOrDefault(cell => cell.Length > 0);
        return example is null ? "" : $" (such as {(example.Length > 30 ? $"{example[..30]}…" : example)})";
    }
}

/// <summary>What somebody says of rows that look like something else, and whether it all comes in now.</summary>
public sealed class AnswersForm
{
    public const string BringIn = "BringIn";

    /// <summary>By line.</summary>
    public Dictionary<int, string?> Answer { get; set; } = [];

    public string? ForAll { get; set; }

    public string? Then { get; set; }

    internal IReadOnlyDictionary<int, RowAnswer> Read()
    {
        var answers = new Dictionary<int, RowAnswer>();
        foreach (var (line, typed) in Answer)
        {
            if (Known(typed) is { } answer)
            {
                answers[line] = answer;
            }
        }

        return answers;
    }

    internal RowAnswer? ReadForAll() => Known(ForAll);

    private static RowAnswer? Known(string? typed) => Enum.TryParse<RowAnswer>(typed, out var answer) && Enum.IsDefined(answer) ? answer : null;
}

/// <summary>Who is mailed.</summary>
public sealed class SendForm
{
    public const string Chosen = "Chosen";

    public string? Whom { get; set; }

    public IList<Guid> Ids { get; set; } = [];
}

/// <summary>An address that nothing more is to be known of.</summary>
public sealed class ForgetForm
{
    public string? Email { get; set; }

    internal string? Read(ModelStateDictionary state) => EmailField.Read(new FormReader(state), nameof(Email), Email);
}
