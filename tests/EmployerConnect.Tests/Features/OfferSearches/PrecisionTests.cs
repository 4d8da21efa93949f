using System.Text.Json;
using EmployerConnect.Tests.Features.Offers;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using static EmployerConnect.Tests.Features.OfferSearches.SearchSite;

namespace EmployerConnect.Tests.Features.OfferSearches;

/// <summary>Brook Builders is at WR5 1AA, a mile and a half from the middle of WR5 and further from the middle of Worcester.</summary>
public sealed class PrecisionTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private Guid _offer;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _offer = (await SomeOffers.Publish(_site, _people)).Id;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task TheDistrictAlone_IsTold_AndMeasuredFrom()
    {
        var page = await (await _site.Client()).Page("/offers?place=WR1&radius=10");
        Assert.DoesNotContain("WR5 1AA", page.Source.Text, StringComparison.Ordinal);
        Assert.Contains("based in WR5", page.Body!.TextContent, StringComparison.Ordinal);
        // The middle of WR5, not the workplace.
        Assert.Equal((52.17, -2.19), Pin(page.QuerySelector("[data-map]")!.GetAttribute("data-map")!));
        Assert.Contains("the WR5 area", (await (await _site.Client()).Page($"/offers/{_offer}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_SeeAndMeasureThePlaceItself()
    {
        await Show("Town", showsName: false);
        var page = await (await _site.Client(_people.Ada)).Page("/offers?place=WR1&radius=10");
        Assert.Equal((52.18, -2.2), Pin(page.QuerySelector("[data-map]")!.GetAttribute("data-map")!));
        Assert.Contains("Brook Builders", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoeverShowsThePostcode_IsFoundThere()
    {
        await Show("Postcode", showsName: true);
        var page = await (await _site.Client()).Page("/offers?place=WR1&radius=10");
        Assert.Contains("based in WR5 1AA", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((52.18, -2.2), Pin(page.QuerySelector("[data-map]")!.GetAttribute("data-map")!));
    }

    [Fact]
    public async Task TheTownAlone_HidesTheDistrict()
    {
        await Show("Town", showsName: true);
        var visitor = await _site.Client();
        var page = await visitor.Page("/offers?place=WR1&radius=15");
        Assert.Contains("based in the Worcester area", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("WR5", page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("WR5", (await visitor.Page($"/offers/{_offer}")).Source.Text, StringComparison.Ordinal);
    }

    /// <summary>However the radius is moved, a visitor's answer turns where the middle of the district is, not where the workplace is.</summary>
    [Fact]
    public async Task MovingTheRadius_FindsOutNoMore()
    {
        // The offer is at 52.18, -2.20: 1.1 miles from the middle of WR5, and the search stands on the workplace itself.
        await _site.With<Database, int>(database => database.Commit(work => work.Execute("UPDATE Offer SET Latitude = 52.22, Longitude = -2.30 WHERE Id = @_offer", new { _offer })));
        var (visitor, ada) = (await _site.Client(), await _site.Client(_people.Ada));
        Assert.Equal([Talk], await Titles(visitor, "?place=WR5&radius=1&delivery=AtSchool"));
        Assert.Empty(await Titles(ada, "?place=WR5&radius=1&delivery=AtSchool"));
        Assert.Equal([Talk], await Titles(ada, "?place=WR5&radius=7&delivery=AtSchool"));
    }

    [Fact]
    public async Task AHiddenName_IsNeitherShown_NorFoundByVisitors()
    {
        await Show("District", showsName: false);
        var visitor = await _site.Client();
        var page = await visitor.Page("/offers");
        Assert.Contains("An employer in construction", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Brook", page.Source.Text, StringComparison.Ordinal);
        Assert.Empty(await Titles(visitor, "?text=brook"));
        Assert.Equal([Talk], await Titles(await _site.Client(_people.Ada), "?text=brook"));
        var details = await visitor.Page($"/offers/{_offer}");
        Assert.DoesNotContain("Brook", details.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_people.BrookBuilders.ToString(), details.Source.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task AnEmployersContact_ChoosesWhatVisitorsSee()
    {
        var ben = await _site.Client(_people.Ben);
        var address = $"/organisations/{_people.BrookBuilders}/profile";
        using var saved = await ben.Submit(address, address, ("Sectors", "Construction"), ("SizeBand", "10 to 49"), ("ShowsPlace", "Town"), ("HidesName", "true"));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("An employer in construction", (await (await _site.Client()).Page("/offers")).Body!.TextContent, StringComparison.Ordinal);
        using var wrong = await ben.Submit(address, address, ("Sectors", "Construction"), ("SizeBand", "10 to 49"), ("ShowsPlace", "Street"));
        Assert.Contains("Say what visitors may know of your place", Errors(await SiteClient.Parse(wrong)), StringComparison.Ordinal);
    }

    private Task<int> Show(string place, bool showsName) => _site.With<Database, int>(database => database.Commit(work =>
        work.Execute("UPDATE Organisation SET ShowsPlace = @place, ShowsName = @showsName WHERE Id = @BrookBuilders", new { place, showsName, _people.BrookBuilders })));

    private static (double Latitude, double Longitude) Pin(string json)
    {
        using var map = JsonDocument.Parse(json);
        var pin = map.RootElement.GetProperty("pins").EnumerateArray().Single(pin => pin.GetProperty("kind").GetString() == "offer");
        return (pin.GetProperty("latitude").GetDouble(), pin.GetProperty("longitude").GetDouble());
    }
}
