using System.Globalization;
using System.IO.Compression;
using CsCheck;
using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Tests.Matching;

public sealed class Osgb36Tests
{
    // Eastings, northings and ETRS89 degrees of test points that Ordnance Survey publishes with OSTN15: the Isles of
    // Scilly, the Lizard, Plymouth, Kent, Worcestershire, Yorkshire, Edinburgh, Skye, St Kilda, Orkney and Shetland.
    public static readonly TheoryData<double, double, double, double> PublishedPoints = new()
    {
        { 91492.146, 11318.804, 49.92226393730, -6.29977752014 },
        { 170370.718, 11572.405, 49.96006137820, -5.20304609998 },
        { 250359.811, 62016.569, 50.43885825610, -4.10864563561 },
        { 639821.835, 169565.858, 51.37447025550, 1.44454730409 },
        { 389544.190, 261912.153, 52.25529381630, -2.15458614387 },
        { 422242.186, 433818.701, 53.80021519630, -1.66379168242 },
        { 319188.434, 670947.534, 55.92478265510, -3.29479219337 },
        { 167634.202, 797067.144, 57.00606696050, -5.82836691850 },
        { 9587.906, 899448.996, 57.81351838410, -8.57854456076 },
        { 330398.323, 1017347.016, 59.03743871190, -3.21454001115 },
        { 395999.668, 1138728.951, 60.13308091660, -2.07382822798 },
    };

    [Theory]
    [MemberData(nameof(PublishedPoints))]
    public void ToWgs84_OfPublishedTestPoints_IsWithinAMetre(double easting, double northing, double latitude, double longitude)
    {
        var point = Osgb36.ToWgs84(easting, northing);

        Assert.InRange(Vincenty.Metres(latitude, longitude, point.Latitude, point.Longitude), 0, 1);
    }

    [Fact]
    public void ToWgs84_OfEveryPostcodeOfTheHubAreas_IsWithinAMetreAndAHalf()
    {
        var path = Shared("postcodes/postcodes-hub-areas-wgs84.csv.gz");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        reader.ReadLine();
        var (rows, worst) = (0, 0d);
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            var (easting, northing) = (Number(fields[2]), Number(fields[3]));
            Assert.Equal(fields[10].Length > 0, Osgb36.IsOnGrid(easting, northing));
            if (Osgb36.IsOnGrid(easting, northing))
            {
                var point = Osgb36.ToWgs84(easting, northing);
                worst = Math.Max(worst, Distance.Metres(point, new GeoPoint(Number(fields[10]), Number(fields[11]))));
                rows++;
            }
        }

        Assert.Equal(143_613, rows);
        Assert.InRange(worst, 0.01, 1.5);
    }

    [Fact]
    public void ToWgs84_ByTheTable_IsWithinTwoCentimetresOfProjNet()
    {
        var exact = Osgb36.Exact();
        Gen.Double[0, Osgb36.MaximumEasting].Select(Gen.Double[1, Osgb36.MaximumNorthing]).Sample(
            (easting, northing) =>
            {
                var (latitude, longitude) = exact(easting, northing);
                var point = Osgb36.ToWgs84(easting, northing);
                Assert.InRange(Distance.Metres(point, new GeoPoint(latitude, longitude)), 0, 0.02);
            },
            iter: 20_000,
            threads: 1);
    }

    [Fact]
    public void ToWgs84_OfManyAtOnce_IsTheSameAsOneByOne()
    {
        double[] eastings = [385_268, 0, 515_487, double.NaN, 700_000];
        double[] northings = [255_404, 0, 206_498, 5, 1_300_000];
        var (latitudes, longitudes) = (new double[5], new double[5]);

        Osgb36.ToWgs84(eastings, northings, latitudes, longitudes);

        foreach (var i in new[] { 0, 2, 4 })
        {
            Assert.Equal(Osgb36.ToWgs84(eastings[i], northings[i]), new GeoPoint(latitudes[i], longitudes[i]));
        }

        Assert.True(double.IsNaN(latitudes[1]) && double.IsNaN(longitudes[1]));
        Assert.True(double.IsNaN(latitudes[3]) && double.IsNaN(longitudes[3]));
        Assert.Throws<ArgumentException>(() => Osgb36.ToWgs84(eastings, northings.AsSpan(1), latitudes, longitudes));
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(-1, 200_000, false)]
    [InlineData(700_001, 200_000, false)]
    [InlineData(400_000, 1_300_001, false)]
    [InlineData(double.NaN, 200_000, false)]
    [InlineData(400_000, double.PositiveInfinity, false)]
    [InlineData(0, 200_000, true)]
    [InlineData(700_000, 1_300_000, true)]
    public void IsOnGrid_KnowsAPlaceFromNone(double easting, double northing, bool isPlace)
    {
        Assert.Equal(isPlace, Osgb36.IsOnGrid(easting, northing));
        if (!isPlace)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Osgb36.ToWgs84(easting, northing));
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Shared(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "..", "shared", "data", name);
            if (File.Exists(Path.Combine(folder.FullName, "EmployerConnect.sln")) && File.Exists(path))
            {
                return path;
            }
        }

        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"../shared/data/{name} is missing.");
        Assert.Skip($"../shared/data/{name} is missing.");
        return "";
    }
}
