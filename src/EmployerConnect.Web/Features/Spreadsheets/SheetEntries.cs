using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.Sessions;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>An employer as a row names it, perhaps with one of its people.</summary>
public sealed record EmployerEntry(string Name, string? Postcode, Sectors Sectors, string? SizeBand, string? ContactName, string? ContactEmail);

/// <summary>Somebody for an organisation of the hub.</summary>
/// <param name="Place">Where.</param>
/// <param name="Name">Their name, where the row has it.</param>
/// <param name="Email">In lower case.</param>
/// <param name="Role">What for.</param>
public sealed record PersonEntry(KnownPlace Place, string? Name, string Email, Role Role);

/// <summary>An encounter that has been arranged, or has taken place.</summary>
public sealed record EncounterEntry
{
    public required KnownPlace School { get; init; }

    public required KnownPlace Employer { get; init; }

    public required string Title { get; init; }

    public required Activities Activity { get; init; }

    public required Booking Booking { get; init; }

    public required YearGroups Years { get; init; }

    public required int Expected { get; init; }

    /// <summary>By year group; empty where nobody says.</summary>
    public required IReadOnlyDictionary<int, int> Reached { get; init; }

    public required Deliveries Delivery { get; init; }

    public required Supervisions Supervision { get; init; }

    public required Sectors Sectors { get; init; }

    /// <summary>What whoever comes must hold on the day.</summary>
    public required Clearance ClearanceNeeded { get; init; }

    /// <summary>Which benchmark an encounter of this kind is evidence for.</summary>
    public Benchmarks Benchmarks => Activity switch
    {
        Activities.WorkplaceVisit or Activities.WorkShadowing or Activities.WorkExperience or Activities.VirtualWorkExperience => Benchmarks.Benchmark6,
        Activities.CurriculumProject => Benchmarks.Benchmark4 | Benchmarks.Benchmark5,
        _ => Benchmarks.Benchmark5,
    };
}

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
    public bool ComesIn => Verdict is RowVerdict.Good or RowVerdict.Double && Row.Answer != RowAnswer.Leave;

    public static JudgedRow Bad(SpreadsheetRow row, params IReadOnlyList<SheetProblem> problems) => new(row, RowVerdict.Bad) { Problems = problems };
}
