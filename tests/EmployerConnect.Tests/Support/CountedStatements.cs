using EmployerConnect.Web.Database;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EmployerConnect.Tests.Support;

/// <summary>A second host on a site's database that counts the statements that its pages run.</summary>
internal sealed class CountedStatements : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> _host;
    private readonly Counter _counter;

    public CountedStatements(TestSite site)
    {
        _counter = new Counter(new SqliteDialect(site.ConnectionString));
        _host = site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<Dialect>();
            services.AddSingleton<Dialect>(_counter);
        }));
    }

    /// <summary>How many statements a page of that person takes, once it has been opened before.</summary>
    public async Task<int> Of(Guid personId, string address)
    {
        using var http = _host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        using var signedIn = await http.GetAsync(new Uri($"/__test/sign-in/{personId}", UriKind.Relative));
        var client = new SiteClient(http);
        await client.Page(address);
        _counter.Reset();
        await client.Page(address);
        return _counter.Count;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _counter.Dispose();
    }

    private sealed class Counter(SqliteDialect dialect) : AroundSqlite(dialect)
    {
        private int _count;

        public int Count => _count;

        public void Reset() => _count = 0;

        protected override void Passes(string sql) => Interlocked.Increment(ref _count);
    }
}
