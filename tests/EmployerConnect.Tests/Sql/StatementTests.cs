using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Sql;

/// <summary>Every statement of the program, on both engines.</summary>
public sealed class StatementTests(StatementTests.Proofs proofs) : IClassFixture<StatementTests.Proofs>
{
    public static TheoryData<string> Names => [.. Statements.All.Select(statement => statement.Name)];

    public static TheoryData<string> Violations => [.. Samples.Violations.Select(one => one.What)];

    public static TheoryData<string> Accepted => [.. Samples.Accepted];

    [Fact]
    public void All_FindsTheStatementsOfEverySqlClass()
    {
        Assert.Contains(Statements.All, statement => statement.Name == "PostedFormSql.Take");
        Assert.Equal(Statements.All.Count, Statements.All.Select(statement => statement.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Statement_HoldsOnBothEngines(string name)
    {
        var statement = Statements.All.Single(statement => statement.Name == name);
        Assert.Empty(await proofs.Problems(statement));
    }

    [Theory]
    [MemberData(nameof(Violations))]
    public async Task Violation_IsReported(string what)
    {
        var (_, sql, report) = Samples.Violations.Single(one => one.What == what);
        var problems = await proofs.Problems(new Statement(what, sql, Engines.Both));
        Assert.Contains(problems, problem => problem.Contains(report, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task Subset_IsAccepted(string sql) => Assert.Empty(await proofs.Problems(new Statement(sql, sql, Engines.Both)));

    [Fact]
    public async Task StatementForOneEngine_IsProvedThereOnly()
    {
        const string OnlySqlite = "SELECT Id FROM Offer ORDER BY Title LIMIT 5";
        const string OnlySqlServer = "SELECT TOP (5) Id FROM Offer";
        Assert.Empty(await proofs.Problems(new Statement("lite", OnlySqlite, Engines.Sqlite)));
        Assert.Empty(await proofs.Problems(new Statement("server", OnlySqlServer, Engines.SqlServer)));
        Assert.NotEmpty(await proofs.Problems(new Statement("lite", OnlySqlServer, Engines.Sqlite)));
        Assert.NotEmpty(await proofs.Problems(new Statement("server", OnlySqlite, Engines.SqlServer)));
    }

    [Fact]
    public void Classes_NamedForOneEngine_AreOfThatEngine()
    {
        var found = Statements.Of(typeof(StatementTests).Assembly).ToDictionary(statement => statement.Name, statement => statement.Engines);
        Assert.Equal(Engines.Sqlite, found["FixtureSqliteOnlySql.Shown"]);
        Assert.Equal(Engines.SqlServer, found["FixtureSqlServerOnlySql.Shown"]);
        Assert.Equal(Engines.Both, found["FixtureSql.Shown"]);
    }

    /// <summary>One migrated SQLite database, and one SQL Server model that has seen all of the program's statements.</summary>
    public sealed class Proofs : IDisposable
    {
        private readonly TestDatabase _database = new();
        // All in one model: to make one takes seconds.
        private readonly HashSet<Statement> _seen = [.. Statements.All.Where(statement => statement.Engines.HasFlag(Engines.SqlServer)), .. Samples.Statements];
        private readonly ILookup<string, string> _found;

        public Proofs() => _found = SqlServerProof.Check(FoldedSchema.Current, _seen);

        internal async Task<IReadOnlyList<string>> Problems(Statement statement)
        {
            var problems = new List<string>();
            if (statement.Engines == Engines.Both)
            {
                problems.AddRange(SubsetRules.Check(statement.Text, FoldedSchema.Current.Tables));
            }

            if (statement.Engines.HasFlag(Engines.Sqlite) && await SqliteProof.Check(_database, statement.Text) is { } refused)
            {
                problems.Add($"SQLite: {refused}");
            }

            if (statement.Engines.HasFlag(Engines.SqlServer))
            {
                problems.AddRange(_seen.Contains(statement) ? _found[statement.Name] : SqlServerProof.Check(FoldedSchema.Current, [statement])[statement.Name]);
            }

            return problems;
        }

        public void Dispose() => _database.Dispose();
    }
}
