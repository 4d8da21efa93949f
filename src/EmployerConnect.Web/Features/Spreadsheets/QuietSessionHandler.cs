using System.Text.Json;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>Tells the people of a session that a spreadsheet brought: once, with the invitation that a booking sends.</summary>
public sealed class QuietSessionHandler(Database.Database database, SessionNotices notices, TimeProvider time) : IOutboxHandler
{
    public string Kind => QuietSession.Kind;

    public async Task<Delivery> Handle(OutboxItem item, CancellationToken cancellation)
    {
        var id = JsonSerializer.Deserialize<QuietSession>(item.Body, JsonSerializerOptions.Web)!.SessionId;
        var now = time.GetUtcNow().UtcDateTime;
        await database.Commit(async work =>
        {
            work.MailingId = item.MailingId;
            if (!await work.ExecuteOne(SheetMailSql.Speak, new { id, now }))
            {
                return false;
            }

            await notices.Invite(work, now, (await SessionStore.View(work, id))!, SessionOccasion.Booked);
            return true;
        });
        return Delivery.Done;
    }
}
