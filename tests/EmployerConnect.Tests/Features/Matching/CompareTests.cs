using System.Net;
using EmployerConnect.Tests.Features.Offers;
using EmployerConnect.Tests.Features.Requests;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Matching;

/// <summary>Two to four offers side by side, as the address says.</summary>
public sealed class CompareTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private readonly List<Guid> _offers = [];
    private People _people = null!;
    private SiteClient _ada = null!;
    private string _address = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        foreach (var title in new[] { "Bricks", "Beams", "Bridges", "Boards", "Bolts" })
        {
            _offers.Add((await SomeOffers.Publish(_site, _people, SomeOffers.Talk with { Title = title })).Id);
        }

        _ada = await _site.Client(_people.Ada);
        _address = $"/requests/{(await SomeRequests.Post(_site, _people)).Id}";
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Get_OfTwo_IsATableWithHeadingsAndAWayToProposeEach()
    {
        var page = await _ada.Page(Compare(_offers[0], _offers[1]));
        Assert.Equal(["Bricks", "Beams"], page.QuerySelectorAll("table.ec-compare thead a").Select(one => one.TextContent));
        Assert.Contains("Travel", page.QuerySelectorAll("table.ec-compare th[scope=row]").Select(one => one.TextContent));
        Assert.Equal(2, page.QuerySelectorAll("table.ec-compare a[href^='/proposals/new?offerId=']").Length);
        Assert.Contains("Great fit", page.QuerySelector("table.ec-compare")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".govuk-error-summary"));
    }

    [Fact]
    public async Task Get_FromTheList_HasABoxForEach_ThatGoesToTheAddress()
    {
        var page = await _ada.Page($"{_address}/matches");
        var form = page.QuerySelector($"form[method=get][action='{_address}/compare']")!;
        Assert.Equal(5, form.QuerySelectorAll("input[type=checkbox][name=offer]").Length);
        Assert.All(page.QuerySelectorAll(".ec-candidate"), card => Assert.InRange(card.QuerySelectorAll(":scope > .ec-reasons li").Length, 1, 3));
    }

    [Fact]
    public async Task Get_OfTooFewOrTooMany_SaysSo()
    {
        Assert.Contains("Choose two to four offers", await Problem(), StringComparison.Ordinal);
        Assert.Contains("Choose two to four offers", await Problem(_offers[0], _offers[0]), StringComparison.Ordinal);
        Assert.Contains("You chose 5 offers. Compare up to four", await Problem([.. _offers]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OfWhatIsNotThere_ShowsTheOthersAndSaysSo()
    {
        using var paused = await (await _site.Client(_people.Ben)).Submit($"/offers/{_offers[1]}", $"/offers/{_offers[1]}/pause");
        foreach (var gone in new[] { _offers[1].ToString(), Guid.CreateVersion7().ToString(), "nonsense" })
        {
            var page = await _ada.Page($"{_address}/compare?offer={_offers[0]}&offer={_offers[2]}&offer={gone}");
            Assert.Contains("Not every offer that you chose is still published", page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(2, page.QuerySelectorAll("table.ec-compare thead a").Length);
        }
    }

    [Fact]
    public async Task Get_AsAnOutsider_IsNotFound_AndAsTheHubIsThere()
    {
        foreach (var outsider in new[] { _people.Olive, _people.Otto, _people.Ozzie, _people.Ben })
        {
            using var answer = await (await _site.Client(outsider)).Get(Compare(_offers[0], _offers[1]));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Contains("the school asked for", (await (await _site.Client(_people.Cora)).Page(Compare(_offers[0], _offers[1]))).Body!.TextContent, StringComparison.Ordinal);
    }

    private string Compare(params Guid[] offers) => $"{_address}/compare?{string.Join('&', offers.Select(offer => $"offer={offer}"))}";

    private async Task<string> Problem(params Guid[] offers) => (await _ada.Page(Compare(offers))).QuerySelector(".govuk-error-summary")!.TextContent;
}
