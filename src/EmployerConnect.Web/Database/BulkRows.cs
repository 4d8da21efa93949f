using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace EmployerConnect.Web.Database;

/// <summary>
/// Puts very many rows of whole numbers into a table, inside the work's transaction: SqlBulkCopy on SQL Server; on SQLite
/// one prepared statement, bound by position without a command object around each row (three times faster).
/// </summary>
public static class BulkRows
{
    /// <summary>Stands for NULL in a row.</summary>
    public const long Null = long.MinValue;

    private const int BatchRows = 20_000;
    private const int ProgressRows = 50_000;

    /// <summary>Fills <paramref name="row"/> with the values of row <paramref name="number"/>.</summary>
    public delegate void Fill(int number, Span<long> row);

    /// <summary>Whether the engine should take many rows into a staging table first, and change the real one from there by whole sets.</summary>
    public static bool PrefersStaging(Work work) => work.Connection is SqlConnection;

    /// <param name="insert">The INSERT with one parameter for each of <paramref name="columns"/>, in their order.</param>
    public static async Task Insert(Work work, string insert, string table, IReadOnlyList<string> columns, int count, Fill fill, Action<double> progress)
    {
        if (work.Connection is SqlConnection server)
        {
            await Copy(server, (SqlTransaction)work.Transaction!, table, columns, count, fill, progress);
        }
        else
        {
            Step((SqliteConnection)work.Connection, insert, columns.Count, count, fill, progress);
        }
    }

    private static void Step(SqliteConnection connection, string insert, int columns, int count, Fill fill, Action<double> progress)
    {
        var handle = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(handle, insert, out var statement), handle);
        using (statement)
        {
            Span<long> row = stackalloc long[columns];
            for (var number = 0; number < count; number++)
            {
                fill(number, row);
                for (var column = 0; column < columns; column++)
                {
                    _ = row[column] == Null
                        ? raw.sqlite3_bind_null(statement, column + 1)
                        : raw.sqlite3_bind_int64(statement, column + 1, row[column]);
                }

                var result = raw.sqlite3_step(statement);
                if (result != raw.SQLITE_DONE)
                {
                    SqliteException.ThrowExceptionForRC(result, handle);
                }

                _ = raw.sqlite3_reset(statement);
                if (number % ProgressRows == 0)
                {
                    progress((double)number / count);
                }
            }
        }
    }

    private static async Task Copy(SqlConnection connection, SqlTransaction transaction, string table, IReadOnlyList<string> columns, int count, Fill fill, Action<double> progress)
    {
        using var copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.CheckConstraints, transaction) { DestinationTableName = table, BatchSize = BatchRows, BulkCopyTimeout = 0 };
        using var batch = new DataTable();
        batch.Locale = System.Globalization.CultureInfo.InvariantCulture;
        foreach (var column in columns)
        {
            batch.Columns.Add(column, typeof(int));
            copy.ColumnMappings.Add(column, column);
        }

        var row = new long[columns.Count];
        for (var number = 0; number < count; number++)
        {
            fill(number, row);
            var values = batch.NewRow();
            values.ItemArray = [.. row.Select(value => value == Null ? DBNull.Value : (object)(int)value)];
            batch.Rows.Add(values);
            if (batch.Rows.Count == BatchRows || number == count - 1)
            {
                await copy.WriteToServerAsync(batch);
                batch.Clear();
                progress((number + 1d) / count);
            }
        }
    }
}
