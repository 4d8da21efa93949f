namespace EmployerConnect.Tests.Features.Places;

/// <summary>Real files beside the repository: tests that need them say that they were skipped, or fail where CI is true.</summary>
internal static class SharedFiles
{
    public static string Path(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(System.IO.Path.Combine(folder.FullName, "EmployerConnect.sln")))
            {
                continue;
            }

            var path = System.IO.Path.GetFullPath(System.IO.Path.Combine([folder.FullName, "..", "shared", .. parts]));
            if (File.Exists(path) || Directory.Exists(path))
            {
                return path;
            }

            break;
        }

        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"CI needs ../shared/{string.Join('/', parts)}.");
        Assert.Skip($"../shared/{string.Join('/', parts)} is not there.");
        return "";
    }
}
