using System.Text.Json;
using EmployerConnect.Web.Database;

namespace EmployerConnect.Web.Outbox;

/// <summary>Takes work that outlives the request, in the transaction of the change that causes it: both commit or neither (invariant 10).</summary>
public sealed class Outbox(OutboxSignal signal)
{
    /// <summary>The new row's id; null when the same occasion has its row already.</summary>
    public async Task<Guid?> Add(Work work, DateTime now, string kind, string dedupKey, object body)
    {
        var id = Guid.CreateVersion7();
        var isNew = await work.ExecuteOne(OutboxSql.Add, new
        {
            id,
            kind,
            dedupKey,
            body = JsonSerializer.Serialize(body, body.GetType(), JsonSerializerOptions.Web),
            now,
            mailingId = work.MailingId,
        });
        if (isNew)
        {
            work.AfterCommit(signal.Raise);
        }

        return isNew ? id : null;
    }
}
