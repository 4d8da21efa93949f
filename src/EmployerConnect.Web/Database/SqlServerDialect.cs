using System.Data.Common;
using DbUp;
using DbUp.Builder;
using Microsoft.Data.SqlClient;

namespace EmployerConnect.Web.Database;

public sealed class SqlServerDialect(string connectionString) : Dialect
{
    private const int UniqueConstraint = 2627;
    private const int UniqueIndex = 2601;

    public override async Task<DbConnection> Open(CancellationToken cancellation = default)
    {
#pragma warning disable RS0030 // The one place where a SQL Server connection is made.
        var connection = new SqlConnection(connectionString);
#pragma warning restore RS0030
        await connection.OpenAsync(cancellation);
        return connection;
    }

    public override ChangeStatements Changes => ChangeSqlServerOnlySql.All;

    public override string Expand(string sql) =>
        sql.Replace("{page}", "OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY", StringComparison.Ordinal);

    public override bool IsUniqueViolation(DbException exception) =>
        exception is SqlException { Number: UniqueConstraint or UniqueIndex };

    public override UpgradeEngineBuilder Migrator() => DeployChanges.To.SqlDatabase(connectionString);
}
