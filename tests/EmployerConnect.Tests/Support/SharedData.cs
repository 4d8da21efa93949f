namespace EmployerConnect.Tests.Support;

/// <summary>Real files in ../shared/data, beside the repository. Without them a test says that it was skipped; with CI=true it fails.</summary>
internal static class SharedData
{
    /// <param name="name">File or folder below ../shared/data: "postcodes", "schools/some-file.csv".</param>
    public static string Require(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", name));
        if (Path.Exists(path))
        {
            return path;
        }

        var reason = $"../shared/data/{name} is not there.";
        Assert.False(IsContinuousIntegration, $"With CI=true the real files are needed: {reason}");
        Assert.Skip(reason);
        return path;
    }

    public static bool IsContinuousIntegration => Environment.GetEnvironmentVariable("CI") == "true";
}
