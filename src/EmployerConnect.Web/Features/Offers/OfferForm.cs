using System.Globalization;
using System.Text.Json.Serialization;
using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Drafts;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.Shared.PupilNames;
using EmployerConnect.Web.Features.Shared.Purposes;
using EmployerConnect.Web.Features.Shared.Reading;
using EmployerConnect.Web.Features.Shared.Windows;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Offers;

/// <summary>An offer as typed, in the order of the page. State, employer and what is taken are no fields: posting them does nothing.</summary>
public sealed class OfferForm : IDraftForm, IMeaningForm
{
    /// <summary>Asked only of people who act for several employers, and only theirs count.</summary>
    public string? Employer { get; set; }

    public string? Activity { get; set; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    public List<string?> YearGroups { get; set; } = [];

    public List<string?> Sectors { get; set; } = [];

    public List<string?> Subjects { get; set; } = [];

    public List<WindowForm> Windows { get; set; } = [];

    public string? DurationMinutes { get; set; }

    public List<string?> Deliveries { get; set; } = [];

    public string? Postcode { get; set; }

    /// <summary>The nearest town's outward code, asked for where the postcode is not known.</summary>
    public string? Town { get; set; }

    public string? RadiusMiles { get; set; }

    public string? SessionsAvailable { get; set; }

    public string? GroupMinimum { get; set; }

    public string? GroupMaximum { get; set; }

    public string? Languages { get; set; }

    public string? Accessibility { get; set; }

    public string? Purpose { get; set; }

    public string? Outcomes { get; set; }

    public string? TwoWay { get; set; }

    public string? Reflection { get; set; }

    public List<string?> Benchmarks { get; set; } = [];

    public string? Supervision { get; set; }

    public string? Frequency { get; set; }

    [JsonIgnore]
    public PupilNameForm NoPupil { get; set; } = new();

    /// <summary>The version that the page showed; none for a new offer.</summary>
    [JsonIgnore]
    public int? Version { get; set; }

    /// <summary>What the page shows around the form; never bound.</summary>
    [JsonIgnore]
    public OfferFormPage? Page { get; internal set; }

    [BindNever, JsonIgnore]
    public DraftPage? Draft { get; set; }

    [JsonIgnore]
    public Meaning Examples => MeaningExamples.For(Enum.TryParse<Activities>(Activity, out var chosen) ? chosen : Activities.None);

    public static OfferForm For(Organisation employer, DateOnly today) => new()
    {
        Employer = employer.Id.ToString(),
        Sectors = Choices.Names(employer.Sectors),
        Supervision = nameof(Supervisions.Supervised),
        Frequency = nameof(Frequencies.OneOff),
        Postcode = employer.Postcode,
        RadiusMiles = "10",
        DurationMinutes = "50",
        SessionsAvailable = "1",
        GroupMinimum = "1",
        GroupMaximum = "30",
        Windows = [WindowForm.RestOfSchoolYear(today)],
    };

    /// <summary>Windows that are over are left out: they say nothing any more and would have to be changed first.</summary>
    public static OfferForm Of(Offer offer, DateOnly today) => new()
    {
        Title = offer.Title,
        Description = offer.Description,
        Activity = offer.Activity.ToString(),
        Sectors = Choices.Names(offer.Sectors),
        Subjects = Choices.Names(offer.Subjects),
        YearGroups = Choices.Names(offer.YearGroups),
        Deliveries = Choices.Names(offer.Deliveries),
        Supervision = offer.Supervision.ToString(),
        Frequency = offer.Frequency.ToString(),
        Postcode = offer.Postcode,
        RadiusMiles = Text(offer.RadiusMiles),
        DurationMinutes = Text(offer.DurationMinutes),
        SessionsAvailable = Text(offer.SessionsAvailable),
        GroupMinimum = Text(offer.GroupMinimum),
        GroupMaximum = Text(offer.GroupMaximum),
        Windows = [.. offer.Windows.Where(window => window.ToDate >= today).Select(WindowForm.Of)],
        Benchmarks = Choices.Names(offer.Benchmarks),
        Purpose = offer.Purpose,
        Outcomes = offer.Outcomes,
        TwoWay = offer.TwoWay,
        Reflection = offer.Reflection,
        Languages = offer.Languages,
        Accessibility = offer.Accessibility,
        Version = offer.Version,
    };

    /// <summary>An earlier offer to begin a new one with: all it says but its dates, where they are over.</summary>
    public static OfferForm CopyOf(Offer offer, DateOnly today)
    {
        var copy = Of(offer, today);
        copy.Version = null;
        if (copy.Windows.Count == 0)
        {
            copy.Windows.Add(WindowForm.RestOfSchoolYear(today));
        }

        return copy;
    }

    /// <summary>Each field with what it says, in the order of the page.</summary>
    public IEnumerable<FormFact> Facts() =>
    [
        new(nameof(Activity), "Activity", Choices.Words<Activities>([Activity])),
        new(nameof(Title), "Title", Title ?? ""),
        new(nameof(Description), "Description", Description ?? ""),
        new(nameof(YearGroups), "Year groups", Choices.Words<YearGroups>(YearGroups)),
        new(nameof(Sectors), "Sectors", Choices.Words<Sectors>(Sectors)),
        new(nameof(Subjects), "Subjects", Choices.Words<Subjects>(Subjects)),
        new(nameof(Windows), "Dates and times", string.Join('\n', Windows.Select(window => window.Words()).Where(words => words.Length > 0))),
        new(nameof(DurationMinutes), "Length in minutes", DurationMinutes ?? ""),
        new(nameof(Deliveries), "Where it happens", Choices.Words<Deliveries>(Deliveries)),
        new(nameof(Postcode), "Postcode", Postcode ?? ""),
        new(nameof(RadiusMiles), "How far you travel, in miles", RadiusMiles ?? ""),
        new(nameof(SessionsAvailable), "Number of sessions", SessionsAvailable ?? ""),
        new(nameof(GroupMinimum), "Smallest group", GroupMinimum ?? ""),
        new(nameof(GroupMaximum), "Largest group", GroupMaximum ?? ""),
        new(nameof(Languages), "Languages", Languages ?? ""),
        new(nameof(Accessibility), "Accessibility", Accessibility ?? ""),
        new(nameof(Purpose), "Purpose", Purpose ?? ""),
        new(nameof(Outcomes), "Outcomes", Outcomes ?? ""),
        new(nameof(TwoWay), "Two-way part", TwoWay ?? ""),
        new(nameof(Reflection), "Reflection", Reflection ?? ""),
        new(nameof(Benchmarks), "Benchmarks", Choices.Words<Benchmarks>(Benchmarks)),
        new(nameof(Supervision), "Who is with the pupils", Choices.Words<Supervisions>([Supervision])),
        new(nameof(Frequency), "How often the same adult comes", Choices.Words<Frequencies>([Frequency])),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
