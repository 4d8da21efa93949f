using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace EmployerConnect.Tests.Sql;

/// <param name="Type">In lower case, with its length: "nvarchar(120)".</param>
internal sealed record Column(string Name, string Type, bool IsNullable, bool HasDefault)
{
    public bool IsText => Type.Contains("char", StringComparison.Ordinal);

    /// <summary>The most characters that fit, null where there is no limit.</summary>
    public int? Length => IsText && Type.Contains('(', StringComparison.Ordinal) && !Type.Contains("max", StringComparison.Ordinal)
        ? int.Parse(Type[(Type.IndexOf('(', StringComparison.Ordinal) + 1)..^1], CultureInfo.InvariantCulture)
        : null;
}

internal sealed record Table(string Name, IReadOnlyList<Column> Columns, IReadOnlyList<string> Key)
{
    public Column? Find(string name) => Columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase));

    public static Table Of(CreateTableStatement create) => new(
        create.SchemaObjectName.BaseIdentifier.Value,
        [.. create.Definition.ColumnDefinitions.Select(Of)],
        KeyOf(create.Definition));

    public static string TypeOf(DataTypeReference? type)
    {
        var text = type is null ? "" : TSql.TextOf(type).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return text == "integer" ? "int" : text;
    }

    public static IReadOnlyList<string> KeyOf(TableDefinition definition)
    {
        var own = definition.ColumnDefinitions.Where(column => column.Constraints.OfType<UniqueConstraintDefinition>().Any(unique => unique.IsPrimaryKey));
        var shared = definition.TableConstraints.OfType<UniqueConstraintDefinition>().Where(unique => unique.IsPrimaryKey)
            .SelectMany(unique => unique.Columns.Select(column => column.Column.MultiPartIdentifier.Identifiers[^1].Value));
        return [.. own.Select(column => column.ColumnIdentifier.Value), .. shared];
    }

    public static bool SaysNotNull(ColumnDefinition column) => column.Constraints.OfType<NullableConstraintDefinition>().Any(one => !one.Nullable);

    private static Column Of(ColumnDefinition column) => new(
        column.ColumnIdentifier.Value,
        TypeOf(column.DataType),
        !SaysNotNull(column),
        column.DefaultConstraint is not null || column.IdentityOptions is not null);
}
