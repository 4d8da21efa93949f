using EmployerConnect.Web.Database;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace EmployerConnect.Tests.Sql;

internal sealed record Migration(string Name, string Text)
{
    public static IReadOnlyList<Migration> ForSqlServer { get; } =
        [.. Migrations.For(new SqlServerDialect("")).Select(script => new Migration(script.Name, script.Contents))];
}

/// <summary>
/// The SQL Server schema that a row of migrations leads to. TSqlModel refuses ALTER TABLE … ADD of a column (SQL70645),
/// so each change is folded into its table's CREATE TABLE first.
/// </summary>
internal sealed class FoldedSchema
{
    private readonly Dictionary<string, CreateTableStatement> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Table, string Name, TSqlStatement Made)> _others = [];
    private readonly List<Statement> _changesOfRows = [];
    private readonly List<string> _problems = [];

    private FoldedSchema(IEnumerable<Migration> migrations)
    {
        foreach (var migration in migrations)
        {
            var script = TSql.Parse(migration.Text, out var errors);
            _problems.AddRange(errors.Select(error => $"{migration.Name}: {error}"));
            foreach (var statement in script.Batches.SelectMany(batch => batch.Statements))
            {
                Fold(migration, statement);
            }
        }
    }

    public static FoldedSchema Current { get; } = Of(Migration.ForSqlServer);

    public IReadOnlyList<string> Problems => _problems;

    /// <summary>INSERT, UPDATE and DELETE in migrations; they are held to the schema as it ends up.</summary>
    public IReadOnlyList<Statement> ChangesOfRows => _changesOfRows;

    public IEnumerable<Table> Tables => _tables.Values.Select(Table.Of);

    /// <summary>One CREATE each, tables first.</summary>
    public IEnumerable<string> Creates => _tables.Values.Concat(_others.Select(other => other.Made)).Select(TSql.TextOf);

    public static FoldedSchema Of(IEnumerable<Migration> migrations) => new(migrations);

    private void Fold(Migration migration, TSqlStatement statement)
    {
        switch (statement)
        {
            case CreateTableStatement create when _tables.TryAdd(NameOf(create.SchemaObjectName), create):
                break;
            case CreateTableStatement create:
                _problems.Add($"{migration.Name}: table {NameOf(create.SchemaObjectName)} is there already");
                break;
            case AlterTableStatement alter when _tables.TryGetValue(NameOf(alter.SchemaObjectName), out var table):
                FoldIntoTable(migration, alter, table);
                break;
            case DropTableStatement drop:
                drop.Objects.Select(NameOf).ToList().ForEach(DropTable);
                break;
            case CreateIndexStatement index:
                _others.Add((NameOf(index.OnName), index.Name.Value, index));
                break;
            case DropIndexStatement drop:
                Forget(drop.DropIndexClauses.OfType<DropIndexClause>().Select(clause => clause.Index.Value));
                break;
            case CreateTriggerStatement trigger:
                _others.Add((NameOf(trigger.TriggerObject.Name), NameOf(trigger.Name), trigger));
                break;
            case DropTriggerStatement drop:
                Forget(drop.Objects.Select(NameOf));
                break;
            case DataModificationStatement change:
                _changesOfRows.Add(new Statement(migration.Name, TSql.TextOf(change), Engines.SqlServer));
                break;
            default:
                _problems.Add($"{migration.Name}: {statement.GetType().Name} cannot be followed: {TSql.TextOf(statement)}");
                break;
        }
    }

    private void FoldIntoTable(Migration migration, AlterTableStatement alter, CreateTableStatement table)
    {
        var columns = table.Definition.ColumnDefinitions;
        switch (alter)
        {
            case AlterTableAddTableElementStatement add:
                add.Definition.ColumnDefinitions.ToList().ForEach(columns.Add);
                add.Definition.TableConstraints.ToList().ForEach(table.Definition.TableConstraints.Add);
                break;
            case AlterTableDropTableElementStatement drop:
                drop.AlterTableDropTableElements.ToList().ForEach(element => Drop(migration, table, element));
                break;
            case AlterTableAlterColumnStatement change when Column(table, change.ColumnIdentifier.Value) is { } column:
                column.DataType = change.DataType;
                Replace(column.Constraints, change.AlterTableAlterColumnOption == AlterTableAlterColumnOption.NotNull);
                break;
            default:
                _problems.Add($"{migration.Name}: {TSql.TextOf(alter)} cannot be followed");
                break;
        }
    }

    private void Drop(Migration migration, CreateTableStatement table, AlterTableDropTableElement element)
    {
        var found = element.TableElementType == TableElementType.Column
            ? Column(table, element.Name.Value) is { } column && table.Definition.ColumnDefinitions.Remove(column)
            : DropConstraint(table, element.Name.Value);
        if (!found)
        {
            _problems.Add($"{migration.Name}: {NameOf(table.SchemaObjectName)} has no {element.Name.Value} to drop");
        }
    }

    private static bool DropConstraint(CreateTableStatement table, string name)
    {
        bool IsIt(ConstraintDefinition one) => string.Equals(one.ConstraintIdentifier?.Value, name, StringComparison.OrdinalIgnoreCase);
        if (table.Definition.TableConstraints.FirstOrDefault(IsIt) is { } constraint)
        {
            return table.Definition.TableConstraints.Remove(constraint);
        }

        var column = table.Definition.ColumnDefinitions.FirstOrDefault(column => column.DefaultConstraint is { } value && IsIt(value));
        column?.DefaultConstraint = null;
        return column is not null;
    }

    private void DropTable(string name)
    {
        if (!_tables.Remove(name))
        {
            _problems.Add($"there is no table {name} to drop");
        }

        _others.RemoveAll(other => string.Equals(other.Table, name, StringComparison.OrdinalIgnoreCase));
    }

    private void Forget(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (_others.RemoveAll(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)) == 0)
            {
                _problems.Add($"there is no {name} to drop");
            }
        }
    }

    private static void Replace(IList<ConstraintDefinition> constraints, bool notNull)
    {
        foreach (var old in constraints.OfType<NullableConstraintDefinition>().ToList())
        {
            constraints.Remove(old);
        }

        constraints.Add(new NullableConstraintDefinition { Nullable = !notNull });
    }

    private static ColumnDefinition? Column(CreateTableStatement table, string name) =>
        table.Definition.ColumnDefinitions.FirstOrDefault(column => string.Equals(column.ColumnIdentifier.Value, name, StringComparison.OrdinalIgnoreCase));

    private static string NameOf(SchemaObjectName name) => name.BaseIdentifier.Value;
}
