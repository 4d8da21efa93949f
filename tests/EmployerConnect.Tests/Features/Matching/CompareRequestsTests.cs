using System.Net;
using EmployerConnect.Tests.Features.Offers;
using EmployerConnect.Tests.Features.Requests;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Matching;

/// <summary>Requests that fit an offer side by side, and what is ticked on one page of the list while the next is looked at.</summary>
public sealed class CompareRequestsTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private readonly List<Guid> _requests = [];
    private People _people = null!;
    private SiteClient _ben = null!;
    private string _address = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _address = $"/offers/{(await SomeOffers.Publish(_site, _people)).Id}";
        for (var number = 1; number <= 12; number++)
        {
            _requests.Add((await SomeRequests.Post(_site, _people, SomeRequests.Builders with { Title = $"Builders {number}" })).Id);
        }

        _ben = await _site.Client(_people.Ben);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Get_OfThree_IsTheSameTable_WithAWayToProposeEach()
    {
        var page = await _ben.Page(Compare(_requests[0], _requests[1], _requests[2]));
        Assert.Equal(["Builders 1", "Builders 2", "Builders 3"], page.QuerySelectorAll("table.ec-compare thead a").Select(one => one.TextContent));
        Assert.Equal(["Fit", "Who", "What", "Where", "Travel", "First date", "Pupils", "Year groups", "Still wanted", "Reasons", "Next"], page.QuerySelectorAll("table.ec-compare th[scope=row]").Select(one => one.TextContent));
        Assert.Equal(3, page.QuerySelectorAll($"table.ec-compare a[href^='/proposals/new?offerId={_address[8..]}&requestId=']").Length);
        Assert.Equal($"{_address}/matches?request={_requests[0]}&request={_requests[1]}&request={_requests[2]}", page.QuerySelector(".govuk-back-link")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_OfOne_SaysSo() =>
        Assert.Contains("Choose two to four requests", (await _ben.Page(Compare(_requests[0]))).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Get_WithARequestOfAnotherHub_LeavesItOut()
    {
        var foreign = await new Encounters(_site, _people).Request(_people.OakSchool, _people.BirchHub, _people.Olive);
        var page = await _ben.Page(Compare(_requests[0], _requests[1], foreign));
        Assert.Equal(["Builders 1", "Builders 2"], page.QuerySelectorAll("table.ec-compare thead a").Select(one => one.TextContent));
        Assert.DoesNotContain("Oak School", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Not every request that you chose is still open", page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticks_ComeAlongFromPageToPage_WithoutAScript()
    {
        var first = await _ben.Page($"{_address}/matches");
        var boxes = first.QuerySelectorAll("input[name=request]").Select(box => box.GetAttribute("value")!).ToList();
        Assert.Equal(10, boxes.Count);
        var next = first.QuerySelector("form[method=get] button[name=page][value='2']")!;
        Assert.Equal($"{_address}/matches", next.GetAttribute("formaction"));

        var second = await _ben.Page($"{_address}/matches?request={boxes[0]}&request={boxes[3]}&page=2");
        Assert.Equal([boxes[0], boxes[3]], second.QuerySelectorAll(".ec-ticked input[name=request][checked]").Select(box => box.GetAttribute("value")!));
        var here = second.QuerySelectorAll(".ec-candidate input[name=request]").ToList();
        Assert.Equal(2, here.Count);
        Assert.All(here, box => Assert.False(box.HasAttribute("checked")));

        var back = await _ben.Page($"{_address}/matches?request={boxes[0]}&request={here[0].GetAttribute("value")}&page=1");
        Assert.Equal([boxes[0]], back.QuerySelectorAll(".ec-candidate input[checked]").Select(box => box.GetAttribute("value")!));
        Assert.Equal([here[0].GetAttribute("value")], back.QuerySelectorAll(".ec-ticked input[checked]").Select(box => box.GetAttribute("value")));
    }

    [Fact]
    public async Task Get_AsAnybodyElse_IsNotFound()
    {
        foreach (var outsider in new[] { _people.Otto, _people.Ozzie, _people.Ada, _people.Cora })
        {
            using var answer = await (await _site.Client(outsider)).Get(Compare(_requests[0], _requests[1]));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private string Compare(params Guid[] requests) => $"{_address}/compare?{string.Join('&', requests.Select(request => $"request={request}"))}";
}
