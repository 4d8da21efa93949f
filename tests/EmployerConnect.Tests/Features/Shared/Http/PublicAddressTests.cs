using System.Net;
using EmployerConnect.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace EmployerConnect.Tests.Features.Shared.Http;

public sealed class PublicAddressTests : IAsyncDisposable
{
    private readonly TestSite _site = new();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Production_AnotherHostName_IsRefused()
    {
        using var http = Production("https://hub.example.org");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/sign-in", UriKind.Relative)) { Headers = { Host = "evil.example" } };
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Production_HttpsAddress_KeepsFormsToIt()
    {
        using var http = Production("https://hub.example.org");
        using var response = await http.GetAsync(new Uri("https://hub.example.org/sign-in"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("max-age", Assert.Single(response.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), value => value.Contains(".Form=", StringComparison.Ordinal));
        Assert.StartsWith("__Host-EmployerConnect.Form=", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        using var plain = await http.GetAsync(new Uri("http://hub.example.org/sign-in"), TestContext.Current.CancellationToken);
        Assert.Equal("https://hub.example.org/sign-in", plain.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Production_PlainAddress_StillHasForms()
    {
        using var http = Production("http://localhost:5080");
        using var response = await http.GetAsync(new Uri("http://localhost/sign-in"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private HttpClient Production(string address) =>
        _site.WithWebHostBuilder(builder => builder.UseEnvironment("Production").UseSetting("Site:BaseUrl", address).UseSetting("Email:Sender", "File"))
            .CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://hub.example.org") });
}
