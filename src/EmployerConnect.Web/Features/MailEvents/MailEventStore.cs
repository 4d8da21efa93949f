using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;

namespace EmployerConnect.Web.Features.MailEvents;

public sealed class MailEventStore(Database.Database database, TimeProvider time)
{
    private const int LongestReason = 400;
    private const int LongestAddress = 254;

    /// <summary>Takes each report once, whatever the order in which they come and however often (invariant 14). Returns how many were new.</summary>
    public Task<int> Take(IReadOnlyList<MailEvent> events) => database.Commit(async work =>
    {
        var now = time.GetUtcNow().UtcDateTime;
        var taken = 0;
        foreach (var one in events.DistinctBy(one => one.EventId))
        {
            if (await work.Value<int>(MailDeliverySql.IsKnown, new { id = one.MailId }) == 1
                && await work.ExecuteOne(MailDeliverySql.TakeEvent, new { one.EventId, id = one.MailId, one.Kind, one.OccurredAt, now }))
            {
                taken++;
                await Apply(work, one, now);
            }
        }

        return taken;
    });

    private static async Task Apply(Work work, MailEvent one, DateTime now)
    {
        var reason = one.Reason is null ? null : AddressFree.Text(one.Reason, LongestReason);
        if (one.Fate is { } fate)
        {
            await work.Execute(MailDeliverySql.Report, new { id = one.MailId, fate = fate.ToString(), rank = (int)fate, one.OccurredAt, reason });
        }

        if (one.Suppresses is { } suppression && one.Email is { Length: <= LongestAddress } email && email.Contains('@', StringComparison.Ordinal))
        {
            await SuppressionStore.Add(work, email, suppression, reason, now);
        }
    }
}
