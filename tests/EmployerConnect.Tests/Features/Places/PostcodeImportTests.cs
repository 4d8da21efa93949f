using System.Text;
using EmployerConnect.Web.Features.Places;
using EmployerConnect.Web.Features.Places.Import;

namespace EmployerConnect.Tests.Features.Places;

public sealed class PostcodeImportTests : IDisposable
{
    private const string Header = "Postcode,Positional_quality_indicator,Eastings,Northings,Country_code,Admin_county_code,Admin_district_code\n";
    private const string Guildhall = "WR1 2EY,10,385001,254805,E92000001,E10000034,E07000237\n";
    private const string Nowhere = "WR5 9ZZ,90,0,0,E92000001,,\n";

    private readonly ImportBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task CodePointOpen_WithHeader_PutsPostcodesInTheirPlaces()
    {
        var report = await _bench.Postcodes(_bench.File("a.csv", Header + Guildhall + Nowhere));
        ImportBench.Counts(report, read: 2, added: 2, changed: 0, unchanged: 0, rejected: 0);
        Assert.Equal(1, report.WithoutPlace);
        var place = await _bench.Lookup.Find("wr12ey");
        Assert.Equal(PlacePrecision.Postcode, place.Precision);
        // The grid reference by Ordnance Survey's own transformation.
        Assert.True(Ground.Metres(place.Latitude!.Value, place.Longitude!.Value, 52.191302, -2.220840) < 50);
    }

    [Fact]
    public async Task PositionalQuality90_IsNoPlace_AndNeverAtTheGridsOrigin()
    {
        await _bench.Postcodes(_bench.File("a.csv", Header + Guildhall + Nowhere + "WR5 9ZX,10,0,0,E92000001,,\n" + "WR5 1AA,10,385900,253800,E92000001,,E07000237\n"));
        foreach (var typed in new[] { "WR5 9ZZ", "WR5 9ZX" })
        {
            var place = await _bench.Lookup.Find(typed);
            Assert.Equal(PlacePrecision.Outcode, place.Precision);
            Assert.Equal(typed, place.Postcode);
            Assert.True(place.Latitude > 52);
        }
    }

    [Fact]
    public async Task RawFiles_WithoutHeader_WithQuotesAndPadding_AreRead()
    {
        var wr = _bench.File("wr.csv", "\"WR1 2EY\",10,385001,254805,\"E92000001\",\"E19000001\",\"E18000005\",\"E10000034\",\"E07000237\",\"E05015854\"\r\n");
        var b = _bench.File("b.csv", "\"B1  1AA\",10,406500,286500,\"E92000001\",\"E19000001\",\"E18000005\",\"\",\"E08000025\",\"E05011151\"\r\n");
        var report = await _bench.Postcodes(wr, b);
        ImportBench.Counts(report, read: 2, added: 2, changed: 0, unchanged: 0, rejected: 0);
        Assert.Equal("B1 1AA", (await _bench.Lookup.Find("b11aa")).Postcode);
        Assert.Equal(PlacePrecision.Postcode, (await _bench.Lookup.Find("b11aa")).Precision);
    }

    [Fact]
    public async Task Rerun_ChangesOnlyWhatChanged_AndAbsentColumnsKeepTheirValues()
    {
        var path = _bench.File("a.csv", Header + Guildhall + "WR5 1AA,10,385900,253800,E92000001,,E07000237\n");
        await _bench.Postcodes(path);
        ImportBench.Counts(await _bench.Postcodes(path), read: 2, added: 0, changed: 0, unchanged: 2, rejected: 0);
        var moved = _bench.File("b.csv", "Postcode,Eastings,Northings\nWR1 2EY,385001,254805\nWR5 1AA,385950,253800\nWR5 1AB,385950,253800\n");
        ImportBench.Counts(await _bench.Postcodes(moved), read: 3, added: 1, changed: 1, unchanged: 1, rejected: 0);
        Assert.Equal(2, await _bench.Value<int>("SELECT COUNT(*) FROM Postcode p JOIN PostcodeDistrict d ON d.Id = p.DistrictId WHERE d.Code = 'E07000237'"));
        Assert.Equal(0, await _bench.Value<int>("SELECT COUNT(*) FROM PostcodeIncoming"));
        Assert.Equal(3, await _bench.Value<int>("SELECT COUNT(*) FROM ImportRun"));
    }

    [Fact]
    public async Task BadRows_AreNamedByFileLineColumnValueAndReason_WhileGoodOnesStay()
    {
        var report = await _bench.Postcodes(_bench.File("bad.csv",
            Header + Guildhall
            + "KT16 OPZ,10,504500,166500,E92000001,,E07000212\n"
            + "WR1 3AA,ten,385001,254805,E92000001,,E07000237\n"
            + "WR1 3AB,10,385001.5,254805,E92000001,,E07000237\n"
            + "WR1 3AD,10,985001,254805,E92000001,,E07000237\n"
            + "WR1 3AE,10,385001,254805,E92000001,,Worcester\n"
            + "WR1 3AF,10,385001\n"
            + "\n"
            + "wr12ey,10,385001,254805,E92000001,,E07000237\n"
            + "WR1 3AG,10,385001,254805,E92000001,,E07000237\n"));
        ImportBench.Counts(report, read: 9, added: 2, changed: 0, unchanged: 0, rejected: 7);
        Assert.Equal(
            [
                ("bad.csv", 3, "Postcode", "KT16 OPZ"), ("bad.csv", 4, "Positional_quality_indicator", "ten"), ("bad.csv", 5, "Eastings", "385001.5"),
                ("bad.csv", 6, "Eastings", "985001"), ("bad.csv", 7, "Admin_district_code", "Worcester"), ("bad.csv", 8, "", "WR1 3AF"), ("bad.csv", 10, "Postcode", "WR1 2EY"),
            ],
            report.Rejections.Select(r => (r.File, r.Line, r.Column, r.Value)));
        Assert.All(report.Rejections, rejection => Assert.EndsWith(".", rejection.Reason, StringComparison.Ordinal));
        Assert.Contains("bad.csv, line 2", report.Rejections[^1].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pcd,pcd2,pcds,dointr,doterm,oscty,oslaua,oseast1m,osnrth1m,osgrdind,lat,long", "\"WR12EY\",\"WR1  2EY\",\"WR1 2EY\",\"198001\",\"\",\"E10000034\",\"E07000237\",\"385001\",\"0254805\",\"1\",52.1913,-2.2208")]
    [InlineData("pcd7,pcd8,pcds,dointr,doterm,usrtypind,east1m,north1m,gridind,lad26cd,lat,long", "\"WR1 2EY\",\"WR1  2EY\",\"WR1 2EY\",\"198001\",\"\",\"0\",\"385001\",\"254805\",\"1\",\"E07000237\",52.1913,-2.2208")]
    [InlineData("PCDS;LAD25CD;GRIDIND;EAST1M;NORTH1M", "WR1 2EY;E07000237;1;385001;254805")]
    [InlineData("PC\tPQ\tEA\tNO", "WR1 2EY\t10\t385001\t254805")]
    [InlineData("pcds,lat,long", "WR1 2EY,52.1913,-2.2208")]
    public async Task Headers_OfEveryIssue_AreMappedByTheirNames(string header, string row)
    {
        ImportBench.Counts(await _bench.Postcodes(_bench.File("onspd.csv", $"{header}\r\n{row}\r\n")), read: 1, added: 1, changed: 0, unchanged: 0, rejected: 0);
        var place = await _bench.Lookup.Find("WR1 2EY");
        Assert.True(Ground.Metres(place.Latitude!.Value, place.Longitude!.Value, 52.1913, -2.2208) < 50);
    }

    [Fact]
    public async Task OnsFiles_EndedIrishAndIslandPostcodes()
    {
        var report = await _bench.Postcodes(_bench.File("onspd.csv",
            "pcds,doterm,oseast1m,osnrth1m,osgrdind,oslaua,lat,long\n"
            + "AB1 0AA,199606,385386,0801193,1,S12000033,57.101474,-2.242851\n"
            + "BT1 1AA,,333921,374122,1,N09000003,54.602719,-5.924561\n"
            + "JE2 3AB,,,,9,L99999999,99.999999,0.000000\n"
            + "IM1 1AA,,238000,475500,1,M99999999,54.146,-4.478\n"));
        ImportBench.Counts(report, read: 4, added: 4, changed: 0, unchanged: 0, rejected: 0);
        var ended = await _bench.Lookup.Find("ab10aa");
        Assert.Equal((PlacePrecision.Postcode, true), (ended.Precision, ended.IsEnded));
        var belfast = await _bench.Lookup.Find("BT1 1AA");
        Assert.True(Ground.Metres(belfast.Latitude!.Value, belfast.Longitude!.Value, 54.602719, -5.924561) < 5);
        var jersey = await _bench.Lookup.Find("JE2 3AB");
        Assert.Equal((PlacePrecision.Unknown, "JE2 3AB"), (jersey.Precision, jersey.Postcode));
        Assert.Equal(PlacePrecision.Postcode, (await _bench.Lookup.Find("IM1 1AA")).Precision);
    }

    [Fact]
    public async Task OutwardCode_IsMeasuredFromWhatWasImported()
    {
        var rows = string.Concat(Enumerable.Range(0, 20).Select(i => $"WR3 7{(char)('A' + (i % 2))}{"ABDEFGHJLN"[i / 2]},10,{385000 + ((i % 2) * 2000)},{257000},E92000001,,E07000237\n"));
        await _bench.Postcodes(_bench.File("a.csv", Header + rows));
        var place = await _bench.Lookup.Find("WR3 9ZZ");
        Assert.Equal(PlacePrecision.Outcode, place.Precision);
        Assert.InRange(place.UncertaintyMetres!.Value, 990, 1_010);
    }

    [Fact]
    public async Task Encodings_Utf8WithMarkUtf16AndGzip_AreRead()
    {
        ImportBench.Counts(await _bench.Postcodes(_bench.File("bom.csv", Header + Guildhall, new UTF8Encoding(true))), 1, 1, 0, 0, 0);
        ImportBench.Counts(await _bench.Postcodes(_bench.File("16.csv", Header + Guildhall, Encoding.Unicode)), 1, 0, 0, 1, 0);
        ImportBench.Counts(await _bench.Postcodes(_bench.File("a.csv.gz", ImportBench.Pack(Header + Guildhall))), 1, 0, 0, 1, 0);
    }

    [Fact]
    public async Task UnreadableFiles_ChangeNothing_AndSayWhy()
    {
        await _bench.Postcodes(_bench.File("a.csv", Header + Guildhall));
        var many = Header + string.Concat(Enumerable.Range(0, 2_000).Select(i => $"WR2 {i % 10}{"ABDEFGHJLN"[i / 10 % 10]}{"ABDEFGHJLNPQRSTUWXYZ"[i / 100]},10,{380000 + i},{250000 + (i * 7)},E92000001,,E07000237\n"));
        var packed = ImportBench.Pack(many);
        var damaged = (byte[])packed.Clone();
        damaged[^6] ^= 1;
        await Refused(_bench.File("cut.csv.gz", packed[..(packed.Length / 2)]), "cut short");
        await Refused(_bench.File("cut8.csv.gz", packed[..^8]), "cut short");
        await Refused(_bench.File("damaged.csv.gz", damaged), "damaged");
        await Refused(_bench.File("cut.csv", many[..^30]), "cut short: its last row, line 2001");
        await Refused(_bench.File("cutlast.csv", many[..^3]), "cut short: its last row, line 2001");
        await Refused(_bench.File("quote.csv", many + "\"WR9 9AA,10,380000,250000,E92000001,,E07000237"), "cut short");
        await Refused(_bench.File("bomb.csv.gz", ImportBench.Pack(Header + new string('\n', 70_000_000))), "unpacks to more than");
        await Refused(_bench.File("wide.csv", new string('A', 3_000_000)), "longer than");
        await Refused(_bench.File("zip.csv", "PK\u0003\u0004 and so on"), "zip archive");
        await Refused(_bench.File("binary.csv", "Postcode,Eastings\0,Northings\n"), "NUL");
        await Refused(_bench.File("empty.csv", ""), "is empty");
        await Refused(_bench.File("other.csv", "Name,Age\nAda,36\n"), "no postcode file");
        await Refused(_bench.File("noplace.csv", "Postcode,Country_code\nWR1 2EY,E92000001\n"), "no columns for places");
        await Refused("/nowhere/at-all.csv", "There is no file at-all.csv");
        Assert.Equal(1, await _bench.Value<int>("SELECT COUNT(*) FROM Postcode"));
        Assert.Equal(1, await _bench.Value<int>("SELECT COUNT(*) FROM ImportRun"));
    }

    [Fact]
    public async Task LastRowWithoutLineEnd_IsAGoodRow_AndAWholeBadOneIsOnlyRejected()
    {
        ImportBench.Counts(await _bench.Postcodes(_bench.File("a.csv", Header + Guildhall.TrimEnd())), 1, 1, 0, 0, 0);
        ImportBench.Counts(await _bench.Postcodes(_bench.File("b.csv", Header + Guildhall + "WR1 3AA,ten,385001,254805,E92000001,,E07000237")), 2, 0, 0, 1, 1);
    }

    [Fact]
    public async Task OneUnreadableFileOfSeveral_ChangesNothing()
    {
        var good = _bench.File("good.csv", Header + Guildhall);
        await Assert.ThrowsAsync<ImportException>(() => _bench.Postcodes(good, _bench.File("bad.csv", "x")));
        Assert.Equal(0, await _bench.Value<int>("SELECT COUNT(*) FROM Postcode"));
    }

    private async Task Refused(string path, string reason)
    {
        var problem = await Assert.ThrowsAsync<ImportException>(() => _bench.Postcodes(path));
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was changed.", problem.Message, StringComparison.Ordinal);
    }
}
