using System.Net;
using EmployerConnect.Tests.Features.Accounts;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Calendars;
using EmployerConnect.Web.Features.Shared.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace EmployerConnect.Tests.Features.Shared.Http;

public sealed class RateLimitsTests
{
    [Fact]
    public async Task AVisitorWhoSearchesLikeAMachine_IsToldToWait_AndNobodyElse()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var client = await site.Client(address: "203.0.113.9");
        var codes = new List<HttpStatusCode>();
        for (var number = 0; number < 121; number++)
        {
            using var answer = await client.Get("/offers");
            codes.Add(answer.StatusCode);
        }

        Assert.Equal(120, codes.Count(code => code == HttpStatusCode.OK));
        using var stopped = await client.Get("/offers?subject=1");
        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.StatusCode);
        Assert.Equal("60", stopped.Headers.GetValues("Retry-After").Single());
        Assert.Contains("Too many tries", (await SiteClient.Parse(stopped)).Body!.TextContent, StringComparison.Ordinal);
        using var neighbour = await (await site.Client(address: "203.0.113.10")).Get("/offers");
        Assert.Equal(HttpStatusCode.OK, neighbour.StatusCode);
        using var member = await (await site.Client(people.Ben, "203.0.113.9")).Get("/offers");
        Assert.Equal(HttpStatusCode.OK, member.StatusCode);
    }

    [Fact]
    public void OneFeed_IsLimitedFromWherever_AndOneAddressForAllFeeds()
    {
        using var counting = new RequestCounting(RateLimits.Read(new ConfigurationBuilder().Build()));
        Assert.Equal(30, Enumerable.Range(0, 40).Count(number => counting.Admits(Feed("one", $"198.51.100.{number}"))));
        Assert.True(counting.Admits(Feed("two", "198.51.100.1")));
        Assert.Equal(600, Enumerable.Range(0, 700).Count(number => counting.Admits(Feed($"token {number}", "203.0.113.9"))));
    }

    [Fact]
    public async Task AMember_IsLimitedOverAllPagesAndForms_AndNobodyElse()
    {
        await using var site = new TestSite { Settings = [new("RateLimits:Member", "5")] };
        var people = await People.Settle(site);
        var ada = await site.Client(people.Ada);
        for (var number = 0; number < 4; number++)
        {
            using var page = await ada.Get("/privacy");
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }

        using var form = await ada.Post("/account/sign-out-everywhere", []);
        Assert.Equal(HttpStatusCode.BadRequest, form.StatusCode);
        using var stopped = await ada.Get("/privacy");
        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.StatusCode);
        Assert.Contains("Too many tries", (await SiteClient.Parse(stopped)).Body!.TextContent, StringComparison.Ordinal);
        using var asset = await ada.Get("/lib/site.css");
        Assert.Equal(HttpStatusCode.OK, asset.StatusCode);
        using var ben = await (await site.Client(people.Ben)).Get("/privacy");
        Assert.Equal(HttpStatusCode.OK, ben.StatusCode);
    }

    [Fact]
    public async Task AFeed_FetchedByAMachineThatHasGoneWrong_IsToldToWait_AndOtherFeedsAreNot()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var now = TestSite.Now.UtcDateTime;
        var (ada, ben) = (await site.With<FeedStore, string?>(feeds => feeds.Create(people.Ada, now)), await site.With<FeedStore, string?>(feeds => feeds.Create(people.Ben, now)));
        for (var number = 0; number < 30; number++)
        {
            using var feed = await (await site.Client(address: $"198.51.100.{number}")).Get($"/calendars/{ada}.ics");
            Assert.Equal(HttpStatusCode.OK, feed.StatusCode);
        }

        var client = await site.Client(address: "198.51.100.200");
        using var stopped = await client.Get($"/calendars/{ada}.ics");
        using var other = await client.Get($"/calendars/{ben}.ics");
        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (stopped.StatusCode, other.StatusCode));
    }

    [Fact]
    public async Task FormsOfVisitors_AreLimitedForAnAddress()
    {
        await using var site = new TestSite();
        await People.Settle(site);
        var client = await site.Client(address: "203.0.113.9");
        for (var number = 0; number < 60; number++)
        {
            using var answer = await client.Post("/forgotten-password", []);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        using var stopped = await client.SignIn("ada@example.org");
        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.StatusCode);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    public void ASettingThatIsNoNumber_IsSaidAtTheStart(string text) =>
        Assert.Throws<InvalidOperationException>(() => RateLimits.Read(new ConfigurationBuilder().AddInMemoryCollection([new("RateLimits:Search", text)]).Build()));

    private static DefaultHttpContext Feed(string token, string address)
    {
        var context = new DefaultHttpContext { Request = { Method = "GET", Path = FeedTokenHiding.PathOf(FeedTokenHiding.Hidden) }, Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
        context.Features.Set(new HiddenFeedToken(token));
        return context;
    }
}
