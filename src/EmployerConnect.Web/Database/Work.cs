using System.Data.Common;
using Dapper;

namespace EmployerConnect.Web.Database;

/// <summary>One connection, with its transaction where there is one: no statement can forget to pass it.</summary>
public sealed class Work(DbConnection connection, DbTransaction? transaction, Dialect dialect)
{
    private Action? _afterCommit;

    public DbConnection Connection => connection;

    public DbTransaction? Transaction => transaction;

    /// <summary>Whatever this transaction puts into the outbox belongs to this mailing: somebody sees how far it is.</summary>
    internal Guid? MailingId { get; set; }

    /// <summary>Run once the transaction has committed; forgotten when it is taken back.</summary>
    public void AfterCommit(Action act) => _afterCommit += act;

    internal void Committed() => _afterCommit?.Invoke();

    /// <summary>Returns the number of rows changed: for writes of capacity or state that number decides.</summary>
    public Task<int> Execute(string sql, object? values = null) =>
        connection.ExecuteAsync(dialect.Expand(sql), values, transaction);

    /// <summary>A conditional write of one row: true when it found its row as expected.</summary>
    public async Task<bool> ExecuteOne(string sql, object values) => await Execute(sql, values) == 1;

    public async Task<IReadOnlyList<T>> Query<T>(string sql, object? values = null) =>
        (await connection.QueryAsync<T>(dialect.Expand(sql), values, transaction)).AsList();

    /// <summary>Row by row, for what may be long: nothing else can be asked of this connection meanwhile.</summary>
    public IAsyncEnumerable<T> Stream<T>(string sql, object? values = null) => connection.QueryUnbufferedAsync<T>(dialect.Expand(sql), values, transaction);

    public Task<T?> QueryOne<T>(string sql, object values) =>
        connection.QuerySingleOrDefaultAsync<T?>(dialect.Expand(sql), values, transaction);

    public async Task<T> Value<T>(string sql, object? values = null) =>
        (await connection.ExecuteScalarAsync<T>(dialect.Expand(sql), values, transaction))!;

    public bool IsUniqueViolation(DbException exception) => dialect.IsUniqueViolation(exception);
}
