using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace EmployerConnect.Tests.Sql;

/// <summary>What a migration that both engines run must keep to: SQLite takes some of it and then does something else.</summary>
internal sealed class MigrationRules : TSqlFragmentVisitor
{
    private static readonly HashSet<string> Types = ["uniqueidentifier", "int", "bigint", "bit", "float", "date", "datetime2", "varbinary(max)"];

    private readonly List<string> _problems = [];

    public static IReadOnlyList<string> Check(Migration migration)
    {
        var script = TSql.Parse(migration.Text, out var errors);
        if (errors.Count > 0)
        {
            return [.. errors];
        }

        var rules = new MigrationRules();
        rules.Require(script.Batches.Count == 1, "GO is no SQL");
        script.Accept(rules);
        return rules._problems;
    }

    public override void Visit(CreateTableStatement node)
    {
        var key = Table.KeyOf(node.Definition).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Require(key.Count > 0, $"{node.SchemaObjectName.BaseIdentifier.Value} has no PRIMARY KEY");
        foreach (var column in node.Definition.ColumnDefinitions.Where(column => key.Contains(column.ColumnIdentifier.Value) && !Table.SaysNotNull(column)))
        {
            _problems.Add($"{column.ColumnIdentifier.Value}: a PRIMARY KEY of SQLite may be null unless it says NOT NULL");
        }
    }

    public override void Visit(ColumnDefinition node)
    {
        var name = node.ColumnIdentifier.Value;
        var type = Table.TypeOf(node.DataType);
        Require(Types.Contains(type) || type.StartsWith("nvarchar(", StringComparison.Ordinal) || type.StartsWith("nchar(", StringComparison.Ordinal), $"{name}: type {type} is not in the subset");
        Require(node.Constraints.OfType<NullableConstraintDefinition>().Any(), $"{name}: say NULL or NOT NULL");
        Require(node.IdentityOptions is null, $"{name}: IDENTITY is not in the subset");
        Require(node.ComputedColumnExpression is null, $"{name}: computed columns are not in the subset");
        Require(node.Index is null, $"{name}: an index of its own statement, please");
        Require(node.Collation is null, $"{name}: collations are not in the subset");
    }

    public override void Visit(DefaultConstraintDefinition node) =>
        Require(node.Expression is Literal or UnaryExpression { Expression: Literal }, $"DEFAULT {TSql.TextOf(node.Expression)}: only plain values");

    public override void Visit(UniqueConstraintDefinition node) => Require(node.Clustered is null && node.IndexType?.IndexTypeKind is null, "CLUSTERED is not in the subset");

    public override void Visit(CreateIndexStatement node)
    {
        Require(node.Clustered is null, $"{node.Name.Value}: CLUSTERED is not in the subset");
        Require(node.IncludeColumns.Count == 0, $"{node.Name.Value}: INCLUDE is not in the subset");
        Require(node.IndexOptions.Count == 0, $"{node.Name.Value}: options are not in the subset");
    }

    public override void Visit(SchemaObjectName node) => Require(node.SchemaIdentifier is null, $"{TSql.TextOf(node)}: name no schema");

    public override void Visit(StringLiteral node) => Require(!node.IsNational, $"N{node.Value}: no N'…'");

    public override void Visit(FunctionCall node)
    {
        if (SubsetFunctions.Problem(node.FunctionName.Value, node.Parameters.Count, isOrdered: true) is { } problem)
        {
            _problems.Add(problem);
        }
    }

    private void Require(bool holds, string problem)
    {
        if (!holds)
        {
            _problems.Add(problem);
        }
    }
}
