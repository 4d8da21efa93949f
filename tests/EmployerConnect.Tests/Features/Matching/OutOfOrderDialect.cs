using System.Data.Common;
using DbUp.Builder;
using EmployerConnect.Web.Database;

namespace EmployerConnect.Tests.Features.Matching;

/// <summary>SQLite, but the number below which nothing more can come is what the table OpenNumber says.</summary>
internal sealed class OutOfOrderDialect(SqliteDialect sqlite) : Dialect
{
    public override ChangeStatements Changes => sqlite.Changes with { Next = "SELECT Number FROM OpenNumber" };

    public override Task<DbConnection> Open(CancellationToken cancellation = default) => sqlite.Open(cancellation);

    public override string Expand(string sql) => sqlite.Expand(sql);

    public override bool IsUniqueViolation(DbException exception) => sqlite.IsUniqueViolation(exception);

    public override UpgradeEngineBuilder Migrator() => sqlite.Migrator();
}
