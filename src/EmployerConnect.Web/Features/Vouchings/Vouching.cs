using EmployerConnect.Web.Database;

namespace EmployerConnect.Web.Features.Vouchings;

/// <summary>A hub lead says that somebody who lost every way in is who they say they are; a second person of the hub must say so too.</summary>
public sealed class Vouching
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string PersonName { get; init; }

    public required Guid HubId { get; init; }

    public required Guid FirstPersonId { get; init; }

    public required string FirstName { get; init; }

    public required DateTime FirstAt { get; init; }

    public Outcome MayConfirm(Guid personId, DateTime now) =>
        personId == FirstPersonId ? Outcome.Stale("You have vouched already: a second person of your hub has to.")
        : personId == PersonId ? Outcome.Stale("Nobody vouches for themselves.")
        : now >= FirstAt + Life ? Outcome.Stale("This was not confirmed within a week. Begin again.")
        : Outcome.Done;
}
