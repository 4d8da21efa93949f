namespace EmployerConnect.Tests.Support;

/// <summary>The checkout that these tests were built from, for tests that read its text.</summary>
internal static class Repository
{
    private static readonly string[] Generated = ["bin", "obj", "node_modules"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every file of that kind under <paramref name="folder"/> that a person wrote.</summary>
    public static IReadOnlyList<SourceFile> Files(string folder, string pattern = "*.cs") =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Intersect(Generated).Any())
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Root, path))))];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EmployerConnect.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"EmployerConnect.sln is in no folder above {AppContext.BaseDirectory}.");
    }
}

/// <param name="Path">From the repository's root, with forward slashes.</param>
internal sealed record SourceFile(string Path, string Text);
