namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>A row that has been read and held against what is there.</summary>
public sealed record JudgedRow(SpreadsheetRow Row, RowVerdict Verdict)
{
    public IReadOnlyList<SheetProblem> Problems { get; init; } = [];

    public string? Likeness { get; init; }

    /// <summary>What it looks like, or the employer that an earlier row makes.</summary>
    public KnownPlace? Like { get; init; }

    public Guid? LikeId { get; init; }

    public EmployerEntry? Employer { get; init; }

    public PersonEntry? Person { get; init; }

    public EncounterEntry? Encounter { get; init; }

    /// <summary>Whether anything is to be written for it: of what looks like something else, only where somebody says so or it is an employer.</summary>
    public bool ComesIn => Verdict is RowVerdict.Good or RowVerdict.Alike && Row.Answer != RowAnswer.Leave;

    public static JudgedRow Bad(SpreadsheetRow row, params IReadOnlyList<SheetProblem> problems) => new(row, RowVerdict.Bad) { Problems = problems };
}
