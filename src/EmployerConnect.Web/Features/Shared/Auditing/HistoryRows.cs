namespace EmployerConnect.Web.Features.Shared.Auditing;

/// <summary>An entry of a thing's history as it is kept.</summary>
public sealed class HistoryRow
{
    public required DateTime OccurredAt { get; init; }

    public required string Action { get; init; }

    public string? Detail { get; init; }

    public int? ToVersion { get; init; }

    public Guid? PersonId { get; init; }

    public string? PersonName { get; init; }

    public DateTime? ErasedAt { get; init; }

    /// <summary>The organisation for which somebody else recorded it.</summary>
    public string? ForName { get; init; }
}

/// <summary>Where somebody belonged, and when.</summary>
public sealed class HistoryPlace
{
    public required Guid PersonId { get; init; }

    public Guid? OrganisationId { get; init; }

    public Guid? HubId { get; init; }

    public required string Name { get; init; }

    public required DateTime SinceAt { get; init; }

    public DateTime? EndedAt { get; init; }

    public bool HoldsAt(DateTime moment) => SinceAt <= moment && (EndedAt is not { } ended || ended >= moment);
}
