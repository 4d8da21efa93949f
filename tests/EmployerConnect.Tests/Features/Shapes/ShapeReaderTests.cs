using System.Text;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Shapes;

namespace EmployerConnect.Tests.Features.Shapes;

public sealed class ShapeReaderTests
{
    private const string Square = "[[[-2.4,52.1],[-2.2,52.1],[-2.2,52.3],[-2.4,52.3],[-2.4,52.1]]]";

    [Fact]
    public void AreasAndBarriers_AreRead()
    {
        var set = Read(
            Feature("hub area", "Alder hub", "Polygon", Square),
            Feature("Catchment", "Ash School", "MultiPolygon", $"[{Square}]"),
            Feature("barrier", "the Moat", "MultiLineString", "[[[-2,52],[-1.9,52]],[[-1.8,52],[-1.7,52]]]", "\"start\":\"Sea\",\"extraMiles\":2.5"));

        Assert.Equal([("Alder hub", AreaKind.HubArea), ("Ash School", AreaKind.Catchment)], set.Areas.Select(area => (area.Name, area.Kind)));
        Assert.True(set.Areas[0].Contains(new GeoPoint(52.2, -2.3)));
        Assert.True(set.Areas[0].Contains(new GeoPoint(52.1, -2.3)), "the border belongs to it");
        Assert.False(set.Areas[0].Contains(new GeoPoint(52.2, -2.1)));
        Assert.Equal(2, set.Barriers.Count);
        Assert.Equal(("the Moat", true, false, 2.5), (set.Barriers[1].Name, set.Barriers[1].StartIsAtSea, set.Barriers[1].EndIsAtSea, set.Barriers[1].ExtraMiles));
        Assert.Equal(new GeoPoint(52, -1.8), set.Barriers[1].Line[0]);
        Assert.Empty(set.Remarks);
    }

    [Theory]
    [InlineData("{", "cannot be read")]
    [InlineData("", "cannot be read")]
    [InlineData("null", "cannot be read")]
    [InlineData("[]", "cannot be read")]
    [InlineData("42", "cannot be read")]
    [InlineData("""{"type":"Feature","geometry":null,"properties":{}}""", "cannot be read")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", "holds no shape")]
    [InlineData("""{"type":"FeatureCollection"}""", "")]
    [InlineData("""{"type":"FeatureCollection","features":[null]}""", "")]
    [InlineData("""{"type":"FeatureCollection","features":7}""", "")]
    public void FileThatIsNoCollection_IsRefused(string json, string reason) => Refused(json, reason);

    [Theory]
    [InlineData("barrier", "the Moat", "LineString", "[[-2,52],[NaN,52]]", "cannot be read")]
    [InlineData("barrier", "the Moat", "LineString", "[[-2,52],[\"-1\",52]]", "cannot be read")]
    [InlineData("barrier", "the Moat", "LineString", "[[-2,52],[1e999,52]]", "")]
    [InlineData("barrier", "the Moat", "LineString", "[[-2,52]]", "")]
    [InlineData("barrier", "the Moat", "LineString", "[]", "missing or empty")]
    [InlineData("barrier", "the Moat", "LineString", "[[-2,52],[-2,52]]", "")]
    [InlineData("barrier", "the Moat", "LineString", "[[-2,52],[-1,52],[-1,53],[-2,52]]", "closes on itself")]
    [InlineData("barrier", "the Moat", "Point", "[-2,52]", "must be a LineString")]
    [InlineData("barrier", "the Moat", "Polygon", Square, "must be a LineString")]
    [InlineData("barrier", "the Moat", "LineString", "[[52,-2],[52.1,-2]]", "longitude first")]
    [InlineData("barrier", "the Moat", "LineString", "[[385001,254805],[385101,254805]]", "not in or near Great Britain")]
    [InlineData("barrier", "the Moat", "Curve", "[[-2,52],[-1,52]]", "")]
    [InlineData("hub area", "Alder hub", "Polygon", "[[[-2.4,52.1],[-2.2,52.1],[-2.2,52.3],[-2.4,52.3]]]", "")]
    [InlineData("hub area", "Alder hub", "Polygon", "[[[-2.4,52.1],[-2.2,52.1],[-2.4,52.1]]]", "")]
    [InlineData("hub area", "Alder hub", "LineString", "[[-2,52],[-1,52]]", "must be a Polygon")]
    [InlineData("hub area", "", "Polygon", Square, "name")]
    [InlineData("county", "Alder hub", "Polygon", Square, "none of the kinds")]
    public void ShapeThatCannotBeUsed_IsRefused_WithTheFileAndTheReason(string kind, string name, string type, string coordinates, string reason) =>
        Refused(Collection(Feature(kind, name, type, coordinates)), reason);

    [Fact]
    public void FeatureNumbers_AreInTheMessage() =>
        Refused(Collection(Feature("barrier", "the Moat", "LineString", "[[-2,52],[-1,52]]"), Feature("barrier", "x", "Point", "[-2,52]")), "my.geojson, feature 2:");

    [Fact]
    public void TruncatedAndHugeFiles_AreRefused()
    {
        var whole = Collection(Feature("hub area", "Alder hub", "Polygon", Square));
        for (var length = 1; length < whole.Length; length += 7)
        {
            Refused(whole[..^length], "my.geojson");
        }

        Refused(whole + new string(' ', 30_000_000), "more than 5 MB");
    }

    [Fact]
    public void AreaThatCrossesItself_IsPutRight_WithAWordAboutIt()
    {
        var set = Read(Feature("catchment", "Bow tie", "Polygon", "[[[-2.4,52.1],[-2.2,52.3],[-2.2,52.1],[-2.4,52.3],[-2.4,52.1]]]"));

        Assert.Equal(["my.geojson, feature 1: the area crossed itself and was put right."], set.Remarks);
        Assert.True(set.Areas[0].Contains(new GeoPoint(52.2, -2.39)));
        Assert.False(set.Areas[0].Contains(new GeoPoint(52.29, -2.3)));
    }

    [Fact]
    public void ByteOrderMark_AndTheUsualKind_AreUnderstood()
    {
        var json = Collection(Feature(null, "Alder hub", "Polygon", Square));
        Refused(json, "kind");
        byte[] marked = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(json)];
        Assert.Equal(AreaKind.Catchment, Assert.Single(ShapeReader.Read("my.geojson", marked, "catchment").Areas).Kind);
    }

    [Fact]
    public void OwnBarriers_AllHaveNames_AndSayWhatCrossesBeyondTheirEnds()
    {
        var lines = CurrentShapes.Own.Barriers.Lines;
        Assert.True(lines.Count >= 20);
        Assert.All(lines, line => Assert.False(line.StartIsAtSea && line.EndIsAtSea));
        Assert.All(["the Severn estuary", "the Humber estuary", "the Thames estuary", "the Mersey", "the Wash", "the Solent"],
            name => Assert.Contains(lines, line => line.Name == name));
    }

    [Fact]
    public void RealBoundaries_HoldTheirTowns()
    {
        var file = SharedData.Require("boundaries/hub-counties-and-districts.geojson");
        var areas = new Areas(ShapeReader.Read("hub-counties-and-districts.geojson", File.ReadAllBytes(file), "hub-area").Areas);

        Assert.Equal(18, areas.All.Count);
        Assert.Equal(["Worcestershire", "Worcester"], areas.At(new GeoPoint(52.192, -2.22)).Select(area => area.Name));
        Assert.Equal("Worcestershire", areas.Around(new GeoPoint(52.192, -2.22), new GeoPoint(52.112, -2.325))?.Name);
        Assert.Null(areas.Around(new GeoPoint(52.192, -2.22), new GeoPoint(51.752, -0.339)));
        Assert.Empty(areas.At(new GeoPoint(51.5, -0.12)));
    }

    internal static string Collection(params string[] features) => $$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""";

    internal static string Feature(string? kind, string name, string type, string coordinates, string more = "\"note\":null")
    {
        var said = kind is null ? "" : $"\"kind\":\"{kind}\",";
        return $$$"""{"type":"Feature","properties":{{{{said}}}"name":"{{{name}}}",{{{more}}}},"geometry":{"type":"{{{type}}}","coordinates":{{{coordinates}}}}}""";
    }

    private static ShapeSet Read(params string[] features) => ShapeReader.Read("my.geojson", Encoding.UTF8.GetBytes(Collection(features)));

    private static void Refused(string json, string reason)
    {
        var problem = Assert.Throws<ShapeException>(() => ShapeReader.Read("my.geojson", Encoding.UTF8.GetBytes(json)));
        Assert.StartsWith("my.geojson", problem.Message, StringComparison.Ordinal);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }
}
