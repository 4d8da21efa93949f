using System.Globalization;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Places;

namespace EmployerConnect.Tests.Features.Places;

public sealed class OutwardCodeTests
{
    [Fact]
    public void SeededOutwardCodes_AreWithinFiveKilometresOfTheReal()
    {
        var real = File.ReadLines(SharedFiles.Path("data", "postcodes", "outcodes-uk.csv")).Skip(1).Select(line => line.Split(','))
            .ToDictionary(row => row[0], row => (Latitude: Number(row[1]), Longitude: Number(row[2])));
        var wrong = OutwardCodes.All
            .Select(code => (code.Outcode, Metres: Ground.Metres(code.Latitude, code.Longitude, real[code.Outcode].Latitude, real[code.Outcode].Longitude)))
            .Where(code => code.Metres > 5_000)
            .ToList();
        Assert.Empty(wrong);
    }

    [Fact]
    public void SeededOutwardCodes_AreOnceEach_AndEveryTownHasOne()
    {
        Assert.Equal(OutwardCodes.All.Count, OutwardCodes.All.Select(code => code.Outcode).Distinct().Count());
        Assert.All(CountyTowns.All, town => Assert.Contains(OutwardCodes.All, code => code.Outcode == town.Outcode));
        Assert.All(OutwardCodes.All, code => Assert.True(PostcodeText.TryOutcode(code.Outcode, out var normal) && normal == code.Outcode));
    }

    [Fact]
    public async Task FreshSite_PutsATypedPostcodeInItsDistrict()
    {
        await using var site = new TestSite();
        var place = await site.With<PlaceLookup, Place>(lookup => lookup.Find("wr12aa"));
        Assert.Equal(PlacePrecision.Outcode, place.Precision);
        Assert.Equal("WR1 2AA", place.Postcode);
        Assert.Equal("Worcester", place.Town);
        Assert.True(place.UncertaintyMetres > 0);
        Assert.True(Ground.Metres(place.Latitude!.Value, place.Longitude!.Value, 52.193, -2.221) < 2_000);
    }

    [Fact]
    public async Task SecondStart_ChangesNothing()
    {
        await using var site = new TestSite();
        var before = await site.With<PlaceLookup, IReadOnlyList<Town>>(lookup => lookup.Towns(null));
        await using var second = new TestSite(site);
        var after = await second.With<PlaceLookup, IReadOnlyList<Town>>(lookup => lookup.Towns(null));
        Assert.Equal(CountyTowns.All.Count, before.Count);
        Assert.Equal(before, after);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
