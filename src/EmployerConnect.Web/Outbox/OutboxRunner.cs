using System.Threading.Channels;

namespace EmployerConnect.Web.Outbox;

/// <summary>
/// Does what is due, several rows at a time. Any number of runners may work on one database: a row is claimed, and its
/// outcome written, by one conditional UPDATE each, whose row count decides. A failing row backs off and never stops the others.
/// </summary>
public sealed class OutboxRunner(
    Database.Database database,
    IEnumerable<IOutboxHandler> handlers,
    BackOff backOff,
    OutboxOptions options,
    TimeProvider time,
    ILogger<OutboxRunner> logger)
{
    // Many rows to a transaction: each commit of its own would wait for the disk.
    private const int RowsEach = 16;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    // Well within the lease: a hanging handler gives up before somebody else may take its row.
    private static readonly TimeSpan LongestTry = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, IOutboxHandler> _handlers = handlers.ToDictionary(handler => handler.Kind);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Tries every row that is due now, once; returns how many it tried.</summary>
    public async Task<int> RunDue(CancellationToken cancellation = default)
    {
        var tried = 0;
        var next = ClaimDue(cancellation);
        while (await next is { } lease)
        {
            // While these are worked on, so that nobody waits for the database between two lots.
            next = ClaimDue(cancellation);
            try
            {
                tried += await Work(lease, cancellation);
            }
            catch
            {
                if (await next is { } unbegun)
                {
                    await Work(unbegun, new CancellationToken(canceled: true));
                }

                throw;
            }
        }

        return tried;
    }

    /// <summary>Null where nothing is due, or the process stops.</summary>
    private async Task<OutboxLease?> ClaimDue(CancellationToken cancellation)
    {
        var take = options.Concurrency * RowsEach;
        while (!cancellation.IsCancellationRequested)
        {
            var due = await database.Read(work => work.Query<Guid>(OutboxSql.Due, new { now = Now, skip = 0, take }));
            if (due.Count == 0)
            {
                return null;
            }

            // Where others have taken them all meanwhile, there may be more behind.
            if (await Claim(due) is { Items.Count: > 0 } lease)
            {
                return lease;
            }
        }

        return null;
    }

    /// <summary>Takes those rows of <paramref name="ids"/> that nobody else has taken meanwhile.</summary>
    private Task<OutboxLease> Claim(IReadOnlyList<Guid> ids)
    {
        var lease = Guid.CreateVersion7().ToString();
        var now = Now;
        return database.Commit(async work =>
        {
            var claimed = 0;
            foreach (var id in ids)
            {
                claimed += await work.ExecuteOne(OutboxSql.Claim, new { id, lease, now, until = now + Lease }) ? 1 : 0;
            }

            return new OutboxLease(lease, now + Lease - LongestTry, claimed == 0 ? [] : await work.Query<OutboxItem>(OutboxSql.Claimed, new { lease }));
        });
    }

    /// <summary>Handles the claimed rows side by side, while what has ended is written down in the order in which it ends; returns how many were begun.</summary>
    private async Task<int> Work(OutboxLease lease, CancellationToken cancellation)
    {
        var begun = 0;
        var ended = Channel.CreateUnbounded<(OutboxItem Item, Delivery? Delivery)>();
        var recording = Record(lease, ended.Reader);
        try
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency };
            await Parallel.ForEachAsync(lease.Items, parallel, async (item, _) =>
            {
                var isTooLate = cancellation.IsCancellationRequested || Now > lease.LatestStart;
                if (!isTooLate)
                {
                    Interlocked.Increment(ref begun);
                }

                ended.Writer.TryWrite((item, isTooLate ? null : await Try(item, cancellation)));
            });
        }
        finally
        {
            ended.Writer.Complete();
            await recording;
        }

        return begun;
    }

    private async Task<Delivery> Try(OutboxItem item, CancellationToken cancellation)
    {
        if (item.Attempts > BackOff.MostAttempts)
        {
            return Delivery.Never("Given up: the last try never reported back.");
        }

        if (!_handlers.TryGetValue(item.Kind, out var handler))
        {
            return Delivery.Later($"Nobody here handles '{item.Kind}'.");
        }

        // The stop of the process does not end a try that has begun: its outcome would be unknown.
        using var limit = new CancellationTokenSource(LongestTry, time);
        try
        {
            return await handler.Handle(item, limit.Token);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            return Delivery.Later($"{exception.GetType().Name}: {exception.Message}");
        }
    }

    /// <summary>Whatever has ended by now goes into one transaction.</summary>
    private async Task Record(OutboxLease lease, ChannelReader<(OutboxItem Item, Delivery? Delivery)> ended)
    {
        while (await ended.WaitToReadAsync())
        {
            var outcomes = new List<OutboxOutcome>();
            while (ended.TryRead(out var one))
            {
                outcomes.Add(OutboxOutcome.Of(one.Item, one.Delivery, Now, backOff));
            }

            var lost = await database.Commit(async work =>
            {
                var missed = new List<OutboxOutcome>();
                foreach (var outcome in outcomes)
                {
                    var sql = outcome.Step switch
                    {
                        OutboxStep.PutBack => OutboxSql.PutBack,
                        OutboxStep.Done => OutboxSql.Done,
                        OutboxStep.Later => OutboxSql.Later,
                        OutboxStep.Unknown => OutboxSql.Unknown,
                        _ => OutboxSql.Never,
                    };
                    if (!await work.ExecuteOne(sql, outcome.Row(lease.Id, Now)))
                    {
                        missed.Add(outcome);
                    }
                }

                return missed;
            });
            Report(outcomes.Except(lost), lost);
        }
    }

    /// <summary>The reason stays in the row, where erasure finds it; a log would keep what a receiver says about a person.</summary>
    private void Report(IEnumerable<OutboxOutcome> kept, IEnumerable<OutboxOutcome> lost)
    {
        foreach (var outcome in kept.Where(outcome => outcome.IsFailure))
        {
            logger.Log(
                outcome.IsEnd ? LogLevel.Error : LogLevel.Warning,
                "Outbox row {Row} ({Kind}) failed on try {Attempt}: {Step}, due again at {DueAt}.", outcome.Item.Id, outcome.Item.Kind, outcome.Item.Attempts, outcome.Step, outcome.DueAt);
        }

        foreach (var outcome in lost)
        {
            logger.LogWarning("Outbox row {Row} took longer than its lease; whoever has it now records it.", outcome.Item.Id);
        }
    }
}

/// <param name="Id">Stands in the rows that are claimed under it.</param>
/// <param name="LatestStart">Whoever began later might still be at it when the lease is over (UTC).</param>
internal sealed record OutboxLease(string Id, DateTime LatestStart, IReadOnlyList<OutboxItem> Items);
