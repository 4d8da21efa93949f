using System.Globalization;
using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.Shared.PupilNames;
using EmployerConnect.Web.Features.Shared.Reading;
using EmployerConnect.Web.Features.Shared.Windows;

namespace EmployerConnect.Web.Features.Offers;

/// <summary>An offer as typed, in the order of the page. State, employer and what is taken are no fields: posting them does nothing.</summary>
public sealed class OfferForm
{
    /// <summary>Asked only of people who act for several employers, and only theirs count.</summary>
    public string? Employer { get; set; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    public string? Activity { get; set; }

    public List<string?> Sectors { get; set; } = [];

    public List<string?> Subjects { get; set; } = [];

    public List<string?> YearGroups { get; set; } = [];

    public List<string?> Deliveries { get; set; } = [];

    public string? Supervision { get; set; }

    public string? Frequency { get; set; }

    public string? Postcode { get; set; }

    /// <summary>The nearest town's outward code, asked for where the postcode is not known.</summary>
    public string? Town { get; set; }

    public string? RadiusMiles { get; set; }

    public string? DurationMinutes { get; set; }

    public string? SessionsAvailable { get; set; }

    public string? GroupMinimum { get; set; }

    public string? GroupMaximum { get; set; }

    public List<WindowForm> Windows { get; set; } = [];

    public List<string?> Benchmarks { get; set; } = [];

    public string? Languages { get; set; }

    public string? Accessibility { get; set; }

    public PupilNameForm NoPupil { get; set; } = new();

    /// <summary>The version that the page showed; none for a new offer.</summary>
    public int? Version { get; set; }

    /// <summary>What the page shows around the form; never bound.</summary>
    public OfferFormPage? Page { get; internal set; }

    public static OfferForm For(Organisation employer) => new()
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
        Windows = [WindowForm.Usual()],
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
        Languages = offer.Languages,
        Accessibility = offer.Accessibility,
        Version = offer.Version,
    };

    /// <summary>Each field with what it says, in the order of the page: to lay two versions side by side.</summary>
    public IEnumerable<(string Label, string Value)> Facts() =>
    [
        ("Title", Title ?? ""),
        ("Description", Description ?? ""),
        ("Activity", Choices.Words<Activities>([Activity])),
        ("Sectors", Choices.Words<Sectors>(Sectors)),
        ("Subjects", Choices.Words<Subjects>(Subjects)),
        ("Year groups", Choices.Words<YearGroups>(YearGroups)),
        ("Where it happens", Choices.Words<Deliveries>(Deliveries)),
        ("Who is with the pupils", Choices.Words<Supervisions>([Supervision])),
        ("How often the same adult comes", Choices.Words<Frequencies>([Frequency])),
        ("Postcode", Postcode ?? ""),
        ("How far you travel, in miles", RadiusMiles ?? ""),
        ("Length in minutes", DurationMinutes ?? ""),
        ("Number of sessions", SessionsAvailable ?? ""),
        ("Smallest group", GroupMinimum ?? ""),
        ("Largest group", GroupMaximum ?? ""),
        ("Dates and times", string.Join('\n', Windows.Select(window => window.Words()).Where(words => words.Length > 0))),
        ("Benchmarks", Choices.Words<Benchmarks>(Benchmarks)),
        ("Languages", Languages ?? ""),
        ("Accessibility", Accessibility ?? ""),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
