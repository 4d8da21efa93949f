using System.Net;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests;

public sealed class SiteTests
{
    [Fact]
    public async Task Get_SignIn_ShowsTheForm()
    {
        await using var site = new TestSite();
        await People.Settle(site);
        var client = await site.Client();
        using var response = await client.Get("/sign-in");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
