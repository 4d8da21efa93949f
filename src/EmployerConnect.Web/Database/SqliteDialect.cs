using System.Data.Common;
using DbUp;
using DbUp.Builder;
using DbUp.Sqlite.Helpers;
using Microsoft.Data.Sqlite;

namespace EmployerConnect.Web.Database;

public sealed class SqliteDialect : Dialect, IDisposable
{
    private const int UniqueConstraint = 2067;
    private const int PrimaryKeyConstraint = 1555;

    private readonly string _connectionString;
    private readonly SemaphoreSlim _writer = new(1, 1);

    public SqliteDialect(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString)
        {
            ForeignKeys = true,
            // INSERT OR REPLACE would slip past the audit triggers without it.
            RecursiveTriggers = true,
            DefaultTimeout = 30,
        };
        _connectionString = settings.ToString();
        if (settings.Mode != SqliteOpenMode.Memory && settings.DataSource is { Length: > 0 } and not ":memory:" && Path.GetDirectoryName(Path.GetFullPath(settings.DataSource)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }

    public override async Task<DbConnection> Open(CancellationToken cancellation = default)
    {
#pragma warning disable RS0030 // The one place where a SQLite connection is made.
        var connection = new SqliteConnection(_connectionString);
#pragma warning restore RS0030
        await connection.OpenAsync(cancellation);
        return connection;
    }

    public override ChangeStatements Changes => ChangeSqliteOnlySql.All;

    public override string Expand(string sql) => sql.Replace("{page}", "LIMIT @take OFFSET @skip", StringComparison.Ordinal);

    public override bool IsUniqueViolation(DbException exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: UniqueConstraint or PrimaryKeyConstraint };

    public override UpgradeEngineBuilder Migrator()
    {
#pragma warning disable RS0030 // Kept open for as long as DbUp works on it.
        var connection = new SqliteConnection(_connectionString);
#pragma warning restore RS0030
        connection.Open();
        using (var wal = connection.CreateCommand())
        {
            // Readers never wait for a writer; the mode cannot change inside DbUp's transaction.
            wal.CommandText = "PRAGMA journal_mode = WAL";
            wal.ExecuteNonQuery();
        }

        return DeployChanges.To.SqliteDatabase(new SharedConnection(connection)).WithPreprocessor(new SqliteMigrationText());
    }

    /// <summary>SQLite takes one writer at a time: writers of this process queue here, without holding a thread, instead of polling the file.</summary>
    public override async Task<IDisposable> Writer(CancellationToken cancellation = default)
    {
        await _writer.WaitAsync(cancellation);
        return new Turn(_writer);
    }

    /// <summary>Lets go of the file: the connections that wait to be used again are closed.</summary>
    public void Dispose()
    {
#pragma warning disable RS0030 // Only names the pool.
        using var connection = new SqliteConnection(_connectionString);
#pragma warning restore RS0030
        SqliteConnection.ClearPool(connection);
        _writer.Dispose();
    }

    private sealed class Turn(SemaphoreSlim writer) : IDisposable
    {
        public void Dispose() => writer.Release();
    }
}
