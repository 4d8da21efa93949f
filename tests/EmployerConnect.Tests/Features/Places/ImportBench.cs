using System.IO.Compression;
using System.Text;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Places;
using EmployerConnect.Web.Features.Places.Import;
using EmployerConnect.Web.Features.Shared.Posting;

namespace EmployerConnect.Tests.Features.Places;

/// <summary>A database and a folder of files of one test's own.</summary>
internal sealed class ImportBench : IProgress<ImportProgress>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("employerconnect-import-");

    public TestDatabase Rows { get; } = new();

    public Database Database => Rows.Open();

    public PlaceLookup Lookup => new(Database, new PostcodesIo(new PostcodesIoOptions(), Microsoft.Extensions.Logging.Abstractions.NullLogger<PostcodesIo>.Instance));

    public string File(string name, string text, Encoding? encoding = null) => File(name, (encoding ?? new UTF8Encoding(false)).GetPreamble().Concat((encoding ?? new UTF8Encoding(false)).GetBytes(text)).ToArray());

    public string File(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    public Task<ImportReport> Postcodes(params string[] paths) => new PostcodeImport(Database, TimeProvider.System).Run(paths, this);

    public async Task<ImportReport> Schools(string path) => (await Schools(path, null))[0];

    public Task<IReadOnlyList<ImportReport>> Schools(string path, string? links) =>
        new SchoolImport(new Database(Rows.Dialect, new PostedFormClaim(TimeProvider.System)), TimeProvider.System).Run(path, links, this);

    public Task<T> Value<T>(string sql) => Database.Read(work => work.Value<T>(sql));

    public Task<SchoolRecord?> School(int urn) => Database.Read(work => work.QueryOne<SchoolRecord>($"{SchoolSql.All} WHERE Urn = @urn", new { urn }));

    public void Report(ImportProgress value)
    {
        // Tests look at what was done, not at how far it has come.
    }

    public void Dispose()
    {
        Rows.Dispose();
        _folder.Delete(recursive: true);
    }

    public static void Counts(ImportReport report, int read, int added, int changed, int unchanged, int rejected)
    {
        Assert.Equal((read, added, changed, unchanged, rejected), (report.Read, report.Added, report.Changed, report.Unchanged, report.Rejected));
        Assert.Equal(report.Read, report.Added + report.Changed + report.Unchanged + report.Rejected);
    }
}
