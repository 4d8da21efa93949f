using System.Reflection;
using EmployerConnect.Web.Database;

namespace EmployerConnect.Tests.Sql;

/// <summary>
/// Every statement of the program: each constant string of a class whose name ends in Sql. A class whose name ends in
/// SqliteOnlySql or SqlServerOnlySql is written for that engine alone and proved there alone.
/// </summary>
internal static class Statements
{
    private const BindingFlags AnyConstant = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<Statement> All { get; } = Of(typeof(Database).Assembly);

    public static IReadOnlyList<Statement> Of(Assembly assembly) =>
        [.. assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Sql", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(AnyConstant))
            .Where(field => field.IsLiteral && field.FieldType == typeof(string))
            .Select(field => new Statement($"{field.DeclaringType!.Name}.{field.Name}", (string)field.GetRawConstantValue()!, EnginesOf(field.DeclaringType)))
            .OrderBy(statement => statement.Name, StringComparer.Ordinal)];

    private static Engines EnginesOf(Type type) => type.Name switch
    {
        var name when name.EndsWith("SqliteOnlySql", StringComparison.Ordinal) => Engines.Sqlite,
        var name when name.EndsWith("SqlServerOnlySql", StringComparison.Ordinal) => Engines.SqlServer,
        _ => Engines.Both,
    };
}
