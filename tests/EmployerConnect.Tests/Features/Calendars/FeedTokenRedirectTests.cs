using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Calendars;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;

namespace EmployerConnect.Tests.Features.Calendars;

public sealed class FeedTokenRedirectTests
{
    [Theory]
    [InlineData("https://hub.example.org", "http", "/calendars/secret.ics")]
    [InlineData("https://hub.example.org", "https", "/calendars/hidden.ics")]
    [InlineData("http://localhost:5080", "http", "/calendars/hidden.ics")]
    public async Task Configure_PlainRequestToASecureSite_IsRedirectedWithItsTokenAndLoggedWithout(string address, string scheme, string expected)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        var filter = new FeedTokenRedirect(new SiteAddress(new Uri(address)), new HostingEnvironment { EnvironmentName = "Testing" });
        var seen = "";
        var builder = new ApplicationBuilder(services);
        filter.Configure(app => app.Run(context =>
        {
            seen = context.Request.Path.Value!;
            return Task.CompletedTask;
        }))(builder);
        var context = new DefaultHttpContext { Request = { Scheme = scheme, Path = "/calendars/hidden.ics" } };
        context.Features.Set(new HiddenFeedToken("secret"));
        await builder.Build()(context);
        Assert.Equal(expected, seen);
        Assert.Equal("/calendars/hidden.ics", context.Request.Path);
    }
}
