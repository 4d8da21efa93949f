using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Places;

namespace EmployerConnect.Tests.Features.Places;

public sealed class PlaceLookupTests
{
    [Fact]
    public async Task FullPostcode_AnySpelling_IsFoundWithItsPlace()
    {
        await using var site = new TestSite();
        await Put(site, "WR1 2AA", 52_192_000, -2_221_000, PostcodeQuality.Best);
        foreach (var typed in new[] { "WR1 2AA", "wr12aa", " WR1  2AA", "wr1 2aa", "WRI 2AA" })
        {
            var place = await Find(site, typed);
            Assert.Equal(PlacePrecision.Postcode, place.Precision);
            Assert.Equal(("WR1 2AA", 52.192, -2.221, 0, "WR1", "Worcester"), (place.Postcode, place.Latitude, place.Longitude, place.UncertaintyMetres, place.Outcode, place.Town));
            Assert.Null(place.Question);
        }
    }

    [Fact]
    public async Task PostcodeWithoutCoordinates_FallsBackToItsOutwardCode()
    {
        await using var site = new TestSite();
        await Put(site, "WR5 9ZZ", null, null, PostcodeQuality.None);
        var place = await Find(site, "WR5 9ZZ");
        Assert.Equal(PlacePrecision.Outcode, place.Precision);
        Assert.Equal("WR5 9ZZ", place.Postcode);
        Assert.NotEqual(0, place.Latitude);
    }

    [Theory]
    [InlineData("wr14", "WR14")]
    [InlineData("AL10", "AL10")]
    public async Task OutwardCodeAlone_IsItsMiddle(string typed, string outcode)
    {
        await using var site = new TestSite();
        var place = await Find(site, typed);
        Assert.Equal((PlacePrecision.Outcode, outcode, outcode), (place.Precision, place.Postcode, place.Outcode));
    }

    [Theory]
    [InlineData("ZE2 9AA", "ZE2 9AA", "We do not know where ZE2 9AA is")]
    [InlineData("GIR 0AA", "GIR 0AA", "We do not know where GIR 0AA is")]
    [InlineData("BFPO 801", null, "A BFPO number is an address")]
    [InlineData("hello", null, "not a UK postcode")]
    [InlineData("", null, "Enter a postcode")]
    public async Task Unknown_AsksAClearQuestion(string typed, string? postcode, string question)
    {
        await using var site = new TestSite();
        var place = await Find(site, typed);
        Assert.Equal(PlacePrecision.Unknown, place.Precision);
        Assert.Equal(postcode, place.Postcode);
        Assert.Null(place.Latitude);
        Assert.Null(place.UncertaintyMetres);
        Assert.Contains(question, place.Question, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Towns_BeginWithWhatWasTyped_AndCanBeFound()
    {
        await using var site = new TestSite();
        var towns = await site.With<PlaceLookup, IReadOnlyList<Town>>(lookup => lookup.Towns("mal"));
        Assert.Equal(["Great Malvern", "Malvern Link"], towns.Select(town => town.Name));
        Assert.Equal(PlacePrecision.Outcode, (await Find(site, towns[0].Outcode)).Precision);
        Assert.Empty(await site.With<PlaceLookup, IReadOnlyList<Town>>(lookup => lookup.Towns("%")));
        Assert.Empty(await site.With<PlaceLookup, IReadOnlyList<Town>>(lookup => lookup.Towns(new string('a', 5000))));
    }

    private static Task<Place> Find(TestSite site, string typed) => site.With<PlaceLookup, Place>(lookup => lookup.Find(typed));

    private static Task<int> Put(TestSite site, string postcode, int? latitude, int? longitude, int quality) =>
        site.With<Database, int>(database => database.Commit(work =>
        {
            PostcodeCode.TryRead(postcode, out var code);
            return work.Execute(
                "INSERT INTO Postcode (Code, LatitudeMicro, LongitudeMicro, Quality, DistrictId, EndedMonth) VALUES (@code, @latitude, @longitude, @quality, 0, 0)",
                new { code, latitude, longitude, quality });
        }));
}
