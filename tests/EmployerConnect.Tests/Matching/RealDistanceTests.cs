using System.Globalization;
using System.IO.Compression;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Shapes;
using Sylvan.Data.Csv;

namespace EmployerConnect.Tests.Matching;

/// <summary>The open secondary schools of Worcestershire and Hertfordshire, and the new companies around them.</summary>
public sealed class RealDistanceTests
{
    private const int OpenStatus = 1;

    [Fact]
    public void SchoolsAndEmployers_OfTwoCounties_AreAsFarApartAsTheGeodesicSays()
    {
        var schools = Schools();
        var employers = Employers();
        Assert.InRange(schools.Count, 700, 1_500);
        Assert.InRange(employers.Count, 50, 100_000);
        var (compared, worst) = (0, 0d);
        foreach (var school in schools)
        {
            foreach (var employer in employers.Take(400))
            {
                var geodesic = Vincenty.Metres(school.Latitude, school.Longitude, employer.Latitude, employer.Longitude);
                var metres = Distance.Metres(school, employer);
                var estimate = TravelEstimate.Of(metres);
                worst = geodesic > 1 ? Math.Max(worst, Math.Abs((metres / geodesic) - 1)) : worst;
                Assert.True(estimate.EstimatedRoadMetres >= metres && estimate.EstimatedRoadMetres <= 1.4 * metres);
                compared++;
            }
        }

        Assert.True(compared > 50_000);
        Assert.InRange(worst, 0, 0.004);
    }

    [Fact]
    public void TwoCountiesWithoutAnEstuary_HaveNoneBetweenTheirSchools()
    {
        // Both counties lie inland; the Severn below Gloucester begins eight miles south of Worcestershire.
        var barriers = CurrentShapes.Own.Barriers;
        var schools = Schools();
        foreach (var one in schools.Where((_, i) => i % 7 == 0))
        {
            Assert.All(schools.Where((_, i) => i % 5 == 0), other => Assert.True(barriers.Between(one, other).IsStraight));
        }
    }

    private static List<GeoPoint> Schools() => Points(
        SharedData.Require("schools/schools-worcestershire-hertfordshire-2024-25.csv"), "Latitude", "Longitude",
        row => row.GetInt32(row.GetOrdinal("EstablishmentStatus (code)")) == OpenStatus);

    private static List<GeoPoint> Employers()
    {
        using var csv = CsvDataReader.Create(SharedData.Require("employers/companies-house-new-companies-hub-areas.csv"));
        var postcodes = new HashSet<string>();
        while (csv.Read())
        {
            postcodes.Add(csv.GetString(csv.GetOrdinal("postcode")));
        }

        return Points(
            SharedData.Require("postcodes/postcodes-hub-areas-wgs84.csv.gz"), "Latitude_WGS84", "Longitude_WGS84",
            row => postcodes.Contains(row.GetString(0)));
    }

    private static List<GeoPoint> Points(string path, string latitude, string longitude, Func<CsvDataReader, bool> isWanted)
    {
        using var file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        using var csv = CsvDataReader.Create(reader);
        var points = new List<GeoPoint>();
        while (csv.Read())
        {
            if (isWanted(csv)
                && double.TryParse(csv.GetString(csv.GetOrdinal(latitude)), CultureInfo.InvariantCulture, out var north)
                && double.TryParse(csv.GetString(csv.GetOrdinal(longitude)), CultureInfo.InvariantCulture, out var east))
            {
                points.Add(new GeoPoint(north, east));
            }
        }

        return points;
    }
}
