using System.Globalization;
using System.IO.Compression;
using EmployerConnect.Web.Features.Places;

namespace EmployerConnect.Tests.Features.Places;

/// <summary>The real files, with the counts that their own documentation gives.</summary>
public sealed class RealFileTests : IDisposable
{
    private readonly ImportBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task GreatBritainsPostcodes_AreAllRead_AndLieWhereOrdnanceSurveySays()
    {
        var path = SharedFiles.Path("data", "postcodes", "codepoint-open-2025-11-gb.csv.gz");
        var answers = SharedFiles.Path("data", "postcodes", "postcodes-hub-areas-wgs84.csv.gz");
        var report = await _bench.Postcodes(path);
        ImportBench.Counts(report, 1_695_815, 1_695_815, 0, 0, 0);
        Assert.Equal(58, await _bench.Value<int>($"SELECT COUNT(*) FROM Postcode WHERE Quality = 90 AND Code BETWEEN {First("EN77")} AND {First("EN77") + PostcodeCode.PerOutcode - 1}"));
        var found = await _bench.Database.Read(async work => (await work.Query<(int Code, int? Latitude, int? Longitude)>("SELECT Code, LatitudeMicro, LongitudeMicro FROM Postcode")).ToDictionary(row => row.Code));
        var (compared, worst) = (0, 0d);
        foreach (var row in Rows(answers).Where(row => row[10].Length > 0))
        {
            Assert.True(PostcodeCode.TryRead(row[0], out var code));
            var (_, latitude, longitude) = found[code];
            worst = Math.Max(worst, Ground.Metres(latitude!.Value / 1e6, longitude!.Value / 1e6, Number(row[10]), Number(row[11])));
            compared++;
        }

        Assert.Equal(143_613, compared);
        Assert.True(worst < 5, $"The worst is {worst:F2} m off.");
    }

    [Fact]
    public async Task RawCodePointFiles_AndTheirOwnWgs84Answers_Agree()
    {
        var folder = SharedFiles.Path("data", "postcodes", "codepoint-open-raw", "Data", "CSV");
        ImportBench.Counts(await _bench.Postcodes([.. Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal)]), 16_783, 16_783, 0, 0, 0);
        ImportBench.Counts(await _bench.Postcodes(SharedFiles.Path("data", "postcodes", "postcodes-hub-areas-wgs84.csv.gz")), 143_672, 126_889, 0, 16_783, 0);
        var outcode = await _bench.Lookup.Find("WR1");
        Assert.True(Ground.Metres(outcode.Latitude!.Value, outcode.Longitude!.Value, 52.1956, -2.2221) < 100);
    }

    [Fact]
    public async Task EnglandsSchools_AreAllRead_WithTheirTraps()
    {
        var schools = SharedFiles.Path("data", "schools", "schools-england-2024-25.csv.gz");
        var links = SharedFiles.Path("data", "schools", "links_edubasealldata20250422.csv.gz");
        var reports = await _bench.Schools(schools, links);
        ImportBench.Counts(reports[0], 25_547, 25_547, 0, 0, 0);
        ImportBench.Counts(reports[1], 33_801, 33_801, 0, 0, 0);
        Assert.Equal(24_711, await _bench.Value<int>("SELECT COUNT(*) FROM School WHERE IsOpen = 1"));
        Assert.Equal(0, await _bench.Value<int>("SELECT COUNT(*) FROM School WHERE Postcode = 'E14 9TS' AND Latitude IS NOT NULL"));
        Assert.Equal(15, await _bench.Value<int>("SELECT COUNT(*) FROM School WHERE Postcode = 'E14 9TS'"));
        // North Bromsgrove High became an academy on its own site.
        Assert.Equal(149682, await _bench.Value<int>("SELECT LinkedUrn FROM SchoolLink WHERE Urn = 116928 AND LinkType = 'Successor'"));
        Assert.False((await _bench.School(116928))!.IsOpen);
        Assert.True((await _bench.School(149682))!.IsOpen);
        Assert.Equal((await _bench.School(116928))!.Latitude, (await _bench.School(149682))!.Latitude);
        ImportBench.Counts((await _bench.Schools(schools, links))[0], 25_547, 0, 0, 25_547, 0);
    }

    [Fact]
    public async Task TwoCountiesInTheRegistersOwnLayout_AndRealRows_AreRead()
    {
        ImportBench.Counts(await _bench.Schools(SharedFiles.Path("data", "schools", "gias-layout-worcestershire-hertfordshire.cp1252.csv")), 1_482, 1_482, 0, 0, 0);
        Assert.Equal("Ecole Française de Londres Jacques Prévert", (await _bench.School(100371))!.Name);
        Assert.Equal(591, await _bench.Value<int>("SELECT COUNT(*) FROM School WHERE IsOpen = 0"));
        ImportBench.Counts(await _bench.Schools(SharedFiles.Path("data", "schools", "gias-original-rows-sample-a.csv")), 5, 4, 0, 0, 1);
        var aldgate = await _bench.School(100000);
        Assert.Equal(("The Aldgate School", false, "EC3A 5DE", 244, 21.7), (aldgate!.Name, aldgate.IsOpen, aldgate.Postcode, aldgate.Pupils, aldgate.FreeSchoolMealsPercent));
    }

    private static int First(string outcode) => PostcodeCode.Outward(outcode) * PostcodeCode.PerOutcode;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split(',');
        }
    }
}
