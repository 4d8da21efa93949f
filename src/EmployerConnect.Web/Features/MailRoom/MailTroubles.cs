using EmployerConnect.Web.Email;

namespace EmployerConnect.Web.Features.MailRoom;

/// <summary>Invitations that did not reach their people: for the session's page and the co-ordinators' desk.</summary>
public sealed class MailTroubles(Database.Database database, TimeProvider time)
{
    public Task<IReadOnlyList<MailTrouble>> OfSession(Guid sessionId) =>
        database.Read(work => work.Query<MailTrouble>(MailDeliverySql.TroubleOfSession, new { sessionId }));

    public async Task<IReadOnlyList<MailTrouble>> OfHubs(IEnumerable<Guid> hubIds)
    {
        var ids = hubIds.ToArray();
        return ids.Length == 0
            ? []
            : await database.Read(work => work.Query<MailTrouble>(MailDeliverySql.TroubleOfHubs, new { hubIds = ids, now = time.GetUtcNow().UtcDateTime }));
    }
}
