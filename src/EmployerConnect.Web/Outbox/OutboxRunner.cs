using System.Text.RegularExpressions;

namespace EmployerConnect.Web.Outbox;

/// <summary>
/// Does what is due. Any number of runners may work on one database: a row is claimed, and its outcome written, by one
/// conditional UPDATE each, whose row count decides. A failing row backs off and never stops the others.
/// </summary>
public sealed partial class OutboxRunner(
    Database.Database database,
    IEnumerable<IOutboxHandler> handlers,
    BackOff backOff,
    TimeProvider time,
    ILogger<OutboxRunner> logger)
{
    private const int BatchSize = 20;
    private const int LongestReason = 1000;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    // Well within the lease: a hanging handler gives up before somebody else may take its row.
    private static readonly TimeSpan LongestTry = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, IOutboxHandler> _handlers = handlers.ToDictionary(handler => handler.Kind);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Tries every row that is due now, once; returns how many it tried.</summary>
    public async Task<int> RunDue(CancellationToken cancellation = default)
    {
        var tried = 0;
        while (!cancellation.IsCancellationRequested)
        {
            var now = Now;
            var due = await database.Read(work => work.Query<Guid>(OutboxSql.Due, new { now, skip = 0, take = BatchSize }));
            var claimed = 0;
            foreach (var id in due)
            {
                cancellation.ThrowIfCancellationRequested();
                claimed += await Try(id, cancellation) ? 1 : 0;
            }

            tried += claimed;
            if (due.Count < BatchSize)
            {
                break;
            }
        }

        return tried;
    }

    private async Task<bool> Try(Guid id, CancellationToken cancellation)
    {
        var lease = Guid.CreateVersion7().ToString();
        if (await Claim(id, lease) is not { } item)
        {
            return false;
        }

        var delivery = item.Attempts > BackOff.MostAttempts
            ? Delivery.Never("Given up: the last try never reported back.")
            : await Handle(item, cancellation);
        if (!await Record(item, lease, delivery))
        {
            logger.LogWarning("Outbox row {Row} took longer than its lease; whoever has it now records it.", id);
        }

        return true;
    }

    private Task<OutboxItem?> Claim(Guid id, string lease) => database.Commit(async work =>
        await work.ExecuteOne(OutboxSql.Claim, new { id, lease, now = Now, until = Now + Lease })
            ? await work.QueryOne<OutboxItem>(OutboxSql.Claimed, new { id, lease })
            : null);

    private async Task<Delivery> Handle(OutboxItem item, CancellationToken cancellation)
    {
        if (!_handlers.TryGetValue(item.Kind, out var handler))
        {
            return Delivery.Later($"Nobody here handles '{item.Kind}'.");
        }

        using var limit = new CancellationTokenSource(LongestTry, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await handler.Handle(item, either.Token);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            return Delivery.Later($"{exception.GetType().Name}: {exception.Message}");
        }
    }

    private Task<bool> Record(OutboxItem item, string lease, Delivery delivery)
    {
        var isLast = item.Attempts >= BackOff.MostAttempts;
        var retryAt = Now + backOff.After(item.Attempts);
        var row = new
        {
            id = item.Id,
            lease,
            now = Now,
            dueAt = delivery.NotBefore > retryAt ? delivery.NotBefore.Value : retryAt,
            reason = WithoutAddresses(delivery.Reason),
        };
        var sql = delivery.Kind switch
        {
            DeliveryKind.Done => OutboxSql.Done,
            DeliveryKind.Later when !isLast => OutboxSql.Later,
            _ => OutboxSql.Never,
        };
        // The reason stays in the row, where erasure finds it; a log would keep what a receiver says about a person.
        if (sql == OutboxSql.Never)
        {
            logger.LogError("Outbox row {Row} ({Kind}) is given up after {Attempts} tries.", item.Id, item.Kind, item.Attempts);
        }
        else if (sql == OutboxSql.Later)
        {
            logger.LogWarning("Outbox row {Row} ({Kind}) failed on try {Attempt} and is due again at {DueAt}.", item.Id, item.Kind, item.Attempts, row.dueAt);
        }

        return database.Commit(work => work.ExecuteOne(sql, row));
    }

    /// <summary>A receiver's answer often repeats the address; reasons are kept longer than mails.</summary>
    private static string WithoutAddresses(string reason)
    {
        var text = Address().Replace(reason, "(address)");
        return text.Length > LongestReason ? text[..LongestReason] : text;
    }

    [GeneratedRegex(@"[^\s@<>""']+@[^\s@<>""']+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
