using System.Collections.Concurrent;
using System.Diagnostics;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Calendars;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace EmployerConnect.Tests.Features.Calendars;

public sealed class FeedTokenHidingTests
{
    [Fact]
    public async Task Get_TheToken_IsInNoLogAndNoTrace()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var token = (await site.With<FeedStore, string?>(async feeds => await feeds.Create(people.Ada, TestSite.Now.UtcDateTime)))!;
        var lines = await LinesOf(site, $"/calendars/{token}.ics", $"/Calendars/{token}.ICS", $"/calendars/{token}x.ics");
        Assert.Contains(lines, line => line.Contains("/calendars/hidden.ics", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains(token, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Get_TheSecretsOfLinksInMails_AreInNoLogAndNoTrace()
    {
        await using var site = new TestSite();
        const string token = "q7secretsecretsecretsecretsecret";
        var lines = await LinesOf(site, $"/answer/{token}", $"/Answer/{token}", $"/mail/stop/{token}");
        Assert.Contains(lines, line => line.Contains("/answer/hidden", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains(token, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<IReadOnlyList<string>> LinesOf(TestSite site, params string[] paths)
    {
        var log = new EverythingLogged();
        await using var loud = site.WithWebHostBuilder(builder => builder.ConfigureLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log)
            .AddFilter((_, _) => true)));
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => log.Keep($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)}"),
        };
        ActivitySource.AddActivityListener(listener);
        using var client = loud.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        foreach (var path in paths)
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        }

        return [.. log.Lines];
    }

    private sealed class EverythingLogged : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IEnumerable<string> Lines => _lines;

        public void Keep(string line) => _lines.Enqueue(line);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Keep($"scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Keep($"{formatter(state, exception)} {(state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values) : "")} {exception}");

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
