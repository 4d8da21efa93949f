using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Home;

public sealed class HomeTests
{
    [Fact]
    public async Task Get_Start_AsAVisitor_SaysWhatItIsAndLeadsToSignIn()
    {
        await using var site = new TestSite();
        var page = await (await site.Client()).Page("/");
        Assert.NotNull(page.QuerySelector("main h1"));
        Assert.Equal(4, page.QuerySelectorAll("main ol > li").Length);
        Assert.NotNull(page.QuerySelector("main a[href='/sign-in']"));
        Assert.NotNull(page.QuerySelector("main a[href='/offers']"));
        Assert.Null(page.QuerySelector("a[href='/demo']"));
    }

    [Fact]
    public async Task Get_AboutTheData_HasTheAttributionsThatTheDataAsksFor()
    {
        await using var site = new TestSite();
        var text = (await (await site.Client()).Page("/about-the-data")).QuerySelector("main")!.TextContent;
        Assert.Contains("Contains OS data © Crown copyright and database right 2025.", text, StringComparison.Ordinal);
        Assert.Contains("Contains Royal Mail data © Royal Mail copyright and database right 2025.", text, StringComparison.Ordinal);
        Assert.Contains("Contains National Statistics data © Crown copyright and database right 2025.", text, StringComparison.Ordinal);
        Assert.Contains("Contains public sector information licensed under the Open Government Licence v3.0.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/about-the-data")]
    [InlineData("/accessibility")]
    [InlineData("/privacy")]
    [InlineData("/cookies")]
    [InlineData("/problem")]
    public async Task Get_PageOfTheFooter_IsOpenToVisitors_WithOneHeadingAndASkipLink(string address)
    {
        await using var site = new TestSite();
        var page = await (await site.Client()).Page(address);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("#main", page.QuerySelector("a.govuk-skip-link")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("main#main"));
    }

    [Fact]
    public async Task Layout_NamesThePersonAndTheirOrganisation_AndLetsThemSignOut()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var page = await (await site.Client(people.Ada)).Page("/privacy");
        Assert.Equal("Ada Ash", page.QuerySelector(".ec-who__name")!.TextContent);
        Assert.Equal("Ash School", page.QuerySelector(".ec-who__where")!.TextContent);
        Assert.NotNull(page.QuerySelector("form[action='/sign-out'] button"));
    }
}
