using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace EmployerConnect.Tests.Sql;

/// <summary>The types of the columns that one statement names, as far as its tables tell.</summary>
internal sealed class ColumnTypes : TSqlFragmentVisitor
{
    private readonly Dictionary<string, Table> _schema;
    private readonly List<(string Alias, Table Table)> _tables = [];

    public ColumnTypes(IEnumerable<Table> schema, TSqlFragment statement)
    {
        _schema = schema.ToDictionary(table => table.Name, StringComparer.OrdinalIgnoreCase);
        statement.Accept(this);
    }

    public Table? TableOf(SchemaObjectName name) => _schema.GetValueOrDefault(name.BaseIdentifier.Value);

    public override void Visit(NamedTableReference node)
    {
        if (TableOf(node.SchemaObject) is { } table)
        {
            _tables.Add((node.Alias?.Value ?? table.Name, table));
        }
    }

    /// <summary>Whether the expression is a column, and of a type like that in every table that it may come from.</summary>
    public bool Is(ScalarExpression expression, Func<Column, bool> like)
    {
        var column = (expression as ParenthesisExpression)?.Expression ?? expression;
        if (column is not ColumnReferenceExpression { MultiPartIdentifier.Identifiers: { } names })
        {
            return false;
        }

        var found = _tables
            .Where(one => names.Count == 1 || string.Equals(one.Alias, names[^2].Value, StringComparison.OrdinalIgnoreCase))
            .Select(one => one.Table.Find(names[^1].Value))
            .OfType<Column>()
            .ToList();
        return found.Count > 0 && found.TrueForAll(one => like(one));
    }
}
