using System.Text.Json;
using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>A file that somebody of a hub's team brings in, on its way from the upload to the rows that came of it.</summary>
public sealed class Spreadsheet
{
    public const int MostRows = 5_000;
    public const int MostBytes = 5 * 1024 * 1024;
    public const int MostAttempts = 3;

    public const string MovedOn = "This spreadsheet has moved on since you opened the page. It is shown below as it stands now.";

    public required Guid Id { get; init; }

    public required Guid HubId { get; init; }

    public required Guid UploadedByPersonId { get; init; }

    /// <summary>Who asked for its last step: what comes in is theirs.</summary>
    public required Guid AskedByPersonId { get; init; }

    public required SheetKind Kind { get; init; }

    public required string FileName { get; init; }

    public required string ContentHash { get; init; }

    /// <summary>JSON.</summary>
    public required string Headings { get; init; }

    /// <summary>JSON; null until somebody has said which column is what.</summary>
    public string? Columns { get; init; }

    public Sectors? Sector { get; init; }

    public required int RowsTotal { get; init; }

    public required int RowsDone { get; init; }

    public required SheetState State { get; init; }

    /// <summary>Why the last work on it came to nothing.</summary>
    public string? Problem { get; init; }

    public required int Attempts { get; init; }

    public required DateTime UploadedAt { get; init; }

    public required DateTime ChangedAt { get; init; }

    public bool IsLive => State is SheetState.Checking or SheetState.BringingIn or SheetState.TakingBack;

    public bool MayBeMatched => State is SheetState.Uploaded or SheetState.Checked;

    /// <summary>Which part of the work is looking postcodes up, which is committed as it goes; the rest stands in one transaction.</summary>
    public double PartBefore => Kind == SheetKind.Employers && State == SheetState.BringingIn && ColumnOf.ContainsKey(SheetFields.Postcode) ? 0.5 : 0;

    /// <summary>0 to 99, as far as is committed.</summary>
    public int Percent => (int)(PartBefore * ProgressWords.Percent(RowsDone, RowsTotal));

    /// <summary>The state to which it goes back when the work on it fails.</summary>
    public SheetState Before => State switch
    {
        SheetState.Checking => SheetState.Uploaded,
        SheetState.BringingIn => SheetState.Checked,
        _ => SheetState.In,
    };

    /// <summary>The state to which the work on it leads.</summary>
    public SheetState After => State switch
    {
        SheetState.Checking => SheetState.Checked,
        SheetState.BringingIn => SheetState.In,
        _ => SheetState.TakenBack,
    };

    public IReadOnlyList<string> HeadingList => JsonSerializer.Deserialize<List<string>>(Headings)!;

    /// <summary>The column of each field that has one.</summary>
    public IReadOnlyDictionary<string, int> ColumnOf => JsonSerializer.Deserialize<Dictionary<string, int>>(Columns ?? "{}")!;

    /// <summary>The hub's whole team sees it; to anybody else it does not exist.</summary>
    public bool IsKnownTo(Actor actor) => actor.Coordinates(HubId);
}
