using CsCheck;
using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Tests.Matching;

public sealed class DistanceTests
{
    private static readonly Gen<(double Latitude, double Longitude)> InBritain =
        Gen.Double[49, 61].Select(Gen.Double[-8.7, 1.8]);

    [Fact]
    public void Metres_AnywhereInGreatBritain_AreWithin4PerMilleOfTheGeodesic() =>
        InBritain.Select(InBritain).Sample(
            pair =>
            {
                var ((lat1, lon1), (lat2, lon2)) = pair;
                var geodesic = Vincenty.Metres(lat1, lon1, lat2, lon2);
                var metres = Distance.Metres(new GeoPoint(lat1, lon1), new GeoPoint(lat2, lon2));
                Assert.InRange(metres, (geodesic * 0.996) - 0.012, (geodesic * 1.004) + 0.012);
            },
            iter: 20_000);

    [Fact]
    public void Metres_OfNeighbours_AreWithin4PerMilleOfTheGeodesic() =>
        InBritain.Select(Gen.Double[-0.01, 0.01], Gen.Double[-0.01, 0.01]).Sample(
            (from, north, east) =>
            {
                var (lat, lon) = (Math.Min(61, from.Latitude + north), from.Longitude + east);
                var geodesic = Vincenty.Metres(from.Latitude, from.Longitude, lat, lon);
                var metres = Distance.Metres(new GeoPoint(from.Latitude, from.Longitude), new GeoPoint(lat, lon));
                Assert.InRange(metres, (geodesic * 0.996) - 0.012, (geodesic * 1.004) + 0.012);
            },
            iter: 20_000);

    [Fact]
    public void Yardstick_ItselfAgreesWithAPublishedGeodesic() =>
        // Vincenty's own kind of example, in Geoscience Australia's manual: Flinders Peak to Buninyong on GRS80, 54,972.271 m.
        Assert.Equal(
            54_972.271,
            Vincenty.Metres(
                -(37 + (57 / 60d) + (3.72030 / 3600)), 144 + (25 / 60d) + (29.52440 / 3600),
                -(37 + (39 / 60d) + (10.15610 / 3600)), 143 + (55 / 60d) + (35.38390 / 3600)),
            0.01);

    [Fact]
    public void Metres_AcrossTheAntimeridian_TakeTheShortWay()
    {
        var metres = Distance.Metres(new GeoPoint(52, 179.99), new GeoPoint(52, -179.99));

        Assert.InRange(metres, 1_365, 1_378);
    }

    [Fact]
    public void Metres_ToTheSamePoint_AreNone()
    {
        var worcester = new GeoPoint(52.1920, -2.2200);

        Assert.Equal(0, Distance.Metres(worcester, worcester));
        Assert.Equal(0, Distance.Miles(worcester, worcester));
    }

    [Fact]
    public void Metres_ToTheOppositeOfAPoint_AreHalfTheCircle() =>
        Assert.Equal(
            Math.PI * Distance.EarthRadiusMetres, Distance.Metres(new GeoPoint(52, -2), new GeoPoint(-52, 178)), 1);

    [Fact]
    public void Miles_FromWorcesterToStAlbans_AreAboutEightyFive() =>
        Assert.InRange(Distance.Miles(new GeoPoint(52.1920, -2.2200), new GeoPoint(51.7520, -0.3390)), 84, 87);

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.NaN)]
    [InlineData(90.0001, 0)]
    [InlineData(-91, 0)]
    [InlineData(0, 180.0001)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(0, double.NegativeInfinity)]
    public void GeoPoint_OfNoPlaceOnEarth_IsRefused(double latitude, double longitude)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new GeoPoint(latitude, longitude));
        Assert.False(GeoPoint.TryCreate(latitude, longitude, out _));
    }
}
