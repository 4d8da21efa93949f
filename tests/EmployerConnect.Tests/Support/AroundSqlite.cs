using System.Data.Common;
using DbUp.Builder;
using EmployerConnect.Web.Database;

namespace EmployerConnect.Tests.Support;

/// <summary>SQLite as it is, for tests that look at the statements on their way.</summary>
internal abstract class AroundSqlite(SqliteDialect dialect) : Dialect, IDisposable
{
    public override ChangeStatements Changes => dialect.Changes;

    public override Task<DbConnection> Open(CancellationToken cancellation = default) => dialect.Open(cancellation);

    public override string Expand(string sql)
    {
        Passes(sql);
        return dialect.Expand(sql);
    }

    public override bool IsUniqueViolation(DbException exception) => dialect.IsUniqueViolation(exception);

    public override UpgradeEngineBuilder Migrator() => dialect.Migrator();

    public override Task<IDisposable> Writer(CancellationToken cancellation = default) => dialect.Writer(cancellation);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The statement is about to run.</summary>
    protected abstract void Passes(string sql);

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            dialect.Dispose();
        }
    }
}
