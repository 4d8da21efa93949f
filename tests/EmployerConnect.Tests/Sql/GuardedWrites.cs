using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace EmployerConnect.Tests.Sql;

/// <summary>
/// Capacity and state are written by one conditional UPDATE of one row: its WHERE names
/// the key and the column that could have moved on, and counts are raised and lowered, never set.
/// </summary>
internal static class GuardedWrites
{
    /// <summary>A written column, and the one that its WHERE must look at.</summary>
    private static readonly Dictionary<string, string> Guards = new(StringComparer.OrdinalIgnoreCase)
    {
        ["State"] = "State",
        ["Awaiting"] = "State",
        ["LeasedBy"] = "State",
        ["SessionsTaken"] = "SessionsTaken",
        ["SessionsHeld"] = "SessionsHeld",
        ["MatchesHeld"] = "MatchesHeld",
        ["SessionsAvailable"] = "SessionsTaken",
        ["SessionsWanted"] = "SessionsHeld",
    };

    private static readonly HashSet<string> Counts = new(StringComparer.OrdinalIgnoreCase) { "SessionsTaken", "SessionsHeld", "MatchesHeld" };

    /// <summary>Whether the number of rows that it changed decides something.</summary>
    public static bool IsGuarded(string sql) => Update(sql) is { } update && Written(update).Any(set => Guards.ContainsKey(NameOf(set.Column)));

    public static IReadOnlyList<string> Check(string sql, IEnumerable<Table> schema)
    {
        if (Update(sql) is not { } update || !IsGuarded(sql))
        {
            return [];
        }

        var name = ((NamedTableReference)update.Target).SchemaObject.BaseIdentifier.Value;
        var table = schema.Single(table => string.Equals(table.Name, name, StringComparison.OrdinalIgnoreCase));
        var conditions = Conditions(update.WhereClause?.SearchCondition).ToList();
        var problems = new List<string>();
        foreach (var key in table.Key.Where(key => !conditions.Exists(condition => IsKey(condition, key))))
        {
            problems.Add($"the WHERE must name the row: {key} = @…");
        }

        foreach (var set in Written(update))
        {
            var column = NameOf(set.Column);
            if (Guards.TryGetValue(column, out var guard) && !conditions.Exists(condition => Names(condition, guard)))
            {
                problems.Add($"{column} is written without a condition on {guard}");
            }

            if (Counts.Contains(column) && !Names(set.NewValue, column))
            {
                problems.Add($"{column} must be raised or lowered, not set");
            }
        }

        return problems;
    }

    private static UpdateSpecification? Update(string sql)
    {
        var script = TSql.Parse(TSql.ForSqlServer(sql), out _);
        return script?.Batches.SelectMany(batch => batch.Statements).OfType<UpdateStatement>().FirstOrDefault()?.UpdateSpecification;
    }

    private static IEnumerable<AssignmentSetClause> Written(UpdateSpecification update) =>
        update.SetClauses.OfType<AssignmentSetClause>().Where(set => set.Column is not null);

    /// <summary>What must hold together: an OR inside one of them is its own business.</summary>
    private static IEnumerable<BooleanExpression> Conditions(BooleanExpression? condition) => condition switch
    {
        null => [],
        BooleanParenthesisExpression inner => Conditions(inner.Expression),
        BooleanBinaryExpression { BinaryExpressionType: BooleanBinaryExpressionType.And } both => Conditions(both.FirstExpression).Concat(Conditions(both.SecondExpression)),
        _ => [condition],
    };

    private static bool IsKey(BooleanExpression condition, string key) =>
        condition is BooleanComparisonExpression { ComparisonType: BooleanComparisonType.Equals } equal
        && new[] { (equal.FirstExpression, equal.SecondExpression), (equal.SecondExpression, equal.FirstExpression) }
            .Any(pair => pair.Item1 is ColumnReferenceExpression column && string.Equals(NameOf(column), key, StringComparison.OrdinalIgnoreCase) && pair.Item2 is VariableReference);

    private static bool Names(TSqlFragment fragment, string column)
    {
        var found = new ColumnFinder(column);
        fragment.Accept(found);
        return found.IsFound;
    }

    private static string NameOf(ColumnReferenceExpression column) => column.MultiPartIdentifier.Identifiers[^1].Value;

    private sealed class ColumnFinder(string name) : TSqlFragmentVisitor
    {
        public bool IsFound { get; private set; }

        public override void Visit(ColumnReferenceExpression node) =>
            IsFound |= string.Equals(NameOf(node), name, StringComparison.OrdinalIgnoreCase);

        // A subquery looks at other rows: it guards nothing.
        public override void ExplicitVisit(ScalarSubquery node)
        {
        }
    }
}
