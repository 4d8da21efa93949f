using System.Data.Common;
using Dapper;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;

namespace EmployerConnect.Tests.Sql;

/// <summary>Every migration, on both engines; each rule with a deliberate violation.</summary>
public sealed class MigrationTests
{
    private const string SqliteOnly = ".sqlite.sql";
    private const string SqlServerOnly = ".sqlserver.sql";

    private static readonly Migration Base = new("base", "CREATE TABLE Thing (Id uniqueidentifier NOT NULL PRIMARY KEY, Name nvarchar(10) NOT NULL)");

    public static TheoryData<string> Names => [.. Repository.Files("db/migrations", "*.sql").Select(file => Path.GetFileName(file.Path))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Migration_KeepsToTheSubset(string name)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "db", "migrations", name));
        if (name.EndsWith(SqlServerOnly, StringComparison.Ordinal))
        {
            TSql.Parse(text, out var problems);
            Assert.Empty(problems);
        }
        else if (!name.EndsWith(SqliteOnly, StringComparison.Ordinal))
        {
            Assert.Empty(MigrationRules.Check(new Migration(name, text)));
        }
    }

    [Fact]
    public void Names_AreNumberedOnceAndPairedWhereTheEnginesDiffer()
    {
        var files = Names.Select(row => row.Data).ToList();
        Assert.All(files, name => Assert.Matches(@"^\d{4}_[a-z0-9_]+(\.sqlite|\.sqlserver)?\.sql$", name));
        var steps = files.GroupBy(name => name[..4]).ToList();
        Assert.All(steps, step => Assert.Equal(step.Count() == 1 ? 1 : 2, step.Select(name => name.Split('.')[1]).Distinct().Count()));
        Assert.All(steps.Where(step => step.Count() > 1), step =>
            Assert.Equal([SqliteOnly, SqlServerOnly], step.Select(name => name[name.IndexOf('.', StringComparison.Ordinal)..]).Order()));
        Assert.All(steps.Where(step => step.Count() == 1), step => Assert.Equal(1, step.Single().Count(letter => letter == '.')));
    }

    [Fact]
    public void Schema_HoldsOnSqlServer() => Assert.Empty(SqlServerProof.Check(FoldedSchema.Current, [])["schema"]);

    [Fact]
    public async Task Schema_IsTheSameOnBothEngines()
    {
        using var database = new TestDatabase();
        await using var connection = await database.Dialect.Open(TestContext.Current.CancellationToken);
        Assert.Equal(Describe(FoldedSchema.Current.Tables), await Describe(connection));
    }

    [Fact]
    public async Task Difference_BetweenTheEngines_IsReported()
    {
        using var database = new TestDatabase();
        await using var connection = await database.Dialect.Open(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync("ALTER TABLE Hub ADD Motto nvarchar(20) NULL");
        Assert.NotEqual(Describe(FoldedSchema.Current.Tables), await Describe(connection));
    }

    [Theory]
    [InlineData("CREATE TABLE T (Id int NOT NULL IDENTITY PRIMARY KEY)", "IDENTITY")]
    [InlineData("CREATE TABLE T (Id int PRIMARY KEY)", "may be null")]
    [InlineData("CREATE TABLE T (A int NOT NULL, B int NULL, CONSTRAINT PK_T PRIMARY KEY (A, B))", "B: a PRIMARY KEY")]
    [InlineData("CREATE TABLE T (Id int NOT NULL)", "no PRIMARY KEY")]
    [InlineData("CREATE TABLE T (Id int NOT NULL PRIMARY KEY, A int)", "say NULL")]
    [InlineData("CREATE TABLE T (Id int NOT NULL PRIMARY KEY, A datetime2 NOT NULL DEFAULT (SYSUTCDATETIME()))", "only plain values")]
    [InlineData("CREATE TABLE T (Id int NOT NULL PRIMARY KEY, A decimal(5, 2) NOT NULL)", "decimal(5,2)")]
    [InlineData("CREATE TABLE T (Id int NOT NULL PRIMARY KEY, A varchar(5) NOT NULL)", "varchar(5)")]
    [InlineData("CREATE TABLE T (Id int NOT NULL PRIMARY KEY CLUSTERED)", "CLUSTERED")]
    [InlineData("CREATE TABLE T (Id int NOT NULL PRIMARY KEY, A int NOT NULL INDEX IX_A)", "an index of its own")]
    [InlineData("CREATE TABLE T (Id int NOT NULL PRIMARY KEY, A AS Id + 1)", "computed")]
    [InlineData("CREATE TABLE dbo.T (Id int NOT NULL PRIMARY KEY)", "no schema")]
    [InlineData("CREATE TABLE T (Id int NOT NULL PRIMARY KEY, CONSTRAINT CK CHECK (LEN(Id) > 1))", "function LEN")]
    [InlineData("CREATE INDEX IX_T ON T (A) INCLUDE (B)", "INCLUDE")]
    [InlineData("CREATE TABLE T (Id int NOT NULL PRIMARY KEY)\nGO\nCREATE INDEX IX_T ON T (Id)", "GO")]
    [InlineData("CREATE TABLE T (Id int NOT NULL PRIMARY KEY) WITHOUT ROWID", "SQL46005")]
    public void Violation_IsReported(string text, string report) =>
        Assert.Contains(MigrationRules.Check(new Migration("violation", text)), problem => problem.Contains(report, StringComparison.Ordinal));

    [Theory]
    [InlineData("CREATE TABLE Part (Id int NOT NULL PRIMARY KEY, CONSTRAINT FK_Part FOREIGN KEY (Id) REFERENCES Nope (Id))", "SQL71501")]
    [InlineData("CREATE TABLE Part (Id int NOT NULL PRIMARY KEY, CONSTRAINT CK_Part CHECK (Nope > 0))", "SQL71501")]
    [InlineData("CREATE INDEX IX_Thing ON Thing (Nope)", "SQL71501")]
    [InlineData("ALTER TABLE Thing DROP COLUMN Nope", "has no Nope to drop")]
    [InlineData("DROP TABLE Nope", "no table Nope")]
    [InlineData("CREATE TABLE Thing (Id int NOT NULL PRIMARY KEY)", "there already")]
    [InlineData("EXEC sp_rename 'Thing.Name', 'Title', 'COLUMN'", "cannot be followed")]
    public void ViolationOnSqlServer_IsReported(string text, string report) =>
        Assert.Contains(SqlServerProof.Check(FoldedSchema.Of([Base, new Migration("violation", text)]), [])["schema"], problem => problem.Contains(report, StringComparison.Ordinal));

    [Fact]
    public void ChangeOfRows_IsHeldToTheSchema()
    {
        var found = SqlServerProof.Check(FoldedSchema.Of([Base, new Migration("rows", "UPDATE Thing SET Nope = 1")]), []);
        Assert.Contains(found["rows"], problem => problem.Contains("SQL71501", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AlteredTable_IsFoldedAsSqliteAltersIt()
    {
        Migration[] migrations =
        [
            Base,
            new("add", "ALTER TABLE Thing ADD Colour nvarchar(20) NULL; ALTER TABLE Thing ADD Weight int NOT NULL CONSTRAINT DF_Thing_Weight DEFAULT 0;"),
            new("index", "CREATE INDEX IX_Thing_Colour ON Thing (Colour)"),
            new("drop", "ALTER TABLE Thing DROP COLUMN Name"),
        ];
        var schema = FoldedSchema.Of(migrations);
        Assert.Empty(schema.Problems);
        var uses = new Statement("uses", "SELECT Colour, Weight FROM Thing", Engines.Both);
        var misses = new Statement("misses", "SELECT Name FROM Thing", Engines.Both);
        var found = SqlServerProof.Check(schema, [uses, misses]);
        Assert.Empty(found["schema"]);
        Assert.Empty(found["uses"]);
        Assert.NotEmpty(found["misses"]);

        using var dialect = new SqliteDialect("Data Source=folded;Mode=Memory;Cache=Shared");
        await using var connection = await dialect.Open(TestContext.Current.CancellationToken);
        foreach (var migration in migrations)
        {
            await connection.ExecuteAsync(migration.Text);
        }

        Assert.Equal(Describe(schema.Tables), await Describe(connection));
    }

    /// <summary>SQLite writes its own types in capitals, and the migrator turns text without a limit into its TEXT.</summary>
    private static string TypeOf(string type) => type.ToLowerInvariant() switch
    {
        "integer" => "int",
        "nvarchar(max)" or "nvarchar" => "text",
        var other => other,
    };

    private static List<string> Describe(IEnumerable<Table> tables) =>
        [.. tables
            .SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name} {TypeOf(column.Type)}{(column.IsNullable ? "" : " NOT NULL")}"))
            .Order(StringComparer.Ordinal)];

    private static async Task<List<string>> Describe(DbConnection connection)
    {
        var columns = await connection.QueryAsync<(string Table, string Name, string Type, long NotNull)>(
            """
            SELECT t.name, c.name, c.type, c."notnull"
            FROM sqlite_master t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name <> 'SchemaVersions' AND t.name NOT LIKE 'sqlite%'
            """);
        return [.. columns
            .Select(column => $"{column.Table}.{column.Name} {TypeOf(column.Type)}{(column.NotNull == 0 ? "" : " NOT NULL")}")
            .Order(StringComparer.Ordinal)];
    }
}
