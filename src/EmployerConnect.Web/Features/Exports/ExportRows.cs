using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Requests;
using EmployerConnect.Web.Features.Sessions;

namespace EmployerConnect.Web.Features.Exports;

public sealed class ExportedMember
{
    public required string HubName { get; init; }

    public required string Name { get; init; }

    public required OrganisationKind Kind { get; init; }

    public int? Urn { get; init; }

    public string? Town { get; init; }

    public string? Postcode { get; init; }

    public Sectors Sectors { get; init; }

    public string? SizeBand { get; init; }

    public bool IsCornerstone { get; init; }

    public string? PersonName { get; init; }

    public Role? Role { get; init; }
}

public sealed class ExportedOffer
{
    public required string Title { get; init; }

    public required string EmployerName { get; init; }

    public required Activities Activity { get; init; }

    public required Sectors Sectors { get; init; }

    public required YearGroups YearGroups { get; init; }

    public required Deliveries Deliveries { get; init; }

    public string? Postcode { get; init; }

    public required int RadiusMiles { get; init; }

    public required int SessionsAvailable { get; init; }

    public required int SessionsTaken { get; init; }

    public required OfferState State { get; init; }

    public required DateTime LastConfirmedAt { get; init; }
}

public sealed class ExportedRequest
{
    public required string Title { get; init; }

    public required string SchoolName { get; init; }

    public required Activities Activities { get; init; }

    public required Sectors Sectors { get; init; }

    public required YearGroups YearGroups { get; init; }

    public required Deliveries Deliveries { get; init; }

    public required int GroupSize { get; init; }

    public required Benchmarks Benchmarks { get; init; }

    public required int SessionsWanted { get; init; }

    public required int SessionsHeld { get; init; }

    public required RequestState State { get; init; }

    public required DateTime CreatedAt { get; init; }
}

public sealed class ExportedMatch
{
    public required string OfferTitle { get; init; }

    public required Activities Activity { get; init; }

    public required string EmployerName { get; init; }

    public required string SchoolName { get; init; }

    public required MatchState State { get; init; }

    public required DateOnly OnDate { get; init; }

    public required int StartMinute { get; init; }

    public required int GroupSize { get; init; }

    public string? Fit { get; init; }

    public DeclineReason? DeclineReason { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime UpdatedAt { get; init; }
}

/// <summary>A session with one of the schools that it serves.</summary>
public sealed class ExportedSession
{
    public required string Title { get; init; }

    public required Activities Activity { get; init; }

    public required DateOnly OnDate { get; init; }

    public required int StartMinute { get; init; }

    public required int DurationMinutes { get; init; }

    public required int WholeDays { get; init; }

    public required SessionState State { get; init; }

    public required Deliveries Delivery { get; init; }

    public string? Place { get; init; }

    public required string EmployerName { get; init; }

    public required string SchoolName { get; init; }

    public required YearGroups YearGroups { get; init; }

    public required int GroupSize { get; init; }

    public int? Reached { get; init; }
}

/// <summary>Who of a school was reached by a session, by year group.</summary>
public sealed class ExportedEncounter
{
    public required string Title { get; init; }

    public required Activities Activity { get; init; }

    public required DateOnly OnDate { get; init; }

    public required SessionState State { get; init; }

    public required string EmployerName { get; init; }

    public required string SchoolName { get; init; }

    public required Benchmarks Offered { get; init; }

    public required Benchmarks Wanted { get; init; }

    public required YearGroups YearGroups { get; init; }

    public required int GroupSize { get; init; }

    public int? YearGroup { get; init; }

    public int? Pupils { get; init; }

    /// <summary>What both sides meant it for; where they meant different ones, what the employer offered.</summary>
    public Benchmarks Benchmarks => (Offered & Wanted) != Benchmarks.None ? Offered & Wanted : Offered;
}
