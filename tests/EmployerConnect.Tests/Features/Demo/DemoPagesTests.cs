using System.Net;
using AngleSharp.Dom;
using EmployerConnect.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace EmployerConnect.Tests.Features.Demo;

public sealed class DemoPagesTests
{
    [Fact]
    public async Task Demo_OutsideDevelopment_DoesNotExist()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var client = await site.Client();
        using var page = await client.Get("/demo");
        using var address = await client.Get($"/demo/sign-in/{people.Ada}");
        using var button = await client.Post("/demo/sign-in", [new("personId", people.Ada.ToString())]);
        Assert.All([page, address, button], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.Equal(0, await new Encounters(site, people).Value<int>("SELECT COUNT(*) FROM Hub WHERE IsDemo = 1"));
    }

    [Fact]
    public async Task Demo_InDevelopment_SignsEachMainPersonInByAButton()
    {
        await using var site = new TestSite();
        await using var development = site.WithWebHostBuilder(builder => builder.UseEnvironment("Development"));
        var page = await Client(development).Page("/demo");
        var forms = page.QuerySelectorAll("form[action='/demo/sign-in'] input[name=personId]");
        Assert.Equal(["Worcestershire demo hub", "Hertfordshire demo hub"], page.QuerySelectorAll("main h2").Select(heading => heading.TextContent));
        Assert.Equal(11, forms.Length);
        Assert.Equal(141, forms.Length + page.QuerySelectorAll("details.govuk-details a").Length);
        foreach (var id in forms.Select(field => field.GetAttribute("value")!))
        {
            var client = Client(development);
            using var answer = await client.Submit("/demo", "/demo/sign-in", ("personId", id));
            Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.StatusCode, answer.Headers.Location?.ToString()));
            using var sessions = await client.Get("/sessions");
            Assert.Equal(HttpStatusCode.OK, sessions.StatusCode);
        }
    }

    [Fact]
    public async Task Demo_FeaturedRequest_HasSeveralGreatFits()
    {
        await using var site = new TestSite();
        await using var development = site.WithWebHostBuilder(builder => builder.UseEnvironment("Development"));
        var client = Client(development);
        var people = (await client.Page("/demo")).QuerySelectorAll("form[action='/demo/sign-in'] input[name=personId]");
        using var signedIn = await client.Get($"/demo/sign-in/{people[0].GetAttribute("value")}");
        var request = (await client.Page("/requests/mine")).QuerySelectorAll("a").First(link => link.TextContent.Contains("Engineers for Year 9", StringComparison.Ordinal));
        var fits = await client.Page($"{request.GetAttribute("href")}/matches");
        Assert.InRange(fits.QuerySelectorAll("main .ec-candidate").Count(card => card.Text().Contains("Great fit", StringComparison.Ordinal)), 4, 20);
    }

    [Fact]
    public async Task SignIn_SomebodyWhoIsNoDemoPerson_IsRefused()
    {
        await using var site = new TestSite();
        await using var development = site.WithWebHostBuilder(builder => builder.UseEnvironment("Development"));
        var people = await People.Settle(site);
        using var answer = await Client(development).Get($"/demo/sign-in/{people.Ada}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static SiteClient Client(WebApplicationFactory<Program> site) =>
        new(site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }));
}
