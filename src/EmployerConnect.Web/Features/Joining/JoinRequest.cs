using EmployerConnect.Web.Database;

namespace EmployerConnect.Web.Features.Joining;

public enum JoinState
{
    Waiting,
    Approved,
    Declined,
}

/// <summary>An employer who asks to join a hub; nothing of it is seen outside before a co-ordinator says yes.</summary>
public sealed class JoinRequest
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string PersonName { get; init; }

    public required Guid HubId { get; init; }

    public required string HubName { get; init; }

    public required string OrganisationName { get; init; }

    public required string Postcode { get; init; }

    public string? Note { get; init; }

    public required JoinState State { get; init; }

    public required DateTime AskedAt { get; init; }

    public Outcome MayDecide(Guid personId) =>
        personId == PersonId ? Outcome.Stale("Nobody lets themselves in: a colleague has to decide.")
        : State != JoinState.Waiting ? Outcome.Stale("This was decided already.")
        : Outcome.Done;
}
