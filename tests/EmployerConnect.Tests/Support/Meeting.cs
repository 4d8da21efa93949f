using EmployerConnect.Web.Database;

namespace EmployerConnect.Tests.Support;

/// <summary>
/// Brings two instances of the site to the worst moment of a race: whoever is about to run <paramref name="statement"/>, having
/// read what the statement relies on, waits until the other is about to run it too, or queues to write. So without the
/// queue, the transaction and the guard both have read the same and the second overwrites the first, each time.
/// </summary>
public sealed class Meeting(string statement, CancellationToken cancellation) : IDisposable
{
    // Only ever waited out by a test that is wrong: a race that never meets fails instead of hanging.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HashSet<object> _there = [];
    private readonly ManualResetEventSlim _both = new();
    private volatile bool _isOn;

    /// <summary>From here on; what a test prepares before is left alone.</summary>
    public void Begin() => _isOn = true;

    public Dialect Join(SqliteDialect dialect) => new Party(dialect, this);

    public void Dispose() => _both.Dispose();

    private void Come(object party)
    {
        lock (_there)
        {
            if (_isOn && _there.Add(party) && _there.Count == 2)
            {
                _both.Set();
            }
        }
    }

    private void Meet(object party, string sql)
    {
        if (_isOn && sql == statement)
        {
            Come(party);
            if (!_both.Wait(Patience, cancellation))
            {
                throw new InvalidOperationException("The other never came: it neither queued to write nor ran the statement.");
            }
        }
    }

    private sealed class Party(SqliteDialect dialect, Meeting meeting) : AroundSqlite(dialect)
    {
        public override Task<IDisposable> Writer(CancellationToken cancellation = default)
        {
            meeting.Come(this);
            return base.Writer(cancellation);
        }

        protected override void Passes(string sql) => meeting.Meet(this, sql);
    }
}
