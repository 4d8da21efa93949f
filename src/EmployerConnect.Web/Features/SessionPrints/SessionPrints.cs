using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Arrivals;
using EmployerConnect.Web.Features.Maps;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.SessionPrints;

/// <summary>Pupils of one school at a session.</summary>
public sealed class PrintedGroup
{
    public required string SchoolName { get; init; }

    public required int GroupSize { get; init; }

    public required YearGroups YearGroups { get; init; }
}

public sealed class ClearedRow
{
    public required Guid PersonId { get; init; }

    public required bool IsCleared { get; init; }
}

/// <summary>Everything that whoever takes part needs on paper.</summary>
/// <param name="View">The session.</param>
/// <param name="Venue">Where it is; null where it is virtual.</param>
/// <param name="Groups">Who comes from which school.</param>
/// <param name="ShowsContacts">Whether this reader takes part, or arranges it, and so sees addresses.</param>
/// <param name="Cleared">Whether each volunteer is cleared for it; null to those who may not see that, or where nothing is needed.</param>
public sealed record SessionPrint(SessionView View, ArrivalPlace? Venue, IReadOnlyList<PrintedGroup> Groups, bool ShowsContacts, IReadOnlyDictionary<Guid, bool>? Cleared)
{
    /// <summary>Where it is; null where it is virtual, or the place is unknown.</summary>
    public MapPicture? Map { get; init; }
}

public sealed class SessionPrints(Database.Database database, TimeProvider time)
{
    /// <summary>Null for a stranger. Whoever is shown who is cleared leaves an entry of the audit (invariant 26).</summary>
    public Task<SessionPrint?> Find(Guid id, Actor actor) => database.ReadAndNote(async work =>
    {
        if (await SessionStore.View(work, id) is not { } view || !view.IsKnownTo(actor))
        {
            return null;
        }

        var session = view.Session;
        var venueId = session.Delivery switch
        {
            Deliveries.AtSchool => view.Matches[0].SchoolId,
            Deliveries.AtWorkplace => view.Matches[0].EmployerId,
            _ => (Guid?)null,
        };
        var venue = venueId is { } place ? ArrivalPlace.For(session.Place, await ArrivalStore.Of(work, place)) : null;
        var groups = await work.Query<PrintedGroup>(SessionPrintSql.Groups, new { sessionId = id });
        var arranges = view.MayBeChangedBy(actor);
        IReadOnlyDictionary<Guid, bool>? cleared = null;
        if (arranges && session.ClearanceNeeded > Clearance.None)
        {
            cleared = (await work.Query<ClearedRow>(SessionPrintSql.Cleared, new { sessionId = id, needed = session.ClearanceNeeded, from = session.OnDate, to = session.LastDate })).ToDictionary(row => row.PersonId, row => row.IsCleared);
            await Audit.Write(work, time.GetUtcNow().UtcDateTime, actor.PersonId, "ClearancesRead", "Session", id, forId: session.HubId);
        }

        return new SessionPrint(view, venue, groups, arranges || view.People.Any(person => person.Id == actor.PersonId), cleared);
    });
}
