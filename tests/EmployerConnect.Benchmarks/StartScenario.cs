using System.Diagnostics;

namespace EmployerConnect.Benchmarks;

/// <summary>From <c>dotnet EmployerConnect.Web.dll</c> to the first page, with a database that an earlier start has filled.</summary>
internal static class StartScenario
{
    private const double SecondsAllowed = 3;
    private const int Rounds = 3;

    public static async Task<Result> Run(string[] args)
    {
        var program = SiteProcess.ProgramIn(args);
        var folder = Directory.CreateTempSubdirectory("employerconnect-benchmark-").FullName;
        try
        {
            var first = await Start(program, folder);
            var warm = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                warm.Add(await Start(program, folder));
            }

            return new Result("start",
            [
                new("first start: database made and filled", first, "s"),
                new("first page with the database there", warm.Order().ElementAt(Rounds / 2), "s", SecondsAllowed),
            ]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> Start(string program, string folder)
    {
        var began = Stopwatch.GetTimestamp();
        await using var site = await SiteProcess.Start(program, folder);
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
