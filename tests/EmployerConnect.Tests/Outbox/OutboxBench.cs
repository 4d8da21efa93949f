using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Outbox;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace EmployerConnect.Tests.Outbox;

/// <summary>An outbox on a database of its own, with a clock that only the test moves.</summary>
internal sealed class OutboxBench : IDisposable
{
    private readonly TestDatabase _database = new();

    public FakeTimeProvider Time { get; } = new(TestSite.Now);

    public int Concurrency { get; init; } = 4;

    public OutboxSignal Signal { get; } = new();

    public DateTime Now => Time.GetUtcNow().UtcDateTime;

    public string ConnectionString => _database.ConnectionString;

    public Database Open() => _database.Open(Time);

    /// <summary>A runner as another process would have it, where it gets a dialect of its own.</summary>
    public OutboxRunner Runner(IOutboxHandler handler, SqliteDialect? dialect = null)
    {
        var database = dialect is null ? Open() : new Database(dialect, new EmployerConnect.Web.Features.Shared.Posting.PostedFormClaim(Time));
        return new OutboxRunner(database, [handler], new BackOff(new Random(1)), new OutboxOptions(Concurrency), Time, NullLogger<OutboxRunner>.Instance);
    }

    public Task<int> Run(IOutboxHandler handler, SqliteDialect? dialect = null) => Runner(handler, dialect).RunDue(TestContext.Current.CancellationToken);

    public async Task<bool> Add(string key, string kind = "test", object? body = null) =>
        await Open().Commit(work => new EmployerConnect.Web.Outbox.Outbox(Signal).Add(work, Now, kind, key, body ?? new { key })) is not null;

    public Task<IReadOnlyList<OutboxRow>> Rows() =>
        Open().Read(work => work.Query<OutboxRow>("SELECT DedupKey, Body, State, Attempts, DueAt, LastError, LeasedBy FROM OutboxMessage ORDER BY DedupKey"));

    public void Dispose() => _database.Dispose();

    internal sealed class OutboxRow
    {
        public required string DedupKey { get; init; }

        public string? Body { get; init; }

        public required string State { get; init; }

        public required int Attempts { get; init; }

        public required DateTime DueAt { get; init; }

        public string? LastError { get; init; }

        public string? LeasedBy { get; init; }
    }
}
