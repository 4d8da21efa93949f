using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace EmployerConnect.Tests.Sql;

/// <summary>
/// What both engines take, or take to mean different things, and so is kept out of statements: CONTRIBUTING.md lists it.
/// What one engine refuses outright is found by its own proof.
/// </summary>
internal sealed class SubsetRules : TSqlFragmentVisitor
{
    private readonly List<string> _problems = [];
    private readonly ColumnTypes _types;
    private readonly bool _isPaged;

    private SubsetRules(ColumnTypes types, bool isPaged)
    {
        _types = types;
        _isPaged = isPaged;
    }

    public static IReadOnlyList<string> Check(string sql, IEnumerable<Table> schema)
    {
        var script = TSql.Parse(TSql.ForSqlServer(sql), out var errors);
        if (errors.Count > 0)
        {
            return [.. errors];
        }

        var statements = script.Batches.SelectMany(batch => batch.Statements).ToList();
        if (statements is not [SelectStatement or InsertStatement or UpdateStatement or DeleteStatement])
        {
            return ["must be one SELECT, INSERT, UPDATE or DELETE"];
        }

        var types = new ColumnTypes(schema, script);
        var rules = new SubsetRules(types, sql.Contains("{page}", StringComparison.Ordinal));
        script.Accept(rules);
        rules.Require(TSql.Parameters(script).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).All(spelt => spelt.Count() == 1), "a parameter is spelt in two ways: SQLite tells capitals apart");
        return [.. rules._problems, .. GroupingRules.Check(script)];
    }

    public override void Visit(PrimaryExpression node)
    {
        if (node is not (ColumnReferenceExpression or Literal or VariableReference or ParenthesisExpression or CaseExpression or CastCall
            or CoalesceExpression or NullIfExpression or IIfCall or ScalarSubquery or FunctionCall))
        {
            _problems.Add($"{TSql.TextOf(node)} is not in the subset");
        }
    }

    public override void Visit(FunctionCall node)
    {
        if (SubsetFunctions.Problem(node.FunctionName.Value, node.Parameters.Count, node.OverClause?.OrderByClause is not null) is { } problem)
        {
            _problems.Add(problem);
        }

        Require(node.WithinGroupClause is null, "WITHIN GROUP is not in the subset");
        Require(
            !(SubsetFunctions.Aggregates.Contains(node.FunctionName.Value) && !IsCount(node) && node.Parameters.Any(value => _types.Is(value, column => column.Type is "bit" or "uniqueidentifier"))),
            $"{TSql.TextOf(node)}: SQL Server refuses it for bits, and orders ids by their last bytes");
    }

    public override void Visit(CastCall node) => Require(
        Table.TypeOf(node.DataType) is "int" or "bigint" or "float" || Table.TypeOf(node.DataType).StartsWith("nvarchar(", StringComparison.Ordinal),
        $"{TSql.TextOf(node)}: cast to int, bigint, float or nvarchar(n)");

    public override void Visit(SchemaObjectName node) => Require(node.SchemaIdentifier is null, $"{TSql.TextOf(node)}: name no schema");

    public override void Visit(StringLiteral node) => Require(!node.IsNational, $"N{node.Value}: no N'…'");

    public override void Visit(TopRowFilter node) => _problems.Add("TOP is not in the subset: use {page}");

    public override void Visit(OffsetClause node) => Require(_isPaged, "OFFSET … FETCH is not in the subset: use {page}");

    public override void Visit(OutputClause node) => _problems.Add("OUTPUT is not in the subset");

    public override void Visit(OutputIntoClause node) => _problems.Add("OUTPUT is not in the subset");

    public override void Visit(TableHint node) => _problems.Add("table hints are not in the subset");

    public override void Visit(BinaryExpression node)
    {
        Require(
            node.BinaryExpressionType is BinaryExpressionType.Add or BinaryExpressionType.Subtract or BinaryExpressionType.Multiply or BinaryExpressionType.Divide
                or BinaryExpressionType.Modulo or BinaryExpressionType.BitwiseAnd or BinaryExpressionType.BitwiseOr,
            $"{TSql.TextOf(node)}: {Operator(node)} is not in the subset");
        Require(
            node.BinaryExpressionType != BinaryExpressionType.Add || !(IsText(node.FirstExpression) || IsText(node.SecondExpression)),
            $"{TSql.TextOf(node)}: SQLite adds text as numbers, use CONCAT");
    }

    public override void Visit(LikePredicate node) => Require(
        node.EscapeExpression is StringLiteral { Value: "!" } || (node.EscapeExpression is null && node.SecondExpression is StringLiteral),
        $"{TSql.TextOf(node)}: a pattern from outside needs ESCAPE '!'");

    public override void Visit(SelectScalarExpression node) => Require(
        node.ColumnName is null || node.ColumnName.StartOffset > node.Expression.StartOffset,
        $"{TSql.TextOf(node)}: SQL Server reads a name, SQLite a comparison");

    public override void Visit(SelectStarExpression node) => _problems.Add("name the columns instead of *");

    public override void Visit(OrderByClause node) => Require(
        !_types.Is(node.OrderByElements[0].Expression, column => column.Type == "uniqueidentifier"),
        $"{TSql.TextOf(node)}: the engines order ids differently");

    public override void Visit(InsertSpecification node)
    {
        if (_types.TableOf(((NamedTableReference)node.Target).SchemaObject) is not { } table)
        {
            return;
        }

        var named = node.Columns.Select(column => column.MultiPartIdentifier.Identifiers[^1].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Require(named.Count > 0, $"INSERT INTO {table.Name} names no columns");
        Require(named.Count == node.Columns.Count, $"INSERT INTO {table.Name} names a column twice");
        foreach (var missing in table.Columns.Where(column => column is { IsNullable: false, HasDefault: false } && !named.Contains(column.Name)))
        {
            _problems.Add($"INSERT INTO {table.Name} leaves out {missing.Name}, which is NOT NULL");
        }
    }

    private static string Operator(BinaryExpression node) =>
        node.BinaryExpressionType == BinaryExpressionType.Concat ? "||" : node.BinaryExpressionType.ToString();

    private static bool IsCount(FunctionCall node) => string.Equals(node.FunctionName.Value, "COUNT", StringComparison.OrdinalIgnoreCase);

    private bool IsText(ScalarExpression value) => value is StringLiteral || _types.Is(value, column => column.IsText);

    private void Require(bool holds, string problem)
    {
        if (!holds)
        {
            _problems.Add(problem);
        }
    }
}
