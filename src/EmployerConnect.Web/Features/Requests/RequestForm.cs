using System.Globalization;
using System.Text.Json.Serialization;
using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Drafts;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.PupilNames;
using EmployerConnect.Web.Features.Shared.Purposes;
using EmployerConnect.Web.Features.Shared.Reading;
using EmployerConnect.Web.Features.Shared.Windows;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Requests;

/// <summary>A request as typed, in the order of the page. State, school and what is held are no fields: posting them does nothing.</summary>
public sealed class RequestForm : IDraftForm, IMeaningForm
{
    public const int TitleLimit = 120;
    public const int AccessNeedsLimit = 500;

    // An encounter is no shorter than this: a window must hold one.
    private const int ShortestMinutes = 10;

    /// <summary>School and hub; asked only of people who act for several schools or whose school is in several hubs, and only theirs count.</summary>
    public string? Place { get; set; }

    public List<string?> Activities { get; set; } = [];

    public List<string?> YearGroups { get; set; } = [];

    public string? GroupSize { get; set; }

    public List<string?> Sectors { get; set; } = [];

    public List<string?> Subjects { get; set; } = [];

    public List<WindowForm> Windows { get; set; } = [];

    public List<string?> Deliveries { get; set; } = [];

    public string? RadiusMiles { get; set; }

    public string? SessionsWanted { get; set; }

    public string? Title { get; set; }

    public string? Purpose { get; set; }

    public string? Outcomes { get; set; }

    public string? TwoWay { get; set; }

    public string? Reflection { get; set; }

    public List<string?> Benchmarks { get; set; } = [];

    public string? AccessNeeds { get; set; }

    [JsonIgnore]
    public PupilNameForm NoPupil { get; set; } = new();

    /// <summary>The version that the page showed; none for a new request.</summary>
    [JsonIgnore]
    public int? Version { get; set; }

    /// <summary>What the page shows around the form; never bound.</summary>
    [JsonIgnore]
    public RequestFormPage? Page { get; internal set; }

    [BindNever, JsonIgnore]
    public DraftPage? Draft { get; set; }

    [JsonIgnore]
    public Meaning Examples => MeaningExamples.For(Chosen);

    [JsonIgnore]
    public bool SaysNothingYet => string.IsNullOrWhiteSpace(Purpose + Outcomes + TwoWay);

    internal Activities Chosen => Activities.Aggregate(
        EmployerConnect.Matching.Activities.None, (mask, name) => Enum.TryParse<Activities>(name, out var one) ? mask | one : mask);

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
        TwoWay = request.TwoWay,
        Reflection = request.Reflection,
        Benchmarks = Choices.Names(request.Benchmarks),
        AccessNeeds = request.AccessNeeds,
        Version = request.Version,
    };

    /// <summary>An earlier request to begin a new one with: all it says but its dates, where they are over.</summary>
    public static RequestForm CopyOf(EncounterRequest request, DateOnly today)
    {
        var copy = Of(request, today);
        copy.Version = null;
        if (copy.Windows.Count == 0)
        {
            copy.Windows.Add(WindowForm.Usual());
        }

        return copy;
    }

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
        var meaning = MeaningCheck.Read(reader, this);
        var benchmarks = reader.Set<Benchmarks>(nameof(Benchmarks), Benchmarks);
        var needs = reader.OptionalText(nameof(AccessNeeds), AccessNeeds, "Access needs", AccessNeedsLimit);
        NoPupil.Check(
            state,
            (nameof(Title), title),
            (nameof(Purpose), meaning.Purpose),
            (nameof(Outcomes), meaning.Outcomes),
            (nameof(TwoWay), meaning.TwoWay),
            (nameof(Reflection), meaning.Reflection),
            (nameof(AccessNeeds), needs));
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
            Purpose = meaning.Purpose!,
            Outcomes = meaning.Outcomes!,
            TwoWay = meaning.TwoWay,
            Reflection = meaning.Reflection,
            AccessNeeds = needs,
            SessionsWanted = sessions,
            Windows = windows,
        };
    }

    /// <summary>A title for a request that has none yet: "Careers talk for Year 9". Empty where too little is chosen.</summary>
    public string SuggestedTitle()
    {
        var years = FieldWords.Years(YearGroups.Aggregate(
            EmployerConnect.Matching.YearGroups.None, (mask, name) => Enum.TryParse<YearGroups>(name, out var one) ? mask | one : mask));
        var activities = FieldWords.Join(Chosen, "or");
        return years.Length == 0 || activities.Length == 0 ? "" : Cut($"{char.ToUpperInvariant(activities[0])}{activities[1..]} for {years}");
    }

    /// <summary>Each field with what it says, in the order of the page.</summary>
    public IEnumerable<FormFact> Facts() =>
    [
        new(nameof(Activities), "Activities", Choices.Words<Activities>(Activities)),
        new(nameof(YearGroups), "Year groups", Choices.Words<YearGroups>(YearGroups)),
        new(nameof(GroupSize), "Group size", GroupSize ?? ""),
        new(nameof(Sectors), "Sectors", Choices.Words<Sectors>(Sectors)),
        new(nameof(Subjects), "Subjects", Choices.Words<Subjects>(Subjects)),
        new(nameof(Windows), "Dates and times", string.Join('\n', Windows.Select(window => window.Words()).Where(words => words.Length > 0))),
        new(nameof(Deliveries), "Where it happens", Choices.Words<Deliveries>(Deliveries)),
        new(nameof(RadiusMiles), "How far pupils can travel, in miles", RadiusMiles ?? ""),
        new(nameof(SessionsWanted), "Number of sessions", SessionsWanted ?? ""),
        new(nameof(Title), "Title", Title ?? ""),
        new(nameof(Purpose), "Purpose", Purpose ?? ""),
        new(nameof(Outcomes), "Intended outcomes", Outcomes ?? ""),
        new(nameof(TwoWay), "Two-way part", TwoWay ?? ""),
        new(nameof(Reflection), "Reflection", Reflection ?? ""),
        new(nameof(Benchmarks), "Benchmarks", Choices.Words<Benchmarks>(Benchmarks)),
        new(nameof(AccessNeeds), "Access needs", AccessNeeds ?? ""),
    ];

    private static string Cut(string title) => title.Length <= TitleLimit ? title : "";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
