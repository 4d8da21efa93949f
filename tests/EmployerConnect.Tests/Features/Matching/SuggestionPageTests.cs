using System.Net;
using EmployerConnect.Tests.Features.Offers;
using EmployerConnect.Tests.Features.Requests;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Matching;

/// <summary>Two instances of the site on one database: what is done through one is on the other's next page.</summary>
public sealed class SuggestionPageTests
{
    [Fact]
    public async Task Get_AfterAChangeThroughTheOtherInstance_ShowsIt()
    {
        await using var first = new TestSite();
        var people = await People.Settle(first);
        await using var second = new TestSite(first);
        var request = await SomeRequests.Post(first, people);
        var ada = await second.Client(people.Ada);
        Assert.Contains("No offer fits yet, and none nearly does", await Text(ada, $"/requests/{request.Id}/matches"), StringComparison.Ordinal);

        var offer = await SomeOffers.Publish(first, people);
        Assert.Equal(["How a house is built"], await Fitting(ada, $"/requests/{request.Id}/matches"));

        var ben = await first.Client(people.Ben);
        using var paused = await ben.Submit($"/offers/{offer.Id}", $"/offers/{offer.Id}/pause");
        Assert.Equal(HttpStatusCode.Redirect, paused.StatusCode);
        Assert.Empty(await Fitting(ada, $"/requests/{request.Id}/matches"));
    }

    [Fact]
    public async Task Get_ForAnOffer_ShowsARequestOfTheOtherInstance_AndItsNextPageWithoutIt()
    {
        await using var first = new TestSite();
        var people = await People.Settle(first);
        await using var second = new TestSite(first);
        var offer = await SomeOffers.Publish(first, people);
        var ben = await second.Client(people.Ben);
        Assert.Empty(await Fitting(ben, $"/offers/{offer.Id}/matches"));

        var request = await SomeRequests.Post(first, people);
        Assert.Equal(["People who build"], await Fitting(ben, $"/offers/{offer.Id}/matches"));

        var ada = await first.Client(people.Ada);
        using var withdrawn = await ada.Submit($"/requests/{request.Id}", $"/requests/{request.Id}/pause");
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        Assert.Empty(await Fitting(ben, $"/offers/{offer.Id}/matches"));
    }

    [Fact]
    public async Task Get_WhatNearlyFits_SaysWhatIsInTheWay()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        await SomeOffers.Publish(site, people, SomeOffers.Talk with { GroupMaximum = 25 });
        var request = await SomeRequests.Post(site, people);
        var ada = await site.Client(people.Ada);
        Assert.Contains("The group of 30 pupils is larger than the 25 that the offer takes.", await Text(ada, $"/requests/{request.Id}/matches"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AsAnOutsider_IsNotFound()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var offer = await SomeOffers.Publish(site, people);
        var request = await SomeRequests.Post(site, people);
        foreach (var outsider in new[] { people.Olive, people.Otto, people.Ozzie })
        {
            var client = await site.Client(outsider);
            using var forRequest = await client.Get($"/requests/{request.Id}/matches");
            using var forOffer = await client.Get($"/offers/{offer.Id}/matches");
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (forRequest.StatusCode, forOffer.StatusCode));
        }
    }

    private static async Task<string> Text(SiteClient client, string address) => (await client.Page(address)).Body!.TextContent;

    private static async Task<IReadOnlyList<string>> Fitting(SiteClient client, string address) =>
        [.. (await client.Page(address)).QuerySelectorAll(".ec-candidate h2").Select(title => title.TextContent.Trim())];
}
