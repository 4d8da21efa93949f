using AngleSharp.Html.Dom;
using EmployerConnect.Tests.Support;
using static EmployerConnect.Tests.Features.OfferSearches.SearchSite;

namespace EmployerConnect.Tests.Features.OfferSearches;

/// <summary>Each filter narrows, by itself and with others; all of them stand in the address.</summary>
public sealed class FilterTests(SearchGround ground) : IClassFixture<SearchGround>
{
    private readonly TestSite _site = ground.Site;
    private readonly People _people = ground.People;
    private readonly SiteClient _visitor = ground.Visitor;

    [Theory]
    [InlineData("", Talk, Workshop, Online)]
    [InlineData("?activity=CareersTalk", Talk)]
    [InlineData("?activity=CareersTalk&activity=Workshop", Talk, Workshop)]
    [InlineData("?sector=Finance", Online)]
    [InlineData("?subject=Mathematics", Workshop)]
    [InlineData("?year=Year9", Talk)]
    [InlineData("?year=Year12&year=Year13", Workshop, Online)]
    [InlineData("?delivery=AtWorkplace", Workshop)]
    [InlineData("?delivery=Virtual", Online)]
    [InlineData("?text=TIMBER", Workshop)]
    [InlineData("?text=100%25", Workshop)]
    [InlineData("?text=t_to", Workshop)]
    [InlineData("?text=x_to")]
    [InlineData("?text=brook", Talk, Workshop, Online)]
    [InlineData("?from=2027-04-01", Online)]
    [InlineData("?to=2027-02-28", Talk)]
    [InlineData("?from=2027-03-02&to=2027-03-07", Talk)]
    [InlineData("?from=2027-03-01&to=2027-03-01", Workshop)]
    [InlineData("?from=2027-03-30&to=2027-04-01")]
    [InlineData("?activity=Workshop&year=Year9")]
    [InlineData("?place=WR5&radius=2", Talk, Online)]
    [InlineData("?place=WR5&radius=20", Talk, Workshop, Online)]
    [InlineData("?place=WR5+1AA&radius=2&delivery=AtSchool", Talk)]
    [InlineData("?place=Redditch&radius=2", Workshop, Online)]
    [InlineData("?place=Redditch%2C+Worcestershire&radius=2&delivery=AtWorkplace", Workshop)]
    [InlineData("?place=Ash+School%2C+WR1+2AA&radius=5&delivery=AtSchool", Talk)]
    [InlineData("?place=Ash+School&radius=5&delivery=AtSchool", Talk)]
    [InlineData("?place=WR5&radius=2&delivery=AtWorkplace")]
    public async Task AFilter_LeavesWhatFits(string query, params string[] found)
    {
        var titles = await Titles(_visitor, query);
        Assert.Equal(found.Order(StringComparer.Ordinal), titles.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("?place=Xyzzy", "We do not know “Xyzzy”", "Place", "Xyzzy")]
    [InlineData("?place=ZE1+0AA", "We do not know where ZE1 0AA is", "Place", "ZE1 0AA")]
    [InlineData("?radius=0", "Miles must be a whole number from 1 to 100", "Radius", "0")]
    [InlineData("?radius=1e3", "Miles must be a whole number from 1 to 100", "Radius", "1e3")]
    [InlineData("?from=2027-02-31", "is not a real date", "From", "2027-02-31")]
    [InlineData("?to=2027-01-11", "that day is over", "To", "2027-01-11")]
    [InlineData("?from=2027-03-02&to=2027-03-01", "must not be before the first day", "To", "2027-03-01")]
    [InlineData("?from=9999-12-31", "First day: enter one before", "From", "9999-12-31")]
    [InlineData("?sort=Distance", "that order goes by where you are", "Place", "")]
    public async Task ABadValue_GetsOneMessage_AndStays(string query, string says, string field, string kept)
    {
        var page = await _visitor.Page($"/offers{query}");
        Assert.Contains(says, Errors(page), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll(".govuk-error-summary li"));
        var input = Assert.IsAssignableFrom<IHtmlInputElement>(page.GetElementById(field));
        Assert.Equal((kept, "true"), (input.Value, input.GetAttribute("aria-invalid")));
        Assert.Empty(Titles(page));
    }

    [Theory]
    [InlineData("activity=Juggling")]
    [InlineData("sector=1")]
    [InlineData("subject=%3Cscript%3E")]
    [InlineData("year=Year99")]
    [InlineData("delivery=atschool")]
    [InlineData("sort=Best")]
    public async Task AValueThatIsNoChoice_IsSaid(string query) =>
        Assert.Contains("is not one of the choices", Errors(await _visitor.Page($"/offers?{query}")), StringComparison.Ordinal);

    [Fact]
    public async Task Problems_StandInTheOrderOfTheFields()
    {
        var lines = Errors(await _visitor.Page("/offers?place=Xyzzy&radius=x&year=Year99&from=x")).Split('\n');
        Assert.Equal(["We do", "Miles", "“Year", "First"], lines.Select(line => line[..5].Trim()));
    }

    [Fact]
    public async Task EachChip_TakesOneFilterAway()
    {
        var page = await _visitor.Page("/offers?place=Redditch&radius=20&activity=Workshop&activity=CareersTalk&year=Year12&from=2027-02-01&text=wood");
        var chips = page.QuerySelectorAll(".moj-filter__tag").OfType<IHtmlAnchorElement>().ToDictionary(chip => chip.TextContent.Split(':')[1].Trim(), chip => chip.GetAttribute("href")!);
        Assert.Equal(["Careers talk", "From Monday 1 February 2027", "Within 20 miles of Redditch", "Workshop", "Year 12", "“wood”"], chips.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("/offers?place=Redditch&radius=20&activity=CareersTalk&year=Year12&from=2027-02-01&text=wood", chips["Workshop"]);
        Assert.Equal("/offers?activity=Workshop&activity=CareersTalk&year=Year12&from=2027-02-01&text=wood", chips["Within 20 miles of Redditch"]);
    }

    [Fact]
    public async Task NothingFound_OffersTheNextRadius_AndARequest()
    {
        var page = await _visitor.Page("/offers?place=Worcester&radius=3&activity=Workshop&sector=Engineering&subject=Mathematics&year=Year12&delivery=AtWorkplace");
        var empty = page.QuerySelector(".ec-empty")!;
        Assert.Contains("Look within 15 miles: that reaches 1 offer", string.Join(' ', empty.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal([Workshop], await Titles(_visitor, empty.QuerySelector("a")!.GetAttribute("href")!["/offers".Length..]));
        var ask = empty.QuerySelector("a.govuk-button")!.GetAttribute("href")!;
        Assert.Equal("/requests/start?Activities=Workshop&Sectors=Engineering&Subjects=Mathematics&YearGroups=Year12&Deliveries=AtWorkplace&RadiusMiles=3", ask);

        var start = await (await _site.Client(_people.Ada)).Page(ask);
        Assert.Contains("From your search: Workshop; Engineering; Mathematics; Year 12; At the workplace; within 3 miles", start.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACareersLeadersSearch_BeginsAtTheirSchool_AndAnybodysLinkDoesNot()
    {
        var ada = await _site.Client(_people.Ada);
        var page = await ada.Page("/offers");
        Assert.Equal("Ash School, WR1 2AA", ((IHtmlInputElement)page.GetElementById("Place")!).Value);
        Assert.Equal("3 offers within 15 miles of Ash School, or online", page.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal(3, (await Titles(ada, "?place=")).Count);
        Assert.Equal([Workshop], await Titles(ada, "?activity=Workshop"));
        Assert.Equal("", ((IHtmlInputElement)(await (await _site.Client(_people.Ben)).Page("/offers")).GetElementById("Place")!).Value);
    }

    [Fact]
    public async Task ACard_SaysWhenItWasConfirmed_AndHowFarItIs()
    {
        var page = await (await _site.Client(_people.Ada)).Page("/offers?place=WR5+1AA&radius=2&delivery=AtSchool");
        var card = page.QuerySelector(".ec-found")!.TextContent;
        Assert.Contains("Last confirmed 12 January 2027", card, StringComparison.Ordinal);
        Assert.Contains("Close by", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEmptySearchOfSpaces_IsNone()
    {
        using var answer = await _visitor.Get("/offers?place=%20&text=%20%20&activity=&radius=");
        Assert.Equal("/offers?place=", answer.Headers.Location!.OriginalString);
        Assert.Equal(3, (await Titles(_visitor, "?place=")).Count);
    }
}
