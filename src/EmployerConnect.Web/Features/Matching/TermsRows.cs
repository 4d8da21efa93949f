using EmployerConnect.Matching;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Matching;

/// <summary>A published offer, as the ranking needs it.</summary>
public sealed class OfferRow
{
    public required Guid Id { get; init; }

    public required Guid EmployerId { get; init; }

    public required string EmployerName { get; init; }

    public string? Town { get; init; }

    public required string Title { get; init; }

    public required Activities Activity { get; init; }

    public required Sectors Sectors { get; init; }

    public required Subjects Subjects { get; init; }

    public required YearGroups YearGroups { get; init; }

    public required Deliveries Deliveries { get; init; }

    public required Benchmarks Benchmarks { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public required int RadiusMiles { get; init; }

    public required int DurationMinutes { get; init; }

    public required int SessionsLeft { get; init; }

    public required int GroupMinimum { get; init; }

    public required int GroupMaximum { get; init; }

    public required Clearance ClearanceNeeded { get; init; }

    public required Clearance ClearanceHeld { get; init; }

    public required DateTime LastConfirmedAt { get; init; }

    public required int TimesAsked { get; init; }

    public DateTime? LastAskedAt { get; init; }

    /// <summary>When the employer last said that there are too many requests just now.</summary>
    public DateTime? TooManyAt { get; init; }

    /// <summary>The London date from which it may be asked again.</summary>
    public DateOnly? RestsUntil => TooManyAt is { } at ? LondonTime.DayOf(at).AddDays(PastDecline.RestDays) : null;
}

/// <summary>An open request, as the ranking needs it.</summary>
public sealed class RequestRow
{
    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid HubId { get; init; }

    public required string SchoolName { get; init; }

    public string? Town { get; init; }

    public required string Title { get; init; }

    public required Activities Activities { get; init; }

    public required Sectors Sectors { get; init; }

    public required Subjects Subjects { get; init; }

    public required YearGroups YearGroups { get; init; }

    public required int GroupSize { get; init; }

    public required Deliveries Deliveries { get; init; }

    public required int RadiusMiles { get; init; }

    public required Benchmarks Benchmarks { get; init; }

    public required int SessionsLeft { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public required SchoolSetting Setting { get; init; }
}

public sealed class WindowRow
{
    public required Guid OwnerId { get; init; }

    public required DateOnly FromDate { get; init; }

    public required DateOnly ToDate { get; init; }

    public required Weekdays Days { get; init; }

    public required int StartMinute { get; init; }

    public required int EndMinute { get; init; }
}

public sealed class EncounterRow
{
    public required Guid SchoolId { get; init; }

    public required Guid EmployerId { get; init; }

    public YearGroups YearGroups { get; init; }

    public Benchmarks Benchmarks { get; init; }
}
