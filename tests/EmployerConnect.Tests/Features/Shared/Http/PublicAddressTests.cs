using System.Net;
using EmployerConnect.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EmployerConnect.Tests.Features.Shared.Http;

public sealed class PublicAddressTests : IAsyncDisposable
{
    private const string AYear = "max-age=31536000; includeSubDomains";

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
        Assert.Equal(AYear, Assert.Single(response.Headers.GetValues("Strict-Transport-Security")));
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), value => value.Contains(".Form=", StringComparison.Ordinal));
        Assert.StartsWith("__Host-EmployerConnect.Form=", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        using var plain = await http.GetAsync(new Uri("http://hub.example.org/sign-in"), TestContext.Current.CancellationToken);
        Assert.Equal("https://hub.example.org/sign-in", plain.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/lib/site.css", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/account", HttpStatusCode.Redirect)]
    public async Task Production_EveryAnswer_KeepsTheBrowserToHttps(string path, HttpStatusCode status)
    {
        using var http = Production("https://hub.example.org");
        using var response = await http.GetAsync(new Uri($"https://hub.example.org{path}"), TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(AYear, Assert.Single(response.Headers.GetValues("Strict-Transport-Security")));
        using var here = await http.GetAsync(new Uri($"https://localhost{path}"), TestContext.Current.CancellationToken);
        Assert.False(here.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Production_ProgramsAreNotSentOnToHttps_AndPeopleAre()
    {
        using var http = Production("https://hub.example.org");
        using var health = await http.GetAsync(new Uri("http://hub.example.org/health/live"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        foreach (var path in new[] { "/mail/events", "/mail/replies" })
        {
            using var content = new StringContent("{}");
            using var post = await http.PostAsync(new Uri($"http://hub.example.org{path}"), content, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
        }

        using var page = await http.GetAsync(new Uri("http://hub.example.org/offers"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.TemporaryRedirect, page.StatusCode);
    }

    [Theory]
    [InlineData("https://hub.example.org", "__Host-EmployerConnect.Told", CookieSecurePolicy.Always)]
    [InlineData("http://localhost:5080", "EmployerConnect.Told", CookieSecurePolicy.SameAsRequest)]
    public void Production_WhatOnePageTellsTheNext_IsInACookieOfThisHostAlone(string address, string name, CookieSecurePolicy policy)
    {
        using var site = Site(address);
        var cookie = site.Services.GetRequiredService<IOptions<CookieTempDataProviderOptions>>().Value.Cookie;
        Assert.Equal((name, true, SameSiteMode.Lax, policy), (cookie.Name, cookie.HttpOnly, cookie.SameSite, cookie.SecurePolicy));
    }

    [Fact]
    public async Task Production_PlainAddress_StillHasForms()
    {
        using var http = Production("http://localhost:5080");
        using var response = await http.GetAsync(new Uri("http://localhost/sign-in"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private WebApplicationFactory<Program> Site(string address) =>
        _site.WithWebHostBuilder(builder => builder.UseEnvironment("Production").UseSetting("Site:BaseUrl", address).UseSetting("Email:Sender", "File"));

    private HttpClient Production(string address) =>
        Site(address).CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://hub.example.org") });
}
