using System.Diagnostics;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Places.Import;
using EmployerConnect.Web.Features.Shared.Posting;

namespace EmployerConnect.Benchmarks;

/// <summary>One measured process: <c>bare FILE FOLDER</c> or <c>import FILE FOLDER</c>.</summary>
internal static class ImportPart
{
    public static async Task<int> Run(string[] args)
    {
        DapperTypes.Register();
        var (kind, file, folder) = (args[0], args[1], args[2]);
        using var dialect = new SqliteDialect($"Data Source={Path.Combine(folder, $"{kind}.db")}");
        Migrations.Run(dialect);
        Console.WriteLine(kind == "bare" ? await BareLoop.Run(dialect, file) : await Import(dialect, file));
        return 0;
    }

    private static async Task<Part> Import(SqliteDialect dialect, string file)
    {
        var began = Stopwatch.GetTimestamp();
        var import = new PostcodeImport(new Database(dialect, new PostedFormClaim(TimeProvider.System)), TimeProvider.System);
        var report = await import.Run([file], new Silent());
        return Part.Of(Stopwatch.GetElapsedTime(began), report.WritersWaited);
    }

    private sealed class Silent : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            // A benchmark has no screen.
        }
    }
}
