using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Calendars;

namespace EmployerConnect.Tests.Features.Calendars;

public sealed class CalendarPageTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;

    public async ValueTask InitializeAsync() => _people = await People.Settle(_site);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Post_MakesAnAddressThatIsShownOnce()
    {
        var ada = await _site.Client(_people.Ada);
        using var posted = await ada.Submit("/calendars", "/calendars");
        Assert.Equal((HttpStatusCode.Redirect, "/calendars"), (posted.StatusCode, posted.Headers.Location!.OriginalString));
        var page = await ada.Page("/calendars");
        var address = page.QuerySelector("#feed-address")!.GetAttribute("value")!;
        Assert.Matches("^http://localhost:5080/calendars/[A-Za-z0-9_-]{43}\\.ics$", address);
        var webcal = address.Replace("http://", "webcal://", StringComparison.Ordinal);
        Assert.Equal(webcal, page.QuerySelector("#feed-webcal")!.GetAttribute("href"));
        Assert.EndsWith("?cid=" + Uri.EscapeDataString(webcal), page.QuerySelector("#feed-google")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("?url=" + Uri.EscapeDataString(address), page.QuerySelector("#feed-outlook")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("#feed-webcal, #feed-google, #feed-outlook"), link => Assert.Contains("noreferrer", link.GetAttribute("rel"), StringComparison.Ordinal));
        using var feed = await (await _site.Client()).Get(new Uri(address).AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, feed.StatusCode);
        var again = await ada.Page("/calendars");
        Assert.Null(again.QuerySelector("#feed-address"));
        Assert.Contains("Tuesday 12 January 2027, 09:00", again.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TwiceTheSameForm_MakesOneAddress()
    {
        var ada = await _site.Client(_people.Ada);
        var form = SiteClient.Fields(await ada.Page("/calendars"), "/calendars");
        using var first = await ada.Post("/calendars", form);
        using var second = await ada.Post("/calendars", form);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(1, await Value<int>("SELECT COUNT(*) FROM CalendarFeed"));
    }

    [Fact]
    public async Task Post_Renamed_KeepsTheAddressAndSaysTheNewName()
    {
        var (ada, path) = await Made();
        var id = await Id();
        using var renamed = await ada.Submit($"/calendars/{id}", $"/calendars/{id}/name", ("Name", "Ash, on my phone"));
        Assert.Equal("/calendars", renamed.Headers.Location!.OriginalString);
        using var feed = await ada.Get(path);
        Assert.Contains(@"NAME:Ash\, on my phone", await feed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("long")]
    public async Task Post_BadName_IsRefusedBesideTheField(string name)
    {
        var (ada, _) = await Made();
        var id = await Id();
        var typed = name == "long" ? new string('x', 101) : name;
        using var refused = await ada.Submit($"/calendars/{id}", $"/calendars/{id}/name", ("Name", typed));
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        var page = await SiteClient.Parse(refused);
        Assert.NotNull(page.QuerySelector("#Name-error"));
        Assert.Equal(typed, page.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal(FeedStore.DefaultName, await Value<string>("SELECT Name FROM CalendarFeed"));
    }

    [Fact]
    public async Task Post_Renewed_OnlyTheNewAddressOpens()
    {
        var (ada, old) = await Made();
        var id = await Id();
        using var renewed = await ada.Submit($"/calendars/{id}", $"/calendars/{id}/renew");
        var path = await Address(ada);
        Assert.NotEqual(old, path);
        using var dead = await ada.Get(old);
        using var live = await ada.Get(path);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (dead.StatusCode, live.StatusCode));
    }

    [Fact]
    public async Task Post_Ended_OpensNothing()
    {
        var (ada, path) = await Made();
        var id = await Id();
        using var ended = await ada.Submit($"/calendars/{id}", $"/calendars/{id}/end");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        using var feed = await ada.Get(path);
        Assert.Equal(HttpStatusCode.NotFound, feed.StatusCode);
        Assert.Equal(["CalendarFeedMade", "CalendarFeedRevoked"], await _site.With<Database, IReadOnlyList<string>>(
            database => database.Read(work => work.Query<string>("SELECT Action FROM AuditEntry ORDER BY Action"))));
    }

    [Fact]
    public async Task OthersAddress_DoesNotExist()
    {
        var (_, path) = await Made();
        var id = await Id();
        // Also for a colleague of the same hub: an address is its maker's alone.
        foreach (var person in new[] { _people.Olive, _people.Cora })
        {
            var other = await _site.Client(person);
            using var page = await other.Get($"/calendars/{id}");
            Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
            foreach (var act in new[] { "name", "renew", "end" })
            {
                var form = SiteClient.Fill(SiteClient.Fields(await other.Page("/calendars"), "/calendars"), ("Name", "Mine now"));
                using var posted = await other.Post($"/calendars/{id}/{act}", form);
                Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
            }
        }

        using var feed = await (await _site.Client()).Get(path);
        Assert.Equal(HttpStatusCode.OK, feed.StatusCode);
    }

    [Fact]
    public async Task Post_SubjectOfOthers_IsRefused()
    {
        var ada = await _site.Client(_people.Ada);
        foreach (var subject in new[] { $"school/{_people.OakSchool}", $"employer/{_people.BrookBuilders}", $"hub/{_people.AlderHub}", $"programme/{_people.AlderHub}/1", "nonsense", "" })
        {
            using var refused = await ada.Submit("/calendars", "/calendars", ("Subject", subject));
            Assert.NotNull((await SiteClient.Parse(refused)).QuerySelector("#Subject-error"));
        }

        Assert.Equal(0, await Value<int>("SELECT COUNT(*) FROM CalendarFeed"));
    }

    [Fact]
    public async Task Post_TooMany_IsRefusedWithTheReason()
    {
        for (var number = 0; number < FeedStore.Most; number++)
        {
            var (token, _) = await _site.With<FeedStore, (string? Token, Outcome Outcome)>(feeds => feeds.Create(_people.Ada, FeedSubject.Own, "One", TestSite.Now.UtcDateTime));
            Assert.NotNull(token);
        }

        var ada = await _site.Client(_people.Ada);
        using var refused = await ada.Submit("/calendars", "/calendars");
        Assert.Contains("You have 20 addresses already", (await SiteClient.Parse(refused)).QuerySelector("#Subject-error")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/calendars")]
    [InlineData("/calendars/how-to")]
    [InlineData("/calendars/0199a1b2-0000-7000-8000-000000000001")]
    public async Task Get_Anonymous_IsSentToSignIn(string path)
    {
        using var response = await (await _site.Client()).Get(path);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith("/sign-in", response.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_HowTo_SaysEachProgramsDelay()
    {
        var page = await (await _site.Client(_people.Ada)).Page("/calendars/how-to");
        Assert.Equal(["Outlook", "Google Calendar", "Apple", "Thunderbird", "What it shows"], page.QuerySelectorAll("main h2").Select(heading => heading.TextContent));
        Assert.Equal(4, page.QuerySelectorAll("main strong").Count(strong => strong.TextContent == "Delay:"));
    }

    private async Task<(SiteClient Ada, string Path)> Made()
    {
        var ada = await _site.Client(_people.Ada);
        using var posted = await ada.Submit("/calendars", "/calendars");
        Assert.Equal(HttpStatusCode.Redirect, posted.StatusCode);
        return (ada, await Address(ada));
    }

    private static async Task<string> Address(SiteClient client) => new Uri((await client.Page("/calendars")).QuerySelector("#feed-address")!.GetAttribute("value")!).AbsolutePath;

    private async Task<string> Id() => (await Value<string>("SELECT Id FROM CalendarFeed")).ToLowerInvariant();

    private Task<T> Value<T>(string sql) => _site.With<Database, T>(database => database.Read(work => work.Value<T>(sql)));
}
