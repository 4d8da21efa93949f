using System.Globalization;
using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Shared.PupilNames;
using EmployerConnect.Web.Features.Shared.Reading;
using EmployerConnect.Web.Features.Shared.Windows;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Requests;

/// <summary>A request as typed, in the order of the page. State, school and what is held are no fields: posting them does nothing.</summary>
public sealed class RequestForm
{
    public const int TitleLimit = 120;
    public const int PurposeLimit = 1000;
    public const int OutcomesLimit = 1000;
    public const int AccessNeedsLimit = 500;

    // An encounter is no shorter than this: a window must hold one.
    private const int ShortestMinutes = 10;

    /// <summary>School and hub; asked only of people who act for several schools or whose school is in several hubs, and only theirs count.</summary>
    public string? Place { get; set; }

    public string? Title { get; set; }

    public List<string?> Activities { get; set; } = [];

    public List<string?> Sectors { get; set; } = [];

    public List<string?> Subjects { get; set; } = [];

    public List<string?> YearGroups { get; set; } = [];

    public string? GroupSize { get; set; }

    public List<string?> Deliveries { get; set; } = [];

    public string? RadiusMiles { get; set; }

    public string? SessionsWanted { get; set; }

    public List<WindowForm> Windows { get; set; } = [];

    public string? Purpose { get; set; }

    public string? Outcomes { get; set; }

    public List<string?> Benchmarks { get; set; } = [];

    public string? AccessNeeds { get; set; }

    public PupilNameForm NoPupil { get; set; } = new();

    /// <summary>The version that the page showed; none for a new request.</summary>
    public int? Version { get; set; }

    /// <summary>What the page shows around the form; never bound.</summary>
    public RequestFormPage? Page { get; internal set; }

    public static RequestForm Empty() => new()
    {
        GroupSize = "30",
        RadiusMiles = "10",
        SessionsWanted = "1",
        Windows = [WindowForm.Usual()],
        Benchmarks = Choices.Names(EmployerConnect.Matching.Benchmarks.Benchmark5),
    };

    /// <summary>Windows that are over are left out: they say nothing any more and would have to be changed first.</summary>
    public static RequestForm Of(EncounterRequest request, DateOnly today) => new()
    {
        Title = request.Title,
        Activities = Choices.Names(request.Activities),
        Sectors = Choices.Names(request.Sectors),
        Subjects = Choices.Names(request.Subjects),
        YearGroups = Choices.Names(request.YearGroups),
        GroupSize = Text(request.GroupSize),
        Deliveries = Choices.Names(request.Deliveries),
        RadiusMiles = Text(request.RadiusMiles),
        SessionsWanted = Text(request.SessionsWanted),
        Windows = [.. request.Windows.Where(window => window.ToDate >= today).Select(WindowForm.Of)],
        Purpose = request.Purpose,
        Outcomes = request.Outcomes,
        Benchmarks = Choices.Names(request.Benchmarks),
        AccessNeeds = request.AccessNeeds,
        Version = request.Version,
    };

    /// <param name="state">Where the errors go, each beside its field.</param>
    /// <param name="today">The day in London.</param>
    /// <param name="standing">The request that is edited; null for a new one.</param>
    /// <returns>Null where something is wrong.</returns>
    public RequestContent? Check(ModelStateDictionary state, DateOnly today, EncounterRequest? standing)
    {
        var reader = new FormReader(state);
        var title = reader.Text(nameof(Title), Title?.ReplaceLineEndings(" "), "Title", TitleLimit);
        var activities = reader.Set<Activities>(nameof(Activities), Activities, "Choose at least one kind of activity");
        var sectors = reader.Set<Sectors>(nameof(Sectors), Sectors);
        var subjects = reader.Set<Subjects>(nameof(Subjects), Subjects);
        var years = reader.Set<YearGroups>(nameof(YearGroups), YearGroups, "Choose at least one year group");
        var size = reader.Number(nameof(GroupSize), GroupSize, "Group size", 1, 2000);
        var deliveries = reader.Set<Deliveries>(nameof(Deliveries), Deliveries, "Choose where it can happen");
        var radius = deliveries.HasFlag(EmployerConnect.Matching.Deliveries.AtWorkplace) || !string.IsNullOrWhiteSpace(RadiusMiles)
            ? reader.Number(nameof(RadiusMiles), RadiusMiles, "How far pupils can travel", 0, 100)
            : 0;
        var sessions = reader.Number(nameof(SessionsWanted), SessionsWanted, "Number of sessions", 1, 20);
        var windows = new WindowReader(reader, today).Read(Windows, ShortestMinutes, standing?.Windows ?? []);
        var purpose = reader.Text(nameof(Purpose), Purpose, "Purpose", PurposeLimit);
        var outcomes = reader.Text(nameof(Outcomes), Outcomes, "Intended outcomes", OutcomesLimit);
        var benchmarks = reader.Set<Benchmarks>(nameof(Benchmarks), Benchmarks);
        var needs = reader.OptionalText(nameof(AccessNeeds), AccessNeeds, "Access needs", AccessNeedsLimit);
        NoPupil.Check(state, (nameof(Title), title), (nameof(Purpose), purpose), (nameof(Outcomes), outcomes), (nameof(AccessNeeds), needs));
        return reader.HasErrors ? null : new RequestContent
        {
            Title = title,
            Activities = activities,
            Sectors = sectors,
            Subjects = subjects,
            YearGroups = years,
            GroupSize = size,
            Deliveries = deliveries,
            RadiusMiles = radius,
            Benchmarks = benchmarks,
            Purpose = purpose,
            Outcomes = outcomes,
            AccessNeeds = needs,
            SessionsWanted = sessions,
            Windows = windows,
        };
    }

    /// <summary>Each field with what it says, in the order of the page: to lay two versions side by side.</summary>
    public IEnumerable<(string Label, string Value)> Facts() =>
    [
        ("Title", Title ?? ""),
        ("Activities", Choices.Words<Activities>(Activities)),
        ("Sectors", Choices.Words<Sectors>(Sectors)),
        ("Subjects", Choices.Words<Subjects>(Subjects)),
        ("Year groups", Choices.Words<YearGroups>(YearGroups)),
        ("Group size", GroupSize ?? ""),
        ("Where it happens", Choices.Words<Deliveries>(Deliveries)),
        ("How far pupils can travel, in miles", RadiusMiles ?? ""),
        ("Number of sessions", SessionsWanted ?? ""),
        ("Dates and times", string.Join('\n', Windows.Select(window => window.Words()).Where(words => words.Length > 0))),
        ("Purpose", Purpose ?? ""),
        ("Intended outcomes", Outcomes ?? ""),
        ("Benchmarks", Choices.Words<Benchmarks>(Benchmarks)),
        ("Access needs", AccessNeeds ?? ""),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
