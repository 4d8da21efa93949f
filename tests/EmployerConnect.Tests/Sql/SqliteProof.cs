using System.Data.Common;
using System.Text.RegularExpressions;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Sql;

/// <summary>Has SQLite prepare a statement on the migrated database, every parameter null.</summary>
internal static partial class SqliteProof
{
    public static async Task<string?> Check(TestDatabase database, string sql)
    {
        await using var connection = await database.Dialect.Open();
        await using var command = connection.CreateCommand();
#pragma warning disable S2077, CA2100 // The text is a constant of the program, only explained here.
        command.CommandText = "EXPLAIN " + TSql.ForSqlite(database.Dialect, sql);
#pragma warning restore S2077, CA2100
        foreach (var name in Parameters().Matches(command.CommandText).Select(match => match.Value).Distinct(StringComparer.Ordinal))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = DBNull.Value;
            command.Parameters.Add(parameter);
        }

        try
        {
            await using var rows = await command.ExecuteReaderAsync();
            return null;
        }
        catch (DbException exception)
        {
            return exception.Message;
        }
    }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameters();
}
