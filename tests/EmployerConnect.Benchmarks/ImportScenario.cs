using System.Globalization;

namespace EmployerConnect.Benchmarks;

/// <summary>
/// The import of all postcodes against a bare loop: parse the file with a CSV package, insert its strings by one prepared
/// statement in one transaction. <c>--file</c> names another file, <c>--rounds</c> how often (the middle one counts).
/// </summary>
internal static class ImportScenario
{
    private const int MegabytesAllowed = 300;

    public static async Task<Result> Run(string[] args)
    {
        var file = Value(args, "--file") ?? FindFile();
        var rounds = int.Parse(Value(args, "--rounds") ?? "3", CultureInfo.InvariantCulture);
        var results = new List<(Part Bare, Part First, Part Again)>();
        for (var round = 0; round < rounds; round++)
        {
            var folder = Directory.CreateTempSubdirectory("employerconnect-benchmark-").FullName;
            try
            {
                results.Add((
                    Part.Parse(await Child.Run("bare", file, folder)),
                    Part.Parse(await Child.Run("import", file, folder)),
                    Part.Parse(await Child.Run("import", file, folder))));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return new Result("import",
        [
            new("bare loop", Middle(results, r => r.Bare.Seconds), "s"),
            new("first import", Middle(results, r => r.First.Seconds), "s"),
            new("rerun with nothing changed", Middle(results, r => r.Again.Seconds), "s"),
            new("first import / bare loop", Middle(results, r => r.First.Seconds / r.Bare.Seconds), "x", 1.2),
            new("rerun / bare loop", Middle(results, r => r.Again.Seconds / r.Bare.Seconds), "x", 0.6),
            new("most memory, first import", results.Max(r => r.First.Megabytes), "MB", MegabytesAllowed),
            new("most memory, rerun", results.Max(r => r.Again.Megabytes), "MB", MegabytesAllowed),
            new("writers wait, first import", Middle(results, r => r.First.WritersWaited), "s"),
            new("writers wait, rerun", Middle(results, r => r.Again.WritersWaited), "s"),
        ]);
    }

    private static string? Value(string[] args, string name) => Array.IndexOf(args, name) is var at and >= 0 ? args[at + 1] : null;

    private static double Middle(List<(Part, Part, Part)> results, Func<(Part Bare, Part First, Part Again), double> of) =>
        results.Select(of).Order().ElementAt(results.Count / 2);

    private static string FindFile()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "..", "shared", "data", "postcodes", "codepoint-open-2025-11-gb.csv.gz");
            if (File.Exists(Path.Combine(folder.FullName, "EmployerConnect.sln")) && File.Exists(path))
            {
                return Path.GetFullPath(path);
            }
        }

        throw new FileNotFoundException("Name a postcode file with --file: there is none in ../shared.");
    }
}
