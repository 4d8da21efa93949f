using EmployerConnect.Web.Database;

namespace EmployerConnect.Tests.Support;

/// <summary>
/// Lets a test look at the site in the middle of its work: each time that <paramref name="statement"/> is about to run, <paramref name="act"/> is
/// called with how often it has been. What runs waits meanwhile, with its transaction open where it has one.
/// </summary>
public sealed class Interruption(string statement, Func<int, Task> act)
{
    private int _times;

    public Dialect Join(SqliteDialect dialect) => new Around(dialect, this);

    private void Meet(string sql)
    {
        if (sql == statement)
        {
            // On another thread, as another request would come.
            Task.Run(() => act(Interlocked.Increment(ref _times))).GetAwaiter().GetResult();
        }
    }

    private sealed class Around(SqliteDialect dialect, Interruption interruption) : AroundSqlite(dialect)
    {
        protected override void Passes(string sql) => interruption.Meet(sql);
    }
}
