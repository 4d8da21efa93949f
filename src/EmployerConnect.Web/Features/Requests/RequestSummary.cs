using EmployerConnect.Matching;

namespace EmployerConnect.Web.Features.Requests;

/// <summary>A request in a list.</summary>
public sealed class RequestSummary
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string SchoolName { get; init; }

    public string? Town { get; init; }

    public Activities Activities { get; init; }

    public Sectors Sectors { get; init; }

    public YearGroups YearGroups { get; init; }

    public Deliveries Deliveries { get; init; }

    public int GroupSize { get; init; }

    public int SessionsWanted { get; init; }

    public int SessionsHeld { get; init; }

    public RequestState State { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>The first day of the windows that are not over.</summary>
    public DateOnly? FirstDate { get; init; }

    public DateOnly? LastDate { get; init; }

    public int SessionsLeft => SessionsWanted - SessionsHeld;
}
