using System.Net;
using EmployerConnect.Tests.Features.Home;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Problems;

public sealed class ProblemTests : IAsyncLifetime
{
    private const string Note = "The room on this page does not exist.";
    private readonly TestSite _site = new();
    private People _people = null!;

    public async ValueTask InitializeAsync() => _people = await People.Settle(_site);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task SomethingWrong_IsToldFromTheFootOfThePage_AndReachesTheHubsDeskAlone()
    {
        var ada = await _site.Client(_people.Ada);
        var link = (await ada.Page("/sessions")).QuerySelector("footer a[href^='/problem']")!.GetAttribute("href")!;
        var form = await ada.Page(link);
        Assert.Equal("/sessions", form.QuerySelector("#Page")!.GetAttribute("value"));
        Assert.True(form.QuerySelector("input[value=Session]")!.HasAttribute("checked"));
        using var sent = await ada.Submit(link, "/problem", ("Note", Note));
        Assert.Equal("/sessions", sent.Headers.Location!.OriginalString);

        var cora = await _site.Client(_people.Cora);
        Assert.Contains(Note, (await cora.Page("/")).Block("Reports waiting"), StringComparison.Ordinal);
        var reports = await cora.Page("/reports");
        Assert.Contains(Note, reports.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(reports.QuerySelector("main a[href='/sessions']"));
        var close = reports.QuerySelector("form[action^='/problems/']")!.GetAttribute("action")!;

        var ozzie = await _site.Client(_people.Ozzie);
        Assert.Null((await ozzie.Page("/")).Block("Reports waiting"));
        Assert.DoesNotContain(Note, (await ozzie.Page("/reports")).Body!.TextContent, StringComparison.Ordinal);
        using var foreign = await ozzie.Post(close, SiteClient.Fields(await ozzie.Page("/"), "/sign-out"));
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);

        using var closed = await cora.Submit("/reports", close);
        Assert.Null((await cora.Page("/")).Block("Reports waiting"));
    }

    [Theory]
    [InlineData("/nowhere/at/all", HttpStatusCode.NotFound)]
    [InlineData("/approvals", HttpStatusCode.Forbidden)]
    public async Task AnErrorPage_TellsOfThePageThatWasAskedFor(string address, HttpStatusCode status)
    {
        using var answer = await (await _site.Client(_people.Ada)).Get(address);
        Assert.Equal(status, answer.StatusCode);
        var page = await SiteClient.Parse(answer);
        var links = page.QuerySelectorAll("a[href^='/problem']").Select(link => link.GetAttribute("href")).ToList();
        Assert.Equal(2, links.Count);
        Assert.All(links, link => Assert.Equal($"/problem?page={Uri.EscapeDataString(address)}", link));
    }

    [Fact]
    public async Task AVisitorsErrorPage_SaysWhomToTell()
    {
        using var answer = await (await _site.Client()).Get("/nowhere");
        Assert.All((await SiteClient.Parse(answer)).QuerySelectorAll("a[href^='/problem']"), link => Assert.Equal("/problem", link.GetAttribute("href")));
    }

    [Fact]
    public async Task ASecretInTheAddress_IsNotHandedOn()
    {
        using var answer = await (await _site.Client(_people.Ada)).Get("/mail/stop/verysecret");
        var link = (await SiteClient.Parse(answer)).QuerySelector("footer a[href^='/problem']")!.GetAttribute("href")!;
        Assert.Equal($"/problem?page={Uri.EscapeDataString("/mail/stop/…")}", link);
    }

    [Fact]
    public async Task WithoutASentence_OrWithAPupilsName_ItIsAskedForAgain_AndWhatWasTypedStays()
    {
        var ada = await _site.Client(_people.Ada);
        using var empty = await ada.Submit("/problem?page=/offers", "/problem", ("Note", " "));
        Assert.NotNull((await SiteClient.Parse(empty)).QuerySelector("#Note-error"));
        using var named = await ada.Submit("/problem", "/problem", ("Note", "Oliver Smith in 9B was left out."));
        var page = await SiteClient.Parse(named);
        Assert.NotNull(page.QuerySelector("#Note-error"));
        Assert.Contains("Oliver Smith", page.QuerySelector("#Note")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#NoPupil_IsConfirmed"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public async Task AnAddressThatIsNoPageOfTheSite_IsLeftOut(string page)
    {
        var ada = await _site.Client(_people.Ada);
        using var sent = await ada.Submit("/problem", "/problem", ("Page", page), ("Note", Note));
        Assert.Equal("/", sent.Headers.Location!.OriginalString);
        Assert.Empty((await (await _site.Client(_people.Cora)).Page("/reports")).QuerySelectorAll("main a.ec-code"));
    }

    [Fact]
    public async Task AVisitor_IsToldWhomToAsk_AndSendsNothing()
    {
        var visitor = await _site.Client();
        var page = await visitor.Page("/problem");
        Assert.Null(page.QuerySelector("main form"));
        Assert.NotNull(page.QuerySelector("main a[href='/sign-in?returnUrl=/problem']"));
        Assert.Null(page.QuerySelector("main a[href^=mailto]"));
    }

    [Fact]
    public async Task AVisitor_SeesTheContactOfTheSite_WhereOneIsSet()
    {
        await using var site = new TestSite { Settings = [new("Site:Contact", "help@hub.example")] };
        Assert.NotNull((await (await site.Client()).Page("/problem")).QuerySelector("main a[href='mailto:help@hub.example']"));
    }
}
