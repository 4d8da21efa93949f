using System.Text.RegularExpressions;
using EmployerConnect.Web.Database;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace EmployerConnect.Tests.Sql;

/// <summary>T-SQL as text and as ScriptDom's tree.</summary>
internal static partial class TSql
{
    private static readonly SqlServerDialect SqlServer = new("");

    /// <summary>The statement as SQL Server gets it: {page} in its words, Dapper's lists as one parameter in brackets.</summary>
    public static string ForSqlServer(string sql) => Lists().Replace(SqlServer.Expand(sql), "IN ($1)");

    public static string ForSqlite(Dialect sqlite, string sql) => Lists().Replace(sqlite.Expand(sql), "IN ($1)");

    public static TSqlScript Parse(string text, out IReadOnlyList<string> problems)
    {
        using var reader = new StringReader(text);
        var script = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        problems = [.. errors.Select(error => $"SQL{error.Number} in line {error.Line}: {error.Message}")];
        return script;
    }

    public static string TextOf(TSqlFragment fragment)
    {
        new Sql160ScriptGenerator().GenerateScript(fragment, out var text);
        return text;
    }

    /// <summary>The parameters that it uses, each spelling once.</summary>
    public static IReadOnlyList<string> Parameters(TSqlFragment fragment)
    {
        var found = new VariableFinder();
        fragment.Accept(found);
        return [.. found.Names.Distinct(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"\bIN\s+(@\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex Lists();

    private sealed class VariableFinder : TSqlFragmentVisitor
    {
        public List<string> Names { get; } = [];

        public override void Visit(VariableReference node) => Names.Add(node.Name);
    }
}
