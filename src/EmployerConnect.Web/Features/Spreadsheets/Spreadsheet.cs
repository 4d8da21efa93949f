using System.Text.Json;
using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Accounts;

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

    /// <summary>0 to 100. Writing is the last step of each work, and takes it to its end.</summary>
    public int Percent => RowsTotal == 0 ? 0 : Math.Min(99, 100 * RowsDone / RowsTotal);

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
