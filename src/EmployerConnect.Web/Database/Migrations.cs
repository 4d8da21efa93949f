using System.Reflection;
using DbUp.Engine;

namespace EmployerConnect.Web.Database;

/// <summary>The numbered scripts of db/migrations, carried inside the program.</summary>
public static class Migrations
{
    public static IReadOnlyList<SqlScript> For(Dialect dialect)
    {
        var other = dialect is SqlServerDialect ? ".sqlite.sql" : ".sqlserver.sql";
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal) && !name.EndsWith(other, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new SqlScript(name, Text(assembly, name)))];
    }

    /// <summary>Brings the database up to date; each script in a transaction of its own. Returns the names of what ran.</summary>
    public static IReadOnlyList<string> Run(Dialect dialect)
    {
        var result = dialect.Migrator()
            .WithScripts(For(dialect))
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogToNowhere()
            .Build()
            .PerformUpgrade();
        return result.Successful
            ? [.. result.Scripts.Select(script => script.Name)]
            : throw new InvalidOperationException($"Migration {result.ErrorScript?.Name} failed: {result.Error.Message}", result.Error);
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
