using System.Data.Common;
using DbUp.Builder;
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

    private sealed class Counter(SqliteDialect dialect) : Dialect, IDisposable
    {
        private int _count;

        public int Count => _count;

        public void Reset() => _count = 0;

        public override ChangeStatements Changes => dialect.Changes;

        public override Task<DbConnection> Open(CancellationToken cancellation = default) => dialect.Open(cancellation);

        public override string Expand(string sql)
        {
            Interlocked.Increment(ref _count);
            return dialect.Expand(sql);
        }

        public override bool IsUniqueViolation(DbException exception) => dialect.IsUniqueViolation(exception);

        public override UpgradeEngineBuilder Migrator() => dialect.Migrator();

        public override Task<IDisposable> Writer(CancellationToken cancellation = default) => dialect.Writer(cancellation);

        public void Dispose() => dialect.Dispose();
    }
}
