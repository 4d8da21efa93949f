using EmployerConnect.Matching;

namespace EmployerConnect.Web.Features.Offers;

/// <summary>An offer in a list.</summary>
public sealed class OfferSummary
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string EmployerName { get; init; }

    public string? Town { get; init; }

    public string? Postcode { get; init; }

    public Activities Activity { get; init; }

    public Sectors Sectors { get; init; }

    public YearGroups YearGroups { get; init; }

    public Deliveries Deliveries { get; init; }

    public int RadiusMiles { get; init; }

    public int DurationMinutes { get; init; }

    public int SessionsAvailable { get; init; }

    public int SessionsTaken { get; init; }

    public OfferState State { get; init; }

    public DateTime LastConfirmedAt { get; init; }

    /// <summary>The last day of its last window.</summary>
    public DateOnly? LastDate { get; init; }

    public int SessionsLeft => SessionsAvailable - SessionsTaken;

    public string? Outcode => Postcode?.Split(' ')[0];
}
