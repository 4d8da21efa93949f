namespace EmployerConnect.Web.Features.Waits;

/// <summary>A line of the wait list's page.</summary>
public sealed class WaitSummary
{
    public required Guid Id { get; init; }

    public required Guid OfferId { get; init; }

    public required Guid RequestId { get; init; }

    public required WaitState State { get; init; }

    public required string OfferTitle { get; init; }

    public required string RequestTitle { get; init; }

    public required string EmployerName { get; init; }

    public DateTime? ConfirmBy { get; init; }

    /// <summary>How many wait for the same offer before this one.</summary>
    public required int Before { get; init; }
}

public sealed class WaitPair
{
    public required Guid OfferId { get; init; }

    public required Guid RequestId { get; init; }

    public required Guid SchoolId { get; init; }

    public required string OfferTitle { get; init; }

    public required string EmployerName { get; init; }

    public required string RequestTitle { get; init; }

    public required bool IsFull { get; init; }
}

public sealed class WaitLeader
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }
}
