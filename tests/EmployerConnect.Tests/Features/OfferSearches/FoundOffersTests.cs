using EmployerConnect.Matching;
using EmployerConnect.Tests.Features.Offers;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Offers;
using static EmployerConnect.Tests.Features.OfferSearches.SearchSite;

namespace EmployerConnect.Tests.Features.OfferSearches;

/// <summary>What further offers do to a search: which of them are found, in which order, and over how many pages.</summary>
public sealed class FoundOffersTests : IAsyncLifetime
{
    private readonly SearchGround _ground = new();

    private TestSite Site => _ground.Site;

    private People People => _ground.People;

    private SiteClient Visitor => _ground.Visitor;

    public ValueTask InitializeAsync() => _ground.InitializeAsync();

    public ValueTask DisposeAsync() => _ground.DisposeAsync();

    /// <summary>At 12 miles from Redditch the employer, who travels 10 miles, does not come to school.</summary>
    [Fact]
    public async Task AtSchool_TheEmployerMustComeThatFar()
    {
        Assert.DoesNotContain(Talk, await Titles(Visitor, "?place=Redditch&radius=30&delivery=AtSchool"));
        await SomeOffers.Publish(Site, People, SomeOffers.Talk with { Title = "From afar", RadiusMiles = 30 });
        Assert.Contains("From afar", await Titles(Visitor, "?place=Redditch&radius=30&delivery=AtSchool"));
    }

    [Fact]
    public async Task Orders_AreByPlace_ByFit_AndByConfirmation()
    {
        Assert.Equal([Workshop, Online], await Titles(Visitor, "?place=Redditch&radius=20&sort=Distance"));
        Site.Time.Advance(TimeSpan.FromDays(1));
        await SomeOffers.Publish(Site, People, SomeOffers.Talk with { Title = "Newest" });
        await Site.With<Database, int>(database => database.Commit(work => work.Execute("UPDATE Offer SET LastConfirmedAt = @now WHERE Title = 'Newest'", new { now = Site.Time.GetUtcNow().UtcDateTime })));
        Assert.Equal("Newest", (await Titles(Visitor, "?place=WR5&radius=20&sort=Confirmed"))[0]);
        // In fit the sector that was asked for comes first of two that are as near.
        await SomeOffers.Publish(Site, People, SomeOffers.Talk with { Title = "Farm talk", Sectors = Sectors.AgricultureAndLand });
        Assert.Equal([Talk, "Newest"], (await Titles(Visitor, "?place=WR5&radius=5&activity=CareersTalk&sector=Construction")).Order(StringComparer.Ordinal));
        var fit = await Titles(Visitor, "?place=WR5&radius=20");
        Assert.Equal(5, fit.Count);
        Assert.Equal(Workshop, fit.Last(title => title != Online));
    }

    [Fact]
    public async Task WhatIsPaused_OrOver_IsNotFound()
    {
        var paused = await SomeOffers.Publish(Site, People, SomeOffers.Talk with { Title = "Paused" });
        await Site.With<OfferStore, Outcome>(store => store.Pause(paused.Id, 1, People.Ben));
        await SomeOffers.Publish(Site, People, SomeOffers.Talk with { Title = "Over", Windows = [Days(new(2026, 9, 1), new(2027, 1, 11), Weekdays.Monday)] });
        Assert.Equal(3, (await Titles(Visitor, "")).Count);
        Assert.Equal(3, (await Titles(Visitor, "?place=WR5&radius=20")).Count);
    }

    [Fact]
    public async Task Pages_KeepTheFilters_AndTheCountIsAnnounced()
    {
        for (var number = 0; number < 21; number++)
        {
            await SomeOffers.Publish(Site, People, SomeOffers.Talk with { Title = $"Talk {number}" });
        }

        var page = await Visitor.Page("/offers?place=WR5&radius=5&activity=CareersTalk");
        var count = page.QuerySelector("[role=status]")!;
        Assert.Equal("22 offers within 5 miles of WR5, or online", count.TextContent);
        Assert.Equal(20, Titles(page).Count);
        var next = page.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        Assert.Equal("/offers?place=WR5&radius=5&activity=CareersTalk&page=2", next);
        Assert.Equal(2, (await Titles(Visitor, next["/offers".Length..])).Count);
        Assert.Empty(await Titles(Visitor, "?page=99"));
        Assert.Equal(20, (await Titles(Visitor, "?page=-1")).Count);
    }
}
