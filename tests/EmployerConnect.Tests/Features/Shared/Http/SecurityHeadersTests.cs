using System.Net;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Shared.Http;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/lib/site.css")]
    public async Task EveryAnswer_HasThem(string address)
    {
        await using var site = new TestSite();
        using var response = await (await site.Client()).Get(address);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("object-src 'none'; form-action 'self'; base-uri 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task InlineScripts_CarryTheNonceOfTheirOwnAnswer()
    {
        await using var site = new TestSite();
        var client = await site.Client();
        using var first = await client.Get("/");
        using var second = await client.Get("/");
        var policy = Assert.Single(first.Headers.GetValues("Content-Security-Policy"));
        var page = await SiteClient.Parse(first);
        foreach (var script in page.QuerySelectorAll("script:not([src])"))
        {
            Assert.Contains($"'nonce-{script.GetAttribute("nonce")}'", policy, StringComparison.Ordinal);
        }

        Assert.Empty(page.QuerySelectorAll("[style], [onclick], style"));
        Assert.NotEqual(policy, Assert.Single(second.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task PagesOfAPersonWhoIsSignedIn_AreNotStored_ButAssetsAre()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var client = await site.Client(people.Ada);
        using var page = await client.Get("/privacy");
        Assert.True(page.Headers.CacheControl!.NoStore);
        using var asset = await client.Get("/lib/site.css");
        Assert.False(asset.Headers.CacheControl?.NoStore);
        using var visitor = await (await site.Client()).Get("/privacy");
        Assert.NotEqual(true, visitor.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/lib/site.css", "text/css; charset=utf-8")]
    [InlineData("/scripts/site.js", "text/javascript; charset=utf-8")]
    [InlineData("/health/live", "text/plain; charset=utf-8")]
    public async Task Text_SaysItsCharacterSet(string address, string type)
    {
        await using var site = new TestSite();
        using var response = await (await site.Client()).Get(address);
        Assert.Equal(type, response.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("/", "/sign-out")]
    [InlineData("/account", "/account/sign-out-everywhere")]
    public async Task SigningOut_TellsTheBrowserToForgetPages_AndKeepsItsCookies(string page, string action)
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        using var answer = await (await site.Client(people.Ada)).Submit(page, action);
        Assert.Equal("\"cache\", \"storage\"", Assert.Single(answer.Headers.GetValues("Clear-Site-Data")));
    }

    [Fact]
    public async Task Trace_IsRefused()
    {
        await using var site = new TestSite();
        using var request = new HttpRequestMessage(HttpMethod.Trace, new Uri("/", UriKind.Relative));
        using var response = await (await site.Client()).Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }
}
