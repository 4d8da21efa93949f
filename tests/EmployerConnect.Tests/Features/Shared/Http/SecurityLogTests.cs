using System.Collections.Concurrent;
using EmployerConnect.Tests.Features.Accounts;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Shared.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace EmployerConnect.Tests.Features.Shared.Http;

public sealed class SecurityLogTests
{
    [Fact]
    public async Task SignInsAreLogged_TheRefusedToo_WithoutAddressesOrPasswords()
    {
        var (lines, people) = await LinesOf(async (client, _) =>
        {
            using var wrong = await client.SignIn("ada@example.org", Passwords.Other);
            using var unknown = await client.SignIn("nobody@example.org", Passwords.Other);
            using var right = await client.SignIn("ADA@example.org");
        });
        Assert.Collection(
            lines,
            line => Assert.StartsWith("Warning SignInRejected Password Wrong for ", line, StringComparison.Ordinal),
            line => Assert.StartsWith("Warning SignInRejected Password Wrong for ", line, StringComparison.Ordinal),
            line => Assert.StartsWith($"Information SignInAccepted Password of {people.Ada} from ", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain("example", line, StringComparison.OrdinalIgnoreCase));
        Assert.All(lines, line => Assert.DoesNotContain(Passwords.Other, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatIsRefused_IsLoggedByItsPattern_WithWhoAsked()
    {
        var (lines, people) = await LinesOf(async (client, ada) =>
        {
            using var hub = await ada.Get("/hubs");
            using var offer = await ada.Get($"/offers/{Guid.CreateVersion7()}");
            using var feed = await client.Get("/calendars/a-secret-that-was-guessed.ics");
            using var form = await client.Post("/forgotten-password", []);
            using var nowhere = await client.Get("/nowhere");
        });
        Assert.Contains(lines, line => line.StartsWith($"Warning RequestRefused 403 GET hubs of {people.Ada} from ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith($"Warning RequestRefused 404 GET offers/{{id:guid}} of {people.Ada} from ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Warning RequestRefused 404 GET /calendars/{token}.ics of nobody from ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Warning RequestRefused 400 POST forgotten-password of nobody from ", StringComparison.Ordinal));
        Assert.Equal(4, lines.Count);
        Assert.All(lines, line => Assert.DoesNotContain("guessed", line, StringComparison.Ordinal));
    }

    private static async Task<(IReadOnlyList<string> Lines, People People)> LinesOf(Func<SiteClient, SiteClient, Task> act)
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        await site.Give(people.Ada);
        using var log = new KeptLines();
        await using var loud = site.WithWebHostBuilder(builder => builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(log)));
        using var visitor = Http(loud);
        using var member = Http(loud);
        using var signedIn = await member.GetAsync(new Uri($"/__test/sign-in/{people.Ada}", UriKind.Relative), TestContext.Current.CancellationToken);
        await act(new SiteClient(visitor), new SiteClient(member));
        return ([.. log.Lines], people);
    }

    private static HttpClient Http(WebApplicationFactory<Program> site) =>
        site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

    private sealed class KeptLines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IEnumerable<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => categoryName == typeof(SecurityLog).FullName ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{logLevel} {formatter(state, exception)}");

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
