using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Places;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Windows;

namespace EmployerConnect.Web.Features.Offers;

/// <summary>An offer with what its reader may see of it and do with it.</summary>
public sealed record OfferPage(Offer Offer, Organisation Employer, Actor? Reader, DateOnly Today, CheckAnswer Checks)
{
    public static OfferPage For(Offer offer, Organisation employer, Actor? reader, DateOnly today, CheckRules rules) =>
        new(offer, employer, reader, today, rules.Answer(offer.Activity, offer.Supervision, offer.Frequency, offer.Deliveries, offer.YearGroups, today));

    /// <summary>The hubs of the employer that the reader co-ordinates: their co-ordinators see what has happened to its offers.</summary>
    public IReadOnlyList<Guid> CoordinatedHubIds { get; init; } = [];

    public bool IsNamed => Employer.Face.IsNamedTo(Reader is not null);

    public string EmployerName => Employer.Face.NameFor(Reader is not null);

    public bool IsOwn => Reader?.BelongsTo(Offer.OrganisationId) == true;

    public bool MayEdit => Reader is not null && Offer.MayEdit(Reader) && Offer.State != OfferState.Withdrawn;

    public bool IsOver => Offer.Windows.All(window => window.ToDate < Today);

    /// <summary>What has been said of it; what was left out takes no room.</summary>
    public IEnumerable<SummaryRow> Rows() => All().Where(row => !string.IsNullOrWhiteSpace(row.Text));

    private IEnumerable<SummaryRow> All() =>
    [
        new("Activity", FieldWords.Name(Offer.Activity)),
        new("About", Offer.Description),
        new("Purpose", Offer.Purpose),
        new("Outcomes", Offer.Outcomes),
        new("Two-way part", Offer.TwoWay),
        new("Reflection", Offer.Reflection),
        new("Year groups", FieldWords.Years(Offer.YearGroups)),
        new("Where", string.Join('\n', FieldWords.List(Offer.Deliveries).Select(one => one.Name))),
        new("Based at", Place()),
        new("Dates and times", string.Join('\n', Offer.Windows.Where(window => window.ToDate >= Today).Select(WindowWords.Of))),
        new("Length", $"{Offer.DurationMinutes} minutes"),
        new("Sessions left", $"{Offer.SessionsLeft} of {Offer.SessionsAvailable}"),
        new("Group size", Offer.GroupMinimum == Offer.GroupMaximum ? $"{Offer.GroupMaximum} pupils" : $"{Offer.GroupMinimum} to {Offer.GroupMaximum} pupils"),
        new("Sectors", Names(FieldWords.List(Offer.Sectors))),
        new("Subjects", Names(FieldWords.List(Offer.Subjects))),
        new("Gatsby Benchmarks", string.Join('\n', FieldWords.List(Offer.Benchmarks).Select(one => FieldWords.Title(one.Value)))),
        new("Languages", Offer.Languages),
        new("Accessibility", Offer.Accessibility),
        new("With the pupils", $"{FieldWords.Name(Offer.Supervision)}\n{FieldWords.Name(Offer.Frequency)}"),
        new("Checks on volunteers", $"{CheckWords.Name(Checks.Level)}\n{Checks.Deciding.Reason}"),
        new("Employer’s documents", Checks.Documents == CheckDocuments.None ? "None needed" : CheckWords.Names(Checks.Documents)),
        new("Last confirmed", LondonTime.ShortDate(Offer.LastConfirmedAt)),
    ];

    // A visitor who is nobody's member learns what the employer has chosen to show, and no more.
    private string? Place()
    {
        if (Offer.Postcode is null)
        {
            return null;
        }

        var shown = Employer.Face.PlaceFor(Reader is not null, Offer.Postcode, Employer.Town);
        var place = Reader is null && shown == Offer.Outcode ? $"the {shown} area" : shown;
        var travel = Offer.Deliveries.HasFlag(Deliveries.AtSchool) ? $"Travels up to {PlaceWords.Miles(Offer.RadiusMiles)}" : null;
        var note = Reader is null ? null : PlaceWords.Uncertainty(Offer.Postcode, Offer.UncertaintyMetres);
        return string.Join('\n', new[] { place, travel, note }.OfType<string>());
    }

    private static string Names<T>(IEnumerable<(T Value, string Name)> values) => string.Join(", ", values.Select(one => one.Name));
}
