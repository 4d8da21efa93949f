using System.Net;
using EmployerConnect.Tests.Support;

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
        Assert.Contains(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == address.Replace("http://", "webcal://", StringComparison.Ordinal));
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
        Assert.Equal(1, await _site.With<EmployerConnect.Web.Database.Database, int>(database => database.Read(work => work.Value<int>("SELECT COUNT(*) FROM CalendarFeed"))));
    }

    [Fact]
    public async Task Post_Revoke_EndsTheAddress()
    {
        var ada = await _site.Client(_people.Ada);
        using var made = await ada.Submit("/calendars", "/calendars");
        var path = new Uri((await ada.Page("/calendars")).QuerySelector("#feed-address")!.GetAttribute("value")!).AbsolutePath;
        using var ended = await ada.Submit("/calendars", "/calendars/revoke");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        using var feed = await ada.Get(path);
        Assert.Equal(HttpStatusCode.NotFound, feed.StatusCode);
        Assert.Equal(["CalendarFeedMade", "CalendarFeedRevoked"], await _site.With<EmployerConnect.Web.Database.Database, IReadOnlyList<string>>(
            database => database.Read(work => work.Query<string>("SELECT Action FROM AuditEntry ORDER BY Action"))));
    }

    [Fact]
    public async Task Get_Anonymous_IsSentToSignIn()
    {
        using var response = await (await _site.Client()).Get("/calendars");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }
}
