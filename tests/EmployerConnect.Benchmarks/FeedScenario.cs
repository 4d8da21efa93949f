using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using EmployerConnect.Web;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Calendars;
using Ical.Net;
using Ical.Net.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EmployerConnect.Benchmarks;

/// <summary>
/// A feed of 500 sessions over HTTP, built anew, against Ical.Net's own serialisation of the same calendar; and a 304, its token
/// looked up, against a bare endpoint of the same process that reads one row through Dapper. Rounds alternate; the middle one counts.
/// </summary>
internal static class FeedScenario
{
    private const int Rounds = 31;
    private const int Asked = 200;
    private const int Warm = 8;

    // One reader asks more often in a second here than any calendar program in a day.
    private const string Unlimited = "100000000";

    public static async Task<Result> Run(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("employerconnect-benchmark-").FullName;
        try
        {
            await using var app = Site(folder);
            Migrations.Run(app.Services.GetRequiredService<Dialect>());
            var world = new FeedWorld();
            await world.Settle(app.Services);
            await app.StartAsync();
            using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
            var cold = await Cold(app, http, world);
            var (notModified, bare) = await NotModified(http, world);
            await app.StopAsync();
            return new Result("feed",
            [
                new("feed of 500 sessions, built anew", cold.Ours * 1000, "ms"),
                new("Ical.Net serialises the same calendar", cold.Theirs * 1000, "ms"),
                new("built anew / Ical.Net's own", cold.Ours / cold.Theirs, "x", 2),
                new("feeds built more often than they changed", cold.BuiltTooOften, "feeds", 0),
                new("304 with its token looked up", notModified * 1e6, "µs"),
                new("bare endpoint, one row through Dapper", bare * 1e6, "µs"),
                new("304 / bare endpoint", notModified / bare, "x", 1.5),
            ]);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The site as it is run, on a port of its own, with the bare endpoint beside it.</summary>
    private static WebApplication Site(string folder)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Testing", ApplicationName = "EmployerConnect.Web", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseSetting("ConnectionStrings:EmployerConnect", $"Data Source={Path.Combine(folder, "feed.db")}").UseSetting("Database:Provider", "Sqlite").UseSetting("RateLimits:Feeds", Unlimited).UseSetting("RateLimits:Feed", Unlimited).UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        EmployerConnect.Web.Site.Add(builder.Services, builder.Configuration, builder.Environment);
        var app = builder.Build();
        app.UseSite();
        app.MapGet("/bare/{id:guid}", async (Guid id, Dialect dialect, HttpContext context) =>
        {
            await using var connection = await dialect.Open();
            var row = await Dapper.SqlMapper.QuerySingleAsync<Row>(connection, FeedSeedSql.OneRow, new { id });
            await context.Response.WriteAsync(row.Name);
        }).AllowAnonymous();
        return app;
    }

    private static async Task<(double Ours, double Theirs, double BuiltTooOften)> Cold(WebApplication app, HttpClient http, FeedWorld world)
    {
        var cache = app.Services.GetRequiredService<FeedCache>();
        List<double> ours = [];
        List<double> theirs = [];
        for (var round = 0; round < Rounds; round++)
        {
            await world.Touch(app.Services, round);
            var began = Stopwatch.GetTimestamp();
            var bytes = await http.GetByteArrayAsync(FeedToken.Path(world.Token));
            ours.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            // The same data a second time are not built again.
            await http.GetByteArrayAsync(FeedToken.Path(world.Token));
            var calendar = Calendar.Load(Encoding.UTF8.GetString(bytes))!;
            began = Stopwatch.GetTimestamp();
            new CalendarSerializer().SerializeToString(calendar);
            theirs.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }

        return (Middle(ours), Middle(theirs), cache.Built - Rounds);
    }

    private static async Task<(double NotModified, double Bare)> NotModified(HttpClient http, FeedWorld world)
    {
        using var first = await http.GetAsync(FeedToken.Path(world.Token));
        var tag = first.Headers.ETag!;
        List<double> ours = [];
        List<double> theirs = [];
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await Timed(() => Feed(http, world, tag)));
            theirs.Add(await Timed(() => Bare(http, world)));
        }

        return (Middle(ours.Skip(Warm)), Middle(theirs.Skip(Warm)));
    }

    private static async Task<double> Timed(Func<Task> ask)
    {
        var began = Stopwatch.GetTimestamp();
        for (var number = 0; number < Asked; number++)
        {
            await ask();
        }

        return Stopwatch.GetElapsedTime(began).TotalSeconds / Asked;
    }

    private static async Task Feed(HttpClient http, FeedWorld world, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, FeedToken.Path(world.Token));
        request.Headers.IfNoneMatch.Add(tag);
        using var response = await http.SendAsync(request);
        if (response.StatusCode != HttpStatusCode.NotModified)
        {
            throw new InvalidOperationException($"The feed answered {response.StatusCode}.");
        }
    }

    private static async Task Bare(HttpClient http, FeedWorld world)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/bare/{world.Person}");
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private sealed class Row
    {
        public required Guid Id { get; init; }

        public required string Name { get; init; }

        public required string Email { get; init; }
    }
}
