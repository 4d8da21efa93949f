using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared.Posting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EmployerConnect.Tests;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Get_WithoutSignIn_AnswersOk(string address)
    {
        await using var site = new TestSite();
        var client = await site.Client();
        using var response = await client.Get(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Get_SomethingFails_IsAliveButNotReady()
    {
        await using var site = new TestSite();
        await using var broken = site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.AddHealthChecks().AddCheck("broken", () => HealthCheckResult.Unhealthy())));
        using var http = broken.CreateClient();
        using var live = await http.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
        using var ready = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
    }

    [Fact]
    public async Task Check_DatabaseDoesNotAnswer_Throws()
    {
        using var dialect = new SqliteDialect($"Data Source={Path.Combine(Path.GetTempPath(), "employerconnect-nowhere.db")};Mode=ReadOnly");
        var check = new Health.DatabaseAnswers(new Database(dialect, new PostedFormClaim(TimeProvider.System)));
        await Assert.ThrowsAsync<SqliteException>(() => check.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken));
    }
}
