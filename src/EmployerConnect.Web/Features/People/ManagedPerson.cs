using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.People;

/// <summary>
/// Somebody as whoever answers for them sees them: the leads of the hubs that they belong to now, or where they belong nowhere
/// any more, of those that they belonged to; and administrators.
/// </summary>
public sealed record ManagedPerson(PersonRow Person, IReadOnlyList<PersonMembership> Memberships)
{
    private const string ByOthers = "An administrator suspended this person, so only an administrator lets them back in";

    public IReadOnlyList<Suspension> Suspensions { get; init; } = [];

    public Suspension? Standing => Suspensions.FirstOrDefault(one => one.LiftedAt is null);

    private IReadOnlyList<PersonMembership> Counting => Memberships.Any(one => one.EndedAt is null) ? [.. Memberships.Where(one => one.EndedAt is null)] : Memberships;

    public bool IsManagedBy(Actor actor) => actor.IsAdministrator || Counting.Any(one => one.HubId is { } hubId && actor.LedHubIds.Contains(hubId));

    /// <summary>Of the same organisation or hub: they know that there is such a person.</summary>
    public bool IsKnownTo(Actor actor) =>
        IsManagedBy(actor) || actor.PersonId == Person.Id
        || Memberships.Any(one => one.EndedAt is null && ((one.OrganisationId is { } place && actor.BelongsTo(place)) || (one.HubId is { } hubId && actor.Coordinates(hubId))));

    /// <summary>The roles that this reader has to do with, each once.</summary>
    public IReadOnlyList<PersonMembership> SeenBy(Actor actor) =>
        [.. Memberships.Where(one => actor.IsAdministrator || (one.HubId is { } hubId && actor.LedHubIds.Contains(hubId))).DistinctBy(one => one.Id)];

    /// <summary>Belongs to a place that this reader has nothing to do with: what they decide counts there, too.</summary>
    public bool IsElsewhereToo(Actor actor)
    {
        var seen = SeenBy(actor).Select(one => one.Id).ToHashSet();
        return Memberships.Any(one => one.EndedAt is null && !seen.Contains(one.Id));
    }

    /// <summary>An administrator, or the lead of a hub that this reader does not lead.</summary>
    public bool IsAbove(Actor actor) =>
        !actor.IsAdministrator
        && (Person.IsAdministrator || Memberships.Any(one => one.EndedAt is null && one.Role == Role.HubLead && !actor.LedHubIds.Contains(one.HubId!.Value)));

    /// <summary>Why this reader decides nothing about the person, in words; null where they do.</summary>
    public string? Bars(Actor actor) =>
        actor.PersonId == Person.Id ? "You cannot suspend yourself: ask another lead of the hub, or an administrator"
        : actor.IsAdministrator ? null
        : IsAbove(actor) ? "Administrators, and those who lead another hub, are suspended by administrators alone"
        : Person.IsSuspended && Standing?.IsByAdministrator != false ? ByOthers
        : null;

    /// <param name="by">Null for an operator.</param>
    public Outcome Suspend(Actor? by) =>
        by is not null && Bars(by) is { } bar ? Outcome.Invalid(bar, "Reason")
        : Person.IsSuspended ? Outcome.Stale("This person is suspended already.")
        : Outcome.Done;

    /// <param name="by">Null for an operator.</param>
    public Outcome Lift(Actor? by) =>
        by is not null && Bars(by) is { } bar ? Outcome.Invalid(bar, "Reason")
        : !Person.IsSuspended ? Outcome.Stale("This person is not suspended any more.")
        : Outcome.Done;
}
