using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Risks;

/// <summary>Finds sessions that may not take place as planned, early enough to do something about it.</summary>
public sealed class RiskStore(Database.Database database, TimeProvider time)
{
    /// <summary>Six weeks: time for a new check, or to find somebody else.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(42);

    /// <summary>From then on an invitation that nobody has answered is worth a call.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    public Task<IReadOnlyList<SessionRisk>> OfHubs(IReadOnlyList<Guid> hubIds, Actor coordinator) => Find([.. hubIds], null, time.GetUtcNow().UtcDateTime + Ahead, coordinator);

    /// <summary>Null where nothing is known to be wrong, or the session is over.</summary>
    public async Task<SessionRisk?> Of(Guid sessionId, Actor reader) => await Find([], sessionId, DateTime.MaxValue, reader) is [var risk, ..] ? risk : null;

    // That somebody's check does not last until the day is a reading of checks, so it leaves its entry (invariant 26).
    private Task<IReadOnlyList<SessionRisk>> Find(Guid[] hubIds, Guid? sessionId, DateTime until, Actor reader) => database.ReadAndNote<IReadOnlyList<SessionRisk>>(async work =>
    {
        var now = time.GetUtcNow().UtcDateTime;
        var found = await work.Query<SessionRisk>(RiskSql.Upcoming, new { hubIds = hubIds.DefaultIfEmpty().ToArray(), sessionId, now, until, soon = now + Soon });
        foreach (var risk in found.Where(risk => risk.Uncleared > 0))
        {
            await Audit.Write(work, now, reader.PersonId, "ClearancesRead", nameof(Session), risk.Id);
        }

        return [.. found.Where(risk => risk.IsAtRisk)];
    });
}
