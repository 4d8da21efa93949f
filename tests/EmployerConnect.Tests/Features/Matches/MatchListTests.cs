using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Matches;

/// <summary>Filters and pages of the lists of matches.</summary>
public sealed class MatchListTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        var encounters = new Encounters(_site, _people);
        var offer = await encounters.Offer(sessions: 40);
        for (var number = 0; number < 22; number++)
        {
            await encounters.Match(offer, await encounters.Request(), number < 2 ? EmployerConnect.Web.Features.Matches.MatchState.Agreed : EmployerConnect.Web.Features.Matches.MatchState.Proposed, startMinute: 540 + number);
        }
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Get_ShowsTwentyAtATime_WhatWaitsForOneselfFirst()
    {
        Assert.Equal((20, 20), await Cards(_people.Ben, "/matches"));
        Assert.Equal((2, 0), await Cards(_people.Ben, "/matches?page=2"));
        Assert.Equal((2, 0), await Cards(_people.Ben, "/matches?page=99999"));
        Assert.Equal((20, 20), await Cards(_people.Ben, "/matches?show=answer"));
        Assert.Equal((0, 0), await Cards(_people.Ada, "/matches?show=answer"));
        Assert.Equal((0, 0), await Cards(_people.Ben, "/matches?show=booked"));
        Assert.Equal((20, 20), await Cards(_people.Ben, "/matches?show=nonsense&page=-3"));
        Assert.Equal((20, 0), await Cards(_people.Ada, "/matches?show=waiting"));
    }

    [Fact]
    public async Task Get_Approvals_CountsAndFilters()
    {
        var cora = await _site.Client(_people.Cora);
        var page = await cora.Page("/approvals");
        Assert.Contains("To decide (2)", page.QuerySelector(".ec-filter")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".ec-card").Length);
        Assert.Empty((await cora.Page("/approvals?show=approved")).QuerySelectorAll(".ec-card"));
    }

    [Fact]
    public async Task Get_AsAnOutsider_ShowsNothing()
    {
        Assert.Equal((0, 0), await Cards(_people.Otto, "/matches"));
        Assert.Empty((await (await _site.Client(_people.Ozzie)).Page("/approvals")).QuerySelectorAll(".ec-card"));
    }

    private async Task<(int All, int ToAnswer)> Cards(Guid person, string address)
    {
        var page = await (await _site.Client(person)).Page(address);
        var mine = page.QuerySelectorAll("h2").FirstOrDefault(title => title.TextContent == "Waiting for your answer");
        return (page.QuerySelectorAll(".ec-card").Length, mine?.NextElementSibling?.QuerySelectorAll(".ec-card").Length ?? 0);
    }
}
