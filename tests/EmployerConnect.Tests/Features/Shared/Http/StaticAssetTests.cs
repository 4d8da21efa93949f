using System.Net;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Shared.Http;

public sealed class StaticAssetTests
{
    [Theory]
    [InlineData("/lib/site.css", "text/css")]
    [InlineData("/lib/govuk-frontend/govuk-frontend.min.js", "text/javascript")]
    [InlineData("/lib/moj-frontend/moj-frontend.min.js", "text/javascript")]
    [InlineData("/lib/accessible-autocomplete/accessible-autocomplete.min.js", "text/javascript")]
    [InlineData("/lib/leaflet/leaflet.js", "text/javascript")]
    [InlineData("/scripts/site.js", "text/javascript")]
    [InlineData("/pictures/logo.svg", "image/svg+xml")]
    public async Task Get_Asset_IsNotEmpty(string address, string type)
    {
        await using var site = new TestSite();
        var client = await site.Client();
        using var response = await client.Get(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_StartPage_EveryAssetItNamesIsThere_UnderAnAddressThatChangesWithIt()
    {
        await using var site = new TestSite();
        var client = await site.Client();
        var page = await client.Page("/");
        var addresses = page.QuerySelectorAll("link[href], script[src], img[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).ToList();
        Assert.True(addresses.Count >= 5, "The start page names its style, script, icon and pictures");
        foreach (var address in addresses)
        {
            using var response = await client.Get(address);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Matches(@"\.[a-z0-9]{10}\.(css|js|svg)$", address);
            Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }
}
