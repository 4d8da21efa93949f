using System.Net;
using EmployerConnect.Tests.Features.Offers;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Organisations;

public sealed class OrganisationPageTests
{
    [Fact]
    public async Task Get_ShowsTownHubAndOffers_ToMembersOnly()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var offer = await SomeOffers.Publish(site, people);
        var page = await (await site.Client(people.Olive)).Page($"/organisations/{people.BrookBuilders}");
        Assert.Contains("Alder hub", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Construction", page.Body.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/offers/{offer.Id}']"));
        Assert.DoesNotContain("1AA", page.Body.TextContent, StringComparison.Ordinal);

        using var unknown = await (await site.Client(people.Olive)).Get($"/organisations/{Guid.CreateVersion7()}");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var visitor = await (await site.Client()).Get($"/organisations/{people.BrookBuilders}");
        Assert.Equal(HttpStatusCode.Redirect, visitor.StatusCode);
    }
}
