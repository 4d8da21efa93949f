namespace EmployerConnect.Web.Features.Concerns;

public sealed class ConcernRow
{
    public required Guid Id { get; init; }

    public required Guid HubId { get; init; }

    public required Guid SessionId { get; init; }

    public required string SessionTitle { get; init; }

    public required ConcernKind Kind { get; init; }

    public required DateOnly HappenedOn { get; init; }

    public required ConcernState State { get; init; }

    public required DateTime CreatedAt { get; init; }
}

/// <summary>A concern as the hub's safeguarding contact reads it.</summary>
public sealed class ConcernDetails
{
    public required Guid Id { get; init; }

    public required Guid HubId { get; init; }

    public required Guid SessionId { get; init; }

    public required string SessionTitle { get; init; }

    public required ConcernKind Kind { get; init; }

    public required DateOnly HappenedOn { get; init; }

    public required string WhatWasSeen { get; init; }

    public required ConcernState State { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required string RaisedByName { get; init; }

    public required string RaisedByEmail { get; init; }

    public string? TakenUpByName { get; init; }

    public DateTime? TakenUpAt { get; init; }
}
