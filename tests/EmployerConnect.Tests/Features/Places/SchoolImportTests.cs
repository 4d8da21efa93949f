using System.Text;
using EmployerConnect.Web.Features.Places.Import;

namespace EmployerConnect.Tests.Features.Places;

public sealed class SchoolImportTests : IDisposable
{
    private const string Header = "URN,LA (code),LA (name),EstablishmentName,TypeOfEstablishment (code),TypeOfEstablishment (name),EstablishmentStatus (code),EstablishmentStatus (name),OpenDate,CloseDate,PhaseOfEducation (name),StatutoryLowAge,StatutoryHighAge,NumberOfPupils,PercentageFSM,Street,Town,Postcode,Easting,Northing\r\n";
    private const string Elm = "200001,885,Worcestershire,Elm High School,1,Community school,1,Open,01-09-1958,,Secondary,11,18,912,18.70,\"Elm Road\nNorth\",Worcester,wr12ey,385001,254805\r\n";
    private const string Fir = "200002,885,Worcestershire,École Fir,11,Other independent school,1,Open,,,Not applicable,3,13,,,Fir Lane,Malvern,WR14 1AA,,\r\n";

    private readonly ImportBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(1252)]
    [InlineData(65001)]
    [InlineData(1200)]
    public async Task Extract_InAnyEncoding_IsReadByItsHeader(int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        ImportBench.Counts(await _bench.Schools(_bench.File("gias.csv", Header + Elm + Fir, encoding)), 2, 2, 0, 0, 0);
        var elm = await _bench.School(200001);
        Assert.Equal(("Elm High School", "Community school", "Secondary", 11, 18, "WR1 2EY", 912, 18.7, true),
            (elm!.Name, elm.TypeName, elm.Phase, elm.LowAge, elm.HighAge, elm.Postcode, elm.Pupils, elm.FreeSchoolMealsPercent, elm.IsOpen));
        Assert.Equal((new DateOnly(1958, 9, 1), "885", "Worcestershire"), (elm.OpenedOn, elm.AuthorityCode, elm.AuthorityName));
        Assert.True(Ground.Metres(elm.Latitude!.Value, elm.Longitude!.Value, 52.1913, -2.2208) < 50);
        Assert.Equal("École Fir", (await _bench.School(200002))!.Name);
        Assert.Equal(1, await _bench.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'RegisterImported' AND Detail = 'Schools' AND PersonId IS NULL"));
    }

    [Fact]
    public async Task Rerun_ChangesOnlyWhatChanged()
    {
        await _bench.Schools(_bench.File("a.csv", Header + Elm + Fir));
        ImportBench.Counts(await _bench.Schools(_bench.File("a.csv", Header + Elm + Fir)), 2, 0, 0, 2, 0);
        ImportBench.Counts(await _bench.Schools(_bench.File("b.csv", Header + Elm.Replace("912", "915", StringComparison.Ordinal) + Fir)), 2, 0, 1, 1, 0);
    }

    [Fact]
    public async Task CutDownFile_KeepsAbsentColumns_ClearsBlanks_AndLeavesOthersAlone()
    {
        await _bench.Schools(_bench.File("a.csv", Header + Elm + Fir));
        ImportBench.Counts(await _bench.Schools(_bench.File("b.csv", "EstablishmentName,URN,NumberOfPupils\nElm Academy,200001,\n")), 1, 0, 1, 0, 0);
        var elm = await _bench.School(200001);
        Assert.Equal(("Elm Academy", null, 18.7, "WR1 2EY", "Community school", true), (elm!.Name, elm.Pupils, elm.FreeSchoolMealsPercent, elm.Postcode, elm.TypeName, elm.IsOpen));
        Assert.NotNull(elm.Latitude);
        Assert.True((await _bench.School(200002))!.IsOpen);
    }

    [Fact]
    public async Task ClosedSchool_Closes_AndItsSuccessorIsLinked()
    {
        await _bench.Schools(_bench.File("a.csv", Header + Elm));
        var closed = Elm.Replace(",1,Open,01-09-1958,,", ",2,Closed,01-09-1958,31-08-2026,", StringComparison.Ordinal);
        var next = Elm.Replace("200001", "200009", StringComparison.Ordinal);
        var links = _bench.File("links.csv", "\"URN\",\"LinkURN\",\"LinkName\",\"LinkType\",\"LinkEstablishedDate\"\r\n200001,200009,\"Elm à Bec\",\"Successor\",\"01-09-2026\"\r\n200009,200001,\"Elm\",\"Predecessor\",\"\"\r\n2000,200001,\"Elm\",\"Predecessor\",\"\"\r\n", Encoding.Latin1);
        var reports = await _bench.Schools(_bench.File("b.csv", Header + closed + next), links);
        ImportBench.Counts(reports[0], 2, 1, 1, 0, 0);
        ImportBench.Counts(reports[1], 3, 2, 0, 0, 1);
        var elm = await _bench.School(200001);
        Assert.Equal((false, "Closed", new DateOnly(2026, 8, 31)), (elm!.IsOpen, elm.Status, elm.ClosedOn));
        Assert.Equal(200009, await _bench.Value<int>("SELECT LinkedUrn FROM SchoolLink WHERE Urn = 200001 AND LinkType = 'Successor'"));
        ImportBench.Counts((await _bench.Schools(_bench.File("b.csv", Header + closed + next), links))[1], 3, 0, 0, 2, 1);
    }

    [Theory]
    [InlineData("26,Service children's education", "E14 9TS", "538000,179500")]
    [InlineData("37,British schools overseas", "", "")]
    [InlineData(",", "E14 9TS", "")]
    public async Task SchoolsAbroad_AreNotPlacedInLondon(string type, string postcode, string grid)
    {
        await _bench.Postcodes(_bench.File("p.csv", "Postcode,Eastings,Northings\nE14 9TS,538000,179500\n"));
        var row = $"200003,,,Palm School,{type},1,Open,,,Primary,3,11,,,Skylines,London,{postcode},{(grid.Length == 0 ? "," : grid)}\r\n";
        await _bench.Schools(_bench.File("a.csv", Header + row));
        var school = await _bench.School(200003);
        Assert.Null(school!.Latitude);
        Assert.Null(school.Easting);
        // Nor by the postcodes that come later.
        await _bench.Postcodes(_bench.File("p.csv", "Postcode,Eastings,Northings\nE14 9TS,538000,179500\n"));
        Assert.Null((await _bench.School(200003))!.Latitude);
    }

    [Fact]
    public async Task SchoolWithoutCoordinates_GetsItsPostcodes_WhicheverComesFirst()
    {
        var schools = _bench.File("a.csv", Header + Fir);
        await _bench.Schools(schools);
        Assert.Null((await _bench.School(200002))!.Latitude);
        await _bench.Postcodes(_bench.File("p.csv", "Postcode,Eastings,Northings\nWR14 1AA,378000,246000\n"));
        var fir = await _bench.School(200002);
        Assert.NotNull(fir!.Latitude);
        ImportBench.Counts(await _bench.Schools(schools), 1, 0, 0, 1, 0);
    }

    [Fact]
    public async Task BadCells_RejectTheirRow_WithItsRealLine()
    {
        var report = await _bench.Schools(_bench.File("bad.csv", Header
            + Elm
            + "x,885,Worcestershire,A,1,T,1,Open,,,Secondary,11,18,9,,S,T,,,\r\n"
            + "200005,885,Worcestershire,B,1,T,1,Open,,,Secondary,11,18,many,,S,T,,,\r\n"
            + "200006,885,Worcestershire,C,1,T,1,Open,31/31/2020,,Secondary,11,18,9,,S,T,,,\r\n"
            + "200007,885,Worcestershire,,1,T,1,Open,,,Secondary,11,18,9,,S,T,,,\r\n"
            + "200008,885,Worcestershire\r\n"
            + Elm
            + "200010,885,Worcestershire,D,1,T,1,Open,,,Secondary,11,18,9,,S,T,2036,,\r\n"));
        ImportBench.Counts(report, 8, 2, 0, 0, 6);
        Assert.Equal(
            [(4, "URN", "x"), (5, "NumberOfPupils", "many"), (6, "OpenDate", "31/31/2020"), (7, "EstablishmentName", ""), (8, "", "200008"), (9, "URN", "200001")],
            report.Rejections.Select(r => (r.Line, r.Column, r.Value)));
        var note = Assert.Single(report.Notes);
        Assert.Equal((11, "Postcode", "2036"), (note.Line, note.Column, note.Value));
        Assert.Null((await _bench.School(200010))!.Postcode);
    }

    [Fact]
    public async Task DemoSchools_AreNeverTouched()
    {
        await _bench.Database.Commit(work => work.Execute("INSERT INTO School (Urn, Name, IsOpen, IsDemo, UpdatedAt) VALUES (200001, 'Demo', 1, 1, '2026-01-01')"));
        var report = await _bench.Schools(_bench.File("a.csv", Header + Elm + Fir));
        ImportBench.Counts(report, 2, 1, 0, 0, 1);
        Assert.Equal("Demo", (await _bench.School(200001))!.Name);
    }

    [Fact]
    public async Task FileWithoutUrn_IsRefused_AndABadLinksFileChangesNothing()
    {
        await Assert.ThrowsAsync<ImportException>(() => _bench.Schools(_bench.File("a.csv", "Name\nElm\n")));
        await Assert.ThrowsAsync<ImportException>(() => _bench.Schools(_bench.File("a.csv", "URN,EstablishmentName,urn\n1,Elm,2\n")));
        await Assert.ThrowsAsync<ImportException>(() => _bench.Schools(_bench.File("a.csv", Header + Elm), _bench.File("l.csv", "URN\n")));
        Assert.Equal(0, await _bench.Value<int>("SELECT COUNT(*) FROM School"));
    }
}
