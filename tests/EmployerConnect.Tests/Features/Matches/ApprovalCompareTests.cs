using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Features.Matches;

/// <summary>Several matches that wait for a co-ordinator for the sake of one request.</summary>
public sealed class ApprovalCompareTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private readonly List<Guid> _matches = [];
    private People _people = null!;
    private Guid _request;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        var encounters = new Encounters(_site, _people);
        _request = await encounters.Request(sessions: 6);
        for (var number = 0; number < 5; number++)
        {
            _matches.Add(await encounters.Match(await encounters.Offer(), _request, MatchState.Agreed, startMinute: 540 + (60 * number)));
        }

        await encounters.Match(await encounters.Offer(), await encounters.Request(), MatchState.Agreed, startMinute: 900);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Get_ShowsFourSideBySide_AndTheRestOnTheNextPage()
    {
        var cora = await _site.Client(_people.Cora);
        var link = (await cora.Page("/approvals")).QuerySelectorAll("#rivals a").Single();
        Assert.Equal("Compare the 5 for “Construction for Year 9”, Ash School", link.TextContent);
        var page = await cora.Page(link.GetAttribute("href")!);
        Assert.Equal(4, page.QuerySelectorAll("table.ec-compare thead a").Length);
        Assert.Contains("Great fit", page.QuerySelector("table.ec-compare")!.TextContent, StringComparison.Ordinal);
        var rest = await cora.Page(page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var decide = page.QuerySelectorAll("table.ec-compare a.govuk-button").Concat(rest.QuerySelectorAll("table.ec-compare a.govuk-button")).Select(button => button.GetAttribute("href")).ToHashSet();
        Assert.Equal(_matches.Select(match => (string?)$"/approvals/{match}").ToHashSet(), decide);
        Assert.NotNull((await cora.Page($"/approvals/{_matches[0]}")).QuerySelector($"a[href='/requests/{_request}/approvals']"));
    }

    [Fact]
    public async Task Get_OfTheLastThatWaits_LeadsToItsDecision()
    {
        var encounters = new Encounters(_site, _people);
        var request = await encounters.Request();
        var match = await encounters.Match(await encounters.Offer(), request, MatchState.Agreed, startMinute: 600);
        var cora = await _site.Client(_people.Cora);
        using var answer = await cora.Get($"/requests/{request}/approvals");
        Assert.Equal($"/approvals/{match}", answer.Headers.Location!.OriginalString);
        Assert.Null((await cora.Page($"/approvals/{match}")).QuerySelector("a[href$='/approvals']:not(.govuk-back-link):not(.ec-menu__link)"));
    }

    [Fact]
    public async Task Get_AsAnybodyElse_IsRefused()
    {
        foreach (var (person, expected) in new[] { (_people.Ozzie, HttpStatusCode.NotFound), (_people.Ada, HttpStatusCode.Forbidden), (_people.Ben, HttpStatusCode.Forbidden) })
        {
            using var answer = await (await _site.Client(person)).Get($"/requests/{_request}/approvals");
            Assert.Equal(expected, answer.StatusCode);
        }
    }
}
