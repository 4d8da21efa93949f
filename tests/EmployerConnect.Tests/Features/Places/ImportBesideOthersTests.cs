using EmployerConnect.Web.Features.Places;
using EmployerConnect.Web.Features.Places.Import;

namespace EmployerConnect.Tests.Features.Places;

public sealed class ImportBesideOthersTests : IDisposable
{
    private const string Header = "Postcode,Positional_quality_indicator,Eastings,Northings,Admin_district_code\n";

    private readonly ImportBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Readers_AreNotBlocked_WhileRowsAreBeingWritten()
    {
        await _bench.Postcodes(_bench.File("a.csv", Header + "WR1 2EY,10,385001,254805,E07000237\n"));
        var seen = new List<(PlacePrecision Old, int Count)>();
        // The first report of the writing stage comes from inside the open transaction, after its first row.
        var watcher = new During("Writing", () =>
        {
            var place = _bench.Lookup.Find("WR1 2EY").GetAwaiter().GetResult();
            seen.Add((place.Precision, _bench.Value<int>("SELECT COUNT(*) FROM Postcode").GetAwaiter().GetResult()));
        });
        await new PostcodeImport(_bench.Database, TimeProvider.System).Run([_bench.File("b.csv", Header + "WR1 2EX,10,385001,254805,E07000237\nWR1 2EZ,10,385001,254805,E07000237\n")], watcher);
        Assert.Equal((PlacePrecision.Postcode, 1), seen[0]);
        Assert.Equal(3, await _bench.Value<int>("SELECT COUNT(*) FROM Postcode"));
    }

    [Fact]
    public async Task AnotherImportInBetween_IsNoticed_AndNothingIsChanged()
    {
        var second = _bench.File("b.csv", Header + "WR1 2EX,10,385001,254805,E07000237\n");
        var ran = false;
        var watcher = new During("Comparing", () =>
        {
            if (!ran)
            {
                ran = true;
                _bench.Postcodes(second).GetAwaiter().GetResult();
            }
        });
        var import = new PostcodeImport(_bench.Database, TimeProvider.System);
        var problem = await Assert.ThrowsAsync<ImportException>(() => import.Run([_bench.File("a.csv", Header + "WR1 2EY,10,385001,254805,E07000238\n")], watcher));
        Assert.Contains("Another import finished", problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, await _bench.Value<int>("SELECT COUNT(*) FROM Postcode"));
        Assert.Equal(1, await _bench.Value<int>("SELECT COUNT(*) FROM PostcodeDistrict"));
    }

    private sealed class During(string stage, Action act) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Stage == stage)
            {
                act();
            }
        }
    }
}
