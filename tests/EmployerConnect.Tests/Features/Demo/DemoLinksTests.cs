using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Calendars;

namespace EmployerConnect.Tests.Features.Demo;

public sealed class DemoLinksTests
{
    [Fact]
    public async Task Json_InDevelopment_NamesEverybodyAndAFeedThatExists()
    {
        using var database = new TestDatabase();
        var (first, output, _) = await Run(database, "Development");
        var (second, again, _) = await Run(database, "Development");
        Assert.Equal((0, 0), (first, second));

        using var json = JsonDocument.Parse(output);
        var people = json.RootElement.GetProperty("people").EnumerateArray().ToList();
        Assert.Equal(141, people.Count);
        Assert.Equal(["hub", "role", "name", "where", "address"], people[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(("Worcestershire demo hub", "careers leader"), (people[0].GetProperty("hub").GetString(), people[0].GetProperty("role").GetString()));
        Assert.All(people, person => Assert.StartsWith("http://localhost:5080/demo/sign-in/", person.GetProperty("address").GetString(), StringComparison.Ordinal));
        Assert.True(await IsLive(database, output, 0));
        Assert.True(await IsLive(database, again, 1));
    }

    [Fact]
    public async Task Run_OutsideDevelopment_SaysSoInOneLine()
    {
        using var database = new TestDatabase();
        var (code, output, error) = await Run(database, "Production");
        Assert.Equal((1, ""), (code, output));
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(0, await database.Open().Read(work => work.Value<int>("SELECT COUNT(*) FROM Hub")));
    }

    /// <summary>Each run ends the feed of the run before.</summary>
    private static async Task<bool> IsLive(TestDatabase database, string output, int run)
    {
        using var json = JsonDocument.Parse(output);
        var feed = new Uri(json.RootElement.GetProperty("feed").GetString()!);
        Assert.StartsWith("http://localhost:5080/calendars/", feed.AbsoluteUri, StringComparison.Ordinal);
        var tokenHash = FeedToken.Hash(Path.GetFileNameWithoutExtension(feed.AbsolutePath));
        var sql = run == 0
            ? "SELECT COUNT(*) FROM CalendarFeed WHERE TokenHash = @tokenHash AND RevokedAt IS NOT NULL"
            : "SELECT COUNT(*) FROM CalendarFeed WHERE TokenHash = @tokenHash AND RevokedAt IS NULL";
        return await database.Open().Read(work => work.Value<int>(sql, new { tokenHash })) == 1;
    }

    private static async Task<(int Code, string Output, string Error)> Run(TestDatabase database, string environment)
    {
        var dotnet = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var start = new ProcessStartInfo(Path.GetFullPath(dotnet), [Path.Combine(AppContext.BaseDirectory, "EmployerConnect.Web.dll"), "demo-links", "--json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["Site__BaseUrl"] = "http://localhost:5080";
        start.Environment["Database__Provider"] = "Sqlite";
        start.Environment["ConnectionStrings__EmployerConnect"] = database.ConnectionString;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
