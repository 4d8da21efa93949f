using System.Text.Encodings.Web;
using System.Text.Json;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>One row of a spreadsheet, as it stood there and with what has become of it.</summary>
public sealed class SpreadsheetRow
{
    /// <summary>Letters and addresses stay as they are, so that an address can be found in the text (erasure).</summary>
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required Guid SpreadsheetId { get; init; }

    public required int Line { get; init; }

    /// <summary>JSON.</summary>
    public required string Cells { get; init; }

    public string? Fault { get; init; }

    public RowVerdict Verdict { get; set; }

    /// <summary>JSON.</summary>
    public string? Problems { get; set; }

    public string? Likeness { get; set; }

    public Guid? LikeId { get; set; }

    public RowAnswer? Answer { get; set; }

    public Guid? OrganisationId { get; set; }

    public bool IsNewOrganisation { get; set; }

    public bool IsNewInHub { get; set; }

    public string? Filled { get; set; }

    public Guid? InvitationId { get; set; }

    public Guid? SessionId { get; set; }

    public IReadOnlyList<string> CellList => JsonSerializer.Deserialize<List<string>>(Cells)!;

    public IReadOnlyList<SheetProblem> ProblemList => Problems is null ? [] : JsonSerializer.Deserialize<List<SheetProblem>>(Problems)!;

    public static string Json(IReadOnlyList<string> cells) => JsonSerializer.Serialize(cells, Plain);

    public static string? Json(IReadOnlyList<SheetProblem> problems) => problems.Count == 0 ? null : JsonSerializer.Serialize(problems, Plain);
}

/// <summary>What is wrong, and in which column by its heading; without one it is the row as a whole.</summary>
public sealed record SheetProblem(string? Column, string Words);
