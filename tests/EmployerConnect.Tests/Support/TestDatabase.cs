using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared.Posting;

namespace EmployerConnect.Tests.Support;

/// <summary>A fresh migrated database of its own, copied from one migrated template: a file, so that several hosts can share it.</summary>
public sealed class TestDatabase : IDisposable
{
    private static readonly Lazy<string> Template = new(MakeTemplate);
    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("employerconnect-test-").FullName, "test.db");

    public TestDatabase()
    {
        DapperTypes.Register();
        File.Copy(Template.Value, _path);
        Dialect = new SqliteDialect(ConnectionString);
    }

    public string ConnectionString => $"Data Source={_path}";

    public SqliteDialect Dialect { get; }

    public Database Open(TimeProvider? time = null) => new(Dialect, new PostedFormClaim(time ?? TimeProvider.System));

    public void Dispose()
    {
        Dialect.Dispose();
        Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);
    }

    private static string MakeTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("employerconnect-template-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var path = Path.Combine(folder.FullName, "template.db");
        using var dialect = new SqliteDialect($"Data Source={path}");
        Migrations.Run(dialect);
        using var connection = dialect.Open().GetAwaiter().GetResult();
        using var checkpoint = connection.CreateCommand();
        // What still lies in the write-ahead log would not be copied with the file.
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        checkpoint.ExecuteNonQuery();
        return path;
    }
}
