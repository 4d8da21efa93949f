using System.Data.Common;
using DbUp.Builder;

namespace EmployerConnect.Web.Database;

/// <summary>What differs between the two engines, and nothing else.</summary>
public abstract class Dialect
{
    public abstract Task<DbConnection> Open(CancellationToken cancellation = default);

    /// <summary>Turns <c>{page}</c> into the engine's own words for "skip @skip, take @take"; the statement must have an ORDER BY.</summary>
    public abstract string Expand(string sql);

    public abstract bool IsUniqueViolation(DbException exception);

    public abstract UpgradeEngineBuilder Migrator();

    public abstract ChangeStatements Changes { get; }

    /// <summary>Waits until this process may write, where the engine takes one writer at a time.</summary>
    public virtual Task<IDisposable> Writer(CancellationToken cancellation = default) => Task.FromResult<IDisposable>(NoWait.Instance);

    private sealed class NoWait : IDisposable
    {
        public static readonly NoWait Instance = new();

        public void Dispose()
        {
            // Nothing was taken.
        }
    }
}
