using System.Net;
using System.Text;
using System.Text.Json;
using EmployerConnect.Tests.Features.OfferSearches;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Maps;
using EmployerConnect.Web.Features.Shapes;
using Microsoft.Extensions.Configuration;

namespace EmployerConnect.Tests.Features.Maps;

public sealed class MapTests
{
    [Fact]
    public async Task OnlyPagesWithAMap_MayLoadTiles_AndTellTheSiteTheyAreOn()
    {
        await using var site = new TestSite();
        await SearchSite.Publish(site, await People.Settle(site));
        var client = await site.Client();
        Assert.Equal(("'self' data: https://tile.openstreetmap.org", "strict-origin-when-cross-origin"), await Headers(client, "/offers"));
        // Nothing found, so no map.
        Assert.Equal(("'self' data:", "same-origin"), await Headers(client, "/offers?text=nothing+like+it"));
        Assert.Equal(("'self' data:", "same-origin"), await Headers(client, "/"));
    }

    [Fact]
    public async Task TilesOfOnesOwn_AreTheOnlyOtherHost()
    {
        await using var site = new TestSite { Settings = [new("Map:Tiles", "https://tiles.example.org:8443/osm/{z}/{x}/{y}.png"), new("Map:Attribution", "<b>Our</b> maps")] };
        await SearchSite.Publish(site, await People.Settle(site));
        var client = await site.Client();
        Assert.Equal(("'self' data: https://tiles.example.org:8443", "strict-origin-when-cross-origin"), await Headers(client, "/offers"));
        var page = await client.Page("/offers");
        using var map = JsonDocument.Parse(page.QuerySelector("[data-map]")!.GetAttribute("data-map")!);
        Assert.Equal("<b>Our</b> maps", map.RootElement.GetProperty("attribution").GetString());
        Assert.Empty(page.QuerySelectorAll(".ec-place-map b"));
    }

    [Fact]
    public async Task WithoutTiles_NoOtherHostIsNamed()
    {
        await using var site = new TestSite { Settings = [new("Map:Tiles", "off")] };
        await SearchSite.Publish(site, await People.Settle(site));
        var client = await site.Client();
        Assert.Equal(("'self' data:", "same-origin"), await Headers(client, "/offers"));
        Assert.DoesNotContain("openstreetmap", (await client.Page("/offers")).Source.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task AMap_SaysThatItsListSaysTheSame_AndCanBeSkipped()
    {
        await using var site = new TestSite();
        await SearchSite.Publish(site, await People.Settle(site));
        var page = await (await site.Client()).Page("/offers?place=WR5&radius=20");
        var picture = page.QuerySelector("[data-map]")!;
        Assert.Contains("says the same", page.GetElementById(picture.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
        Assert.Equal("These offers on a map", picture.GetAttribute("aria-label"));
        Assert.NotNull(page.QuerySelector(page.QuerySelector(".ec-place-map .govuk-skip-link")!.GetAttribute("href")!));
        using var map = JsonDocument.Parse(picture.GetAttribute("data-map")!);
        var pins = map.RootElement.GetProperty("pins").EnumerateArray().Select(pin => $"{pin.GetProperty("kind")} {pin.GetProperty("label")}");
        // What is online has no place on it.
        Assert.Equal(["here WR5", $"offer {SearchSite.Talk}", $"offer {SearchSite.Workshop}"], pins.Order(StringComparer.Ordinal));
        Assert.Equal(32187, Math.Round(map.RootElement.GetProperty("circle").GetProperty("metres").GetDouble()));
    }

    [Fact]
    public async Task TheBase_HoldsHubAreas_Water_AndTowns_ForAnybody()
    {
        await using var site = new TestSite();
        await site.With<ShapeStore, ShapeSet>(store => store.Import("areas.geojson", Encoding.UTF8.GetBytes(
            """
            {"type":"FeatureCollection","features":[
              {"type":"Feature","properties":{"name":"Alder hub","kind":"hub area"},"geometry":{"type":"Polygon","coordinates":[[[-2.3,52.1],[-2.1,52.1],[-2.1,52.15],[-2.1,52.2],[-2.3,52.2],[-2.3,52.1]]]}},
              {"type":"Feature","properties":{"name":"Catchment","kind":"catchment"},"geometry":{"type":"Polygon","coordinates":[[[-2.3,52.1],[-2.1,52.1],[-2.1,52.2],[-2.3,52.1]]]}}]}
            """), null));
        using var answer = await (await site.Client()).Get("/maps/base.json");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var area = Assert.Single(json.RootElement.GetProperty("areas").EnumerateArray());
        Assert.Equal("Alder hub", area.GetProperty("name").GetString());
        // The point in the middle of a straight border is left out.
        Assert.Equal(5, area.GetProperty("points").GetArrayLength());
        Assert.Contains(json.RootElement.GetProperty("water").EnumerateArray(), line => line.GetProperty("name").GetString() == "the Severn estuary");
        Assert.Contains(json.RootElement.GetProperty("towns").EnumerateArray(), town => town.GetProperty("name").GetString() == "Redditch");
    }

    [Theory]
    [InlineData("ftp://tiles.example.org/{z}/{x}/{y}.png")]
    [InlineData("https://tiles.example.org/{z}/{x}.png")]
    [InlineData("https://{s}.example.org/{z}/{x}/{y}.png")]
    [InlineData("tiles/{z}/{x}/{y}.png")]
    public void AnAddressThatIsNone_IsSaidAtTheStart(string tiles) =>
        Assert.Contains("Map__Tiles", Assert.Throws<InvalidOperationException>(() => MapOptions.Read(Settings(("Map:Tiles", tiles)))).Message, StringComparison.Ordinal);

    [Fact]
    public void ALinkThatIsNone_IsSaidAtTheStart() =>
        Assert.Throws<InvalidOperationException>(() => MapOptions.Read(Settings(("Map:AttributionLink", "javascript:alert(1)"))));

    [Fact]
    public void TilesOfOnesOwn_DoNotThankOpenStreetMap()
    {
        var options = MapOptions.Read(Settings(("Map:Tiles", "https://tiles.example.org/{z}/{x}/{y}.png")));
        Assert.Equal(("", null), (options.Attribution, options.AttributionLink));
    }

    private static IConfiguration Settings(params (string Name, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Name, (string?)value.Value))).Build();

    private static async Task<(string Images, string Referrer)> Headers(SiteClient client, string address)
    {
        using var answer = await client.Get(address);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        var images = Assert.Single(policy.Split(';', StringSplitOptions.TrimEntries), part => part.StartsWith("img-src ", StringComparison.Ordinal));
        return (images["img-src ".Length..], Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }
}
