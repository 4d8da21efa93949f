using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.Shared.Windows;

namespace EmployerConnect.Web.Features.Offers;

/// <summary>What an employer says about an offer, checked: every value is within the limits of the database.</summary>
public sealed record OfferContent
{
    public required string Title { get; init; }

    public required string Description { get; init; }

    public required Activities Activity { get; init; }

    public required Sectors Sectors { get; init; }

    public required Subjects Subjects { get; init; }

    public required YearGroups YearGroups { get; init; }

    public required Deliveries Deliveries { get; init; }

    public required Benchmarks Benchmarks { get; init; }

    public string? Purpose { get; init; }

    public string? Outcomes { get; init; }

    public string? TwoWay { get; init; }

    public string? Reflection { get; init; }

    /// <summary>Where the encounters are, or where the volunteers set out from; none where everything is virtual.</summary>
    public OfferPlace? Place { get; init; }

    public required int RadiusMiles { get; init; }

    public required int DurationMinutes { get; init; }

    public required int SessionsAvailable { get; init; }

    public required int GroupMinimum { get; init; }

    public required int GroupMaximum { get; init; }

    public string? Languages { get; init; }

    public string? Accessibility { get; init; }

    public Supervisions Supervision { get; init; } = Supervisions.Supervised;

    public Frequencies Frequency { get; init; } = Frequencies.OneOff;

    /// <summary>Follows from all that is above (CheckRules): nobody chooses it.</summary>
    public required Clearance ClearanceNeeded { get; init; }

    public required IReadOnlyList<OpenWindow> Windows { get; init; }
}

/// <param name="Postcode">A full postcode or an outward code in its normal spelling.</param>
/// <param name="UncertaintyMetres">How far from the place its coordinates may lie.</param>
public sealed record OfferPlace(string Postcode, double Latitude, double Longitude, int UncertaintyMetres);
