using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace EmployerConnect.Tests.Sql;

/// <summary>SQLite lets pass, and SQL Server refuses only when it runs: columns beside aggregates and the like.</summary>
internal sealed class GroupingRules : TSqlFragmentVisitor
{
    private readonly List<string> _problems = [];

    public static IReadOnlyList<string> Check(TSqlFragment statement)
    {
        var rules = new GroupingRules();
        statement.Accept(rules);
        return rules._problems;
    }

    public override void Visit(QuerySpecification node)
    {
        var shown = node.SelectElements.OfType<SelectScalarExpression>().Select(element => element.Expression).ToList();
        var outside = new OutsideAggregates();
        shown.ForEach(outside.Read);
        outside.Read(node.HavingClause);
        if (node.GroupByClause is not null || outside.HasAggregate)
        {
            var grouped = (node.GroupByClause?.GroupingSpecifications ?? []).OfType<ExpressionGroupingSpecification>().Select(one => one.Expression).ToList();
            CheckGroups(grouped, outside.Columns);
        }

        if (node.UniqueRowFilter == UniqueRowFilter.Distinct && node.OrderByClause is { } order)
        {
            CheckDistinct(node, order);
        }
    }

    public override void Visit(FunctionCall node)
    {
        var inner = new OutsideAggregates();
        if (SubsetFunctions.Aggregates.Contains(node.FunctionName.Value) && node.OverClause is null)
        {
            node.Parameters.ToList().ForEach(inner.Read);
        }

        if (inner.HasAggregate || inner.HasSubquery)
        {
            _problems.Add($"{TSql.TextOf(node)}: SQL Server aggregates neither aggregates nor subqueries");
        }
    }

    private void CheckGroups(List<ScalarExpression> grouped, IEnumerable<ColumnReferenceExpression> columns)
    {
        if (grouped.Exists(one => one is Literal))
        {
            _problems.Add("GROUP BY a number is a column's place on SQLite only");
        }

        var whole = grouped.Select(TSql.TextOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var parts = new OutsideAggregates();
        grouped.Where(one => one is not ColumnReferenceExpression).ToList().ForEach(parts.Read);
        whole.UnionWith(parts.Columns.Select(TSql.TextOf));
        foreach (var column in columns.Select(TSql.TextOf).Where(column => !whole.Contains(column)).Distinct())
        {
            _problems.Add($"{column} stands beside an aggregate but is not in GROUP BY");
        }
    }

    private void CheckDistinct(QuerySpecification node, OrderByClause order)
    {
        var names = node.SelectElements.OfType<SelectScalarExpression>()
            .SelectMany(element => new[] { element.ColumnName?.Value, TSql.TextOf(element.Expression) })
            .OfType<string>()
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var element in order.OrderByElements.Select(element => TSql.TextOf(element.Expression)).Where(text => !names.Contains(text)))
        {
            _problems.Add($"SELECT DISTINCT is ordered by {element}, which it does not show");
        }
    }

    /// <summary>Columns and aggregates of one query, without those of its subqueries and of its aggregates' arguments.</summary>
    private sealed class OutsideAggregates : TSqlFragmentVisitor
    {
        public List<ColumnReferenceExpression> Columns { get; } = [];

        public bool HasAggregate { get; private set; }

        public bool HasSubquery { get; private set; }

        public void Read(TSqlFragment? fragment) => fragment?.Accept(this);

        public override void Visit(ColumnReferenceExpression node)
        {
            if (node.ColumnType == ColumnType.Regular)
            {
                Columns.Add(node);
            }
        }

        public override void ExplicitVisit(FunctionCall node)
        {
            if (SubsetFunctions.Aggregates.Contains(node.FunctionName.Value) && node.OverClause is null)
            {
                HasAggregate = true;
            }
            else
            {
                base.ExplicitVisit(node);
            }
        }

        public override void ExplicitVisit(ScalarSubquery node) => HasSubquery = true;

        public override void ExplicitVisit(ExistsPredicate node) => HasSubquery = true;
    }
}
