using System.Text;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Tests.Features.Places;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Shapes;

namespace EmployerConnect.Tests.Features.Shapes;

public sealed class ShapeStoreTests : IDisposable
{
    private const string Square = "[[[-2.4,52.1],[-2.1,52.1],[-2.1,52.3],[-2.4,52.3],[-2.4,52.1]]]";

    private static readonly GeoPoint Worcester = new(52.192, -2.22);
    private static readonly GeoPoint Malvern = new(52.112, -2.325);

    private readonly string _folder = Directory.CreateTempSubdirectory("employerconnect-shapes-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task ImportedShapes_CountAtOnce_OnEveryInstance_UntilTheyAreForgotten()
    {
        await using var one = new TestSite();
        await using var other = new TestSite(one);
        Assert.True((await Current(other)).Barriers.Between(Worcester, Malvern).IsStraight);

        await Import(one, "moat.geojson", ShapeReaderTests.Feature("barrier", "the Moat", "LineString", "[[-2.5,52.3],[-2.1,52.05]]"));
        var there = await Current(other);
        Assert.Equal("the Moat", there.Barriers.NameOf(there.Barriers.Between(Worcester, Malvern).Barrier));
        Assert.Same(there, await Current(other));

        one.Time.Advance(TimeSpan.FromSeconds(1));
        await Import(one, "moat.geojson", ShapeReaderTests.Feature("hub area", "Alder hub", "Polygon", Square));
        Assert.True((await Current(other)).Barriers.Between(Worcester, Malvern).IsStraight);
        Assert.Equal("Alder hub", (await Current(other)).Areas.Around(Worcester, Malvern)?.Name);
        Assert.Equal(["moat.geojson"], await one.With<ShapeStore, IReadOnlyList<string>>(store => store.Names()));

        Assert.True(await one.With<ShapeStore, bool>(store => store.Remove("moat.geojson")));
        Assert.False(await one.With<ShapeStore, bool>(store => store.Remove("moat.geojson")));
        Assert.Empty((await Current(other)).Areas.All);
    }

    [Fact]
    public async Task AFileThatCannotBeTaken_ChangesNothing()
    {
        await using var site = new TestSite();
        await Import(site, "a.geojson", ShapeReaderTests.Feature("hub area", "Alder hub", "Polygon", Square));

        await Assert.ThrowsAsync<ShapeException>(() => Import(site, "a.geojson", ShapeReaderTests.Feature("hub area", "Alder hub", "Point", "[-2,52]")));
        var many = Enumerable.Range(0, Barriers.MostLines).Select(i => ShapeReaderTests.Feature("barrier", $"the Moat {i}", "LineString", "[[-2.5,52.3],[-2.1,52.05]]"));
        await Assert.ThrowsAsync<ShapeException>(() => Import(site, "a.geojson", [.. many]));

        Assert.Equal("Alder hub", Assert.Single((await Current(site)).Areas.All).Name);
    }

    [Fact]
    public async Task Command_ImportsAFile_AndRefusesABadOne()
    {
        var file = Path.Combine(_folder, "hubs.geojson");
        await File.WriteAllTextAsync(file, ShapeReaderTests.Collection(ShapeReaderTests.Feature(null, "Alder hub", "Polygon", Square)), TestContext.Current.CancellationToken);
        var (code, output, errors) = await OperatorProcess.Run(_folder, "import", "shapes", file, "--kind", "hub-area");
        Assert.True(code == 0, errors);
        Assert.Equal("hubs.geojson: 0 barrier lines, 1 areas", output.Trim());

        await File.WriteAllTextAsync(file, """{"type":"FeatureCollection","features":[""", TestContext.Current.CancellationToken);
        (code, output, errors) = await OperatorProcess.Run(_folder, "import", "shapes", file);
        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith("hubs.geojson: this cannot be read as a GeoJSON FeatureCollection", errors, StringComparison.Ordinal);
    }

    private static Task<CurrentShapes> Current(TestSite site) => site.With<ShapeStore, CurrentShapes>(store => store.Current());

    private static Task<ShapeSet> Import(TestSite site, string name, params string[] features) =>
        site.With<ShapeStore, ShapeSet>(store => store.Import(name, Encoding.UTF8.GetBytes(ShapeReaderTests.Collection(features)), null));
}
