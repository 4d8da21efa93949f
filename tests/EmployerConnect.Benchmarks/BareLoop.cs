using System.Data.Common;
using System.Diagnostics;
using System.IO.Compression;
using EmployerConnect.Web.Database;
using Sylvan.Data.Csv;

namespace EmployerConnect.Benchmarks;

/// <summary>What anybody would write first: the CSV package's strings into a table without keys, one prepared statement, one transaction.</summary>
internal static class BareLoop
{
    public static async Task<Part> Run(SqliteDialect dialect, string file)
    {
        await using var connection = await dialect.Open();
        await Execute(connection, "CREATE TABLE Bare (A TEXT, B TEXT, C TEXT, D TEXT, E TEXT, F TEXT, G TEXT)");
        var began = Stopwatch.GetTimestamp();
#pragma warning disable CA1849, S6966 // The plain loop, without an awaited call per row.
        using (var transaction = connection.BeginTransaction())
        {
            using var insert = connection.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = "INSERT INTO Bare (A, B, C, D, E, F, G) VALUES (@a, @b, @c, @d, @e, @f, @g)";
            var parameters = "abcdefg".Select(letter => Parameter(insert, $"@{letter}")).ToArray();
            insert.Prepare();
            using var packed = File.OpenRead(file);
            using var text = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
            using var rows = CsvDataReader.Create(text);
            while (rows.Read())
            {
                for (var column = 0; column < parameters.Length; column++)
                {
                    parameters[column].Value = rows.GetString(column);
                }

                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }
#pragma warning restore CA1849, S6966

        return Part.Of(Stopwatch.GetElapsedTime(began), TimeSpan.Zero);
    }

    private static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = "";
        command.Parameters.Add(parameter);
        return parameter;
    }

    private static async Task Execute(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
