using System.Text.RegularExpressions;
using Microsoft.SqlServer.Dac;
using Microsoft.SqlServer.Dac.Model;

namespace EmployerConnect.Tests.Sql;

/// <summary>
/// Holds statements to the schema as SQL Server would: each becomes a procedure in a model of all migrations, and the
/// model resolves every table and column.
/// </summary>
internal static partial class SqlServerProof
{
    // They come as warnings, and are statements that SQL Server would refuse: an unknown object, an unknown column of a derived table.
    private static readonly int[] WarningsThatFail = [71502, 71005];

    /// <summary>What is wrong, by the statement's name; under "schema" what is wrong with the migrations themselves.</summary>
    public static ILookup<string, string> Check(FoldedSchema schema, IEnumerable<Statement> statements)
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        var found = schema.Problems.Select(problem => (Name: "schema", Problem: problem)).ToList();
        foreach (var (number, create) in schema.Creates.Index())
        {
            found.AddRange(Add(model, $"create{number}", create).Select(problem => ("schema", problem)));
        }

        var all = statements.Concat(schema.ChangesOfRows).ToList();
        foreach (var (number, statement) in all.Index())
        {
            found.AddRange(Add(model, statement, number).Select(problem => (statement.Name, problem)));
        }

        foreach (var message in model.Validate().Where(message => message.MessageType == DacMessageType.Error || WarningsThatFail.Contains(message.Number)))
        {
            var procedure = Procedure().Match(message.Message);
            var name = procedure.Success ? all[int.Parse(procedure.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)].Name : "schema";
            found.Add((name, $"{message.Prefix}{message.Number}: {message.Message}"));
        }

        return found.ToLookup(one => one.Name, one => one.Problem);
    }

    private static IEnumerable<string> Add(TSqlModel model, Statement statement, int number)
    {
        var text = TSql.ForSqlServer(statement.Text);
        var script = TSql.Parse(text, out var problems);
        if (problems.Count > 0)
        {
            return problems;
        }

        var parameters = string.Join(", ", TSql.Parameters(script).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => $"{name} int"));
        return Add(model, $"statement{number}", $"CREATE PROCEDURE [Statement{number}] {parameters} AS BEGIN\n{text}\nEND");
    }

    private static IEnumerable<string> Add(TSqlModel model, string source, string text)
    {
        try
        {
            model.AddOrUpdateObjects(text, source, new TSqlObjectOptions());
            return [];
        }
        catch (DacModelException exception)
        {
            // Left in, it would keep everything after it out of the model.
            model.DeleteObjects(source);
            return exception.Messages.Select(message => $"{message.Prefix}{message.Number}: {message.Message}");
        }
    }

    [GeneratedRegex(@"^Error validating element \[dbo\]\.\[Statement(\d+)\]")]
    private static partial Regex Procedure();
}
