using System.Globalization;
using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Places;
using EmployerConnect.Web.Features.Shared.Reading;

namespace EmployerConnect.Web.Features.Requests;

/// <summary>What the address of a new request may fill in: a search that found nothing becomes a request by it. What is none of the choices is left out.</summary>
public sealed class RequestPrefill
{
    private const int FarthestMiles = 100;

    public List<string?> Activities { get; set; } = [];

    public List<string?> Sectors { get; set; } = [];

    public List<string?> Subjects { get; set; } = [];

    public List<string?> YearGroups { get; set; } = [];

    public List<string?> Deliveries { get; set; } = [];

    public string? RadiusMiles { get; set; }

    private IReadOnlyList<(string Name, List<string?> Values, string Words)> Known =>
    [
        One<Activities>(nameof(Activities), Activities),
        One<Sectors>(nameof(Sectors), Sectors),
        One<Subjects>(nameof(Subjects), Subjects),
        One<YearGroups>(nameof(YearGroups), YearGroups),
        One<Deliveries>(nameof(Deliveries), Deliveries),
        Miles is { } miles ? (nameof(RadiusMiles), [RadiusMiles], $"within {PlaceWords.Miles(miles)}") : (nameof(RadiusMiles), [], ""),
    ];

    private int? Miles => int.TryParse(RadiusMiles, NumberStyles.None, CultureInfo.InvariantCulture, out var miles) && miles is > 0 and <= FarthestMiles ? miles : null;

    /// <summary>What it says takes the place of what the form says; the rest of the form stays.</summary>
    public RequestForm Fill(RequestForm form)
    {
        var said = Known.Where(one => one.Values.Count > 0).ToDictionary(one => one.Name, one => one.Values);
        form.Activities = said.GetValueOrDefault(nameof(Activities), form.Activities);
        form.Sectors = said.GetValueOrDefault(nameof(Sectors), form.Sectors);
        form.Subjects = said.GetValueOrDefault(nameof(Subjects), form.Subjects);
        form.YearGroups = said.GetValueOrDefault(nameof(YearGroups), form.YearGroups);
        form.Deliveries = said.GetValueOrDefault(nameof(Deliveries), form.Deliveries);
        form.RadiusMiles = said.GetValueOrDefault(nameof(RadiusMiles), [form.RadiusMiles])[0];
        return form;
    }

    /// <summary>To carry along in hidden fields.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields() =>
        [.. Known.SelectMany(one => one.Values.OfType<string>().Select(value => new KeyValuePair<string, string>(one.Name, value)))];

    /// <summary>"Mock interview; Year 10; within 15 miles"; empty where it says nothing.</summary>
    public string Words() => string.Join("; ", Known.Select(one => one.Words).Where(words => words.Length > 0));

    private static (string Name, List<string?> Values, string Words) One<T>(string name, IEnumerable<string?> values)
        where T : struct, Enum
    {
        var known = Choices.Known<T>(values);
        return (name, known, Choices.Words<T>(known));
    }
}
