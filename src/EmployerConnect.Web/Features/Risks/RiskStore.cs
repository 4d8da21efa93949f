namespace EmployerConnect.Web.Features.Risks;

/// <summary>Finds sessions that may not take place as planned, early enough to do something about it.</summary>
public sealed class RiskStore(Database.Database database, TimeProvider time)
{
    /// <summary>Six weeks: time for a new check, or to find somebody else.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(42);

    /// <summary>From then on an invitation that nobody has answered is worth a call.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    public Task<IReadOnlyList<SessionRisk>> OfHubs(IReadOnlyList<Guid> hubIds) => Find([.. hubIds], null, time.GetUtcNow().UtcDateTime + Ahead);

    /// <summary>Null where nothing is known to be wrong, or the session is over.</summary>
    public async Task<SessionRisk?> Of(Guid sessionId) => await Find([], sessionId, DateTime.MaxValue) is [var risk, ..] ? risk : null;

    private async Task<IReadOnlyList<SessionRisk>> Find(Guid[] hubIds, Guid? sessionId, DateTime until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var found = await database.Read(work => work.Query<SessionRisk>(RiskSql.Upcoming, new { hubIds = hubIds.DefaultIfEmpty().ToArray(), sessionId, now, until, soon = now + Soon }));
        return [.. found.Where(risk => risk.IsAtRisk)];
    }
}
