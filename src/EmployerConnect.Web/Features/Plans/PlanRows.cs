namespace EmployerConnect.Web.Features.Plans;

public sealed class VersionRow
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }
}

/// <summary>An offer and a request that are being brought together.</summary>
public sealed class PairRow
{
    public required Guid OfferId { get; init; }

    public required Guid RequestId { get; init; }
}

public sealed class HubRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }
}

/// <summary>An offer or a request by its name, in whatever state it is.</summary>
public sealed class NameRow
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string OrganisationName { get; init; }

    public string? Town { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public required string State { get; init; }

    public required int Version { get; init; }

    public required int DurationMinutes { get; init; }
}

/// <summary>A plan in a list.</summary>
public sealed class PlanSummary
{
    public required Guid Id { get; init; }

    public required Guid HubId { get; init; }

    public required DateTime MadeAt { get; init; }

    public required string MadeByName { get; init; }

    public required int Requests { get; init; }

    public required int RequestsServed { get; init; }

    public required HubPlanState State { get; init; }

    public required int Undecided { get; init; }

    public required int Accepted { get; init; }
}

/// <summary>A request that the plan gives fewer encounters than it wants.</summary>
public sealed class UnservedRow
{
    public required Guid RequestId { get; init; }

    public required int Number { get; init; }

    public required Guid SchoolId { get; init; }

    public required int Missing { get; init; }

    public required string Reason { get; init; }

    /// <summary>Why, and what would serve it, a line each.</summary>
    public required string Words { get; init; }
}
