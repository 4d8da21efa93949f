using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.EmployerDocuments;

/// <summary>What employers have shown for their encounters; each reading is an entry of the audit as well (invariant 26).</summary>
public sealed class EmployerDocumentStore(Database.Database database, TimeProvider time)
{
    public Task<IReadOnlyList<EmployerDocumentRow>> Of(Guid organisationId, Actor reader) => database.ReadAndNote(async work =>
    {
        await Audit.Write(work, time.GetUtcNow().UtcDateTime, reader.PersonId, "DocumentsRead", "Organisation", organisationId);
        return await work.Query<EmployerDocumentRow>(EmployerDocumentSql.Of, new { organisationId });
    });

    /// <summary>Whether the employer is in one of the hubs that this person co-ordinates.</summary>
    public Task<bool> IsInHubOf(Guid organisationId, Actor actor) => database.Read(async work =>
        await work.Value<int>(EmployerDocumentSql.InHubs, new { organisationId, hubIds = actor.HubIds.DefaultIfEmpty().ToArray() }) > 0);

    public Task<Outcome> Confirm(Guid organisationId, CheckDocuments kind, DateOnly reviewOn, Actor by) => database.Change(async work =>
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (document, outcome) = EmployerDocument.Confirm(organisationId, by, kind, reviewOn, LondonTime.Today(time), now);
        if (document is not null)
        {
            await work.Execute(EmployerDocumentSql.Insert, document);
            await Audit.Write(work, now, by.PersonId, "DocumentConfirmed", "Organisation", organisationId, kind.ToString());
        }

        return outcome;
    });
}
