using EmployerConnect.Web.Features.Places.Import;

namespace EmployerConnect.Web.Commands;

/// <summary>The files that the arguments mean: files, folders, and patterns where the shell has not resolved them.</summary>
internal static class ImportPaths
{
    private static readonly string[] Endings = [".csv", ".csv.gz"];

    public static IReadOnlyList<string> Expand(IEnumerable<string> arguments) =>
        [.. arguments.SelectMany(One).Select(Path.GetFullPath).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> One(string argument)
    {
        if (Directory.Exists(argument))
        {
            return Some(argument, Directory.EnumerateFiles(argument, "*", SearchOption.AllDirectories)
                .Where(path => Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
                // Code-Point Open's own folder of documents holds a CSV file that lists the column names.
                .Where(path => !string.Equals(Path.GetFileName(Path.GetDirectoryName(path)), "Doc", StringComparison.OrdinalIgnoreCase)));
        }

        var pattern = Path.GetFileName(argument);
        var folder = Path.GetDirectoryName(argument) is { Length: > 0 } named ? named : ".";
        return pattern.Contains('*', StringComparison.Ordinal) && Directory.Exists(folder)
            ? Some(argument, Directory.EnumerateFiles(folder, pattern))
            : [argument];
    }

    private static List<string> Some(string argument, IEnumerable<string> files)
    {
        var found = files.Order(StringComparer.Ordinal).ToList();
        return found.Count > 0 ? found : throw new ImportException($"There is no CSV file in {argument}. Nothing was changed.");
    }
}
