using EmployerConnect.Web.Features.Maps;

namespace EmployerConnect.Tests.Features.Maps;

/// <summary>The server's own drawing of a map.</summary>
public sealed class MapSketchTests
{
    private static readonly MapPicture School = new("On a map", "The address", [new MapPin(52.19, -2.22, PinKind.Here, "Ash School", [])]);

    [Fact]
    public void APin_IsInTheMiddle_AndTownsStandWhereTheyAre()
    {
        var sketch = MapSketch.Of(School, Around([], Town("Malvern", 52.13, -2.32), Town("Droitwich", 52.25, -2.15)))!;
        Assert.Equal((MapSketch.Width / 2, MapSketch.Height / 2), (sketch.Pins[0].X, sketch.Pins[0].Y));
        Assert.Equal(["Malvern", "Droitwich"], sketch.Towns.Select(town => town.Label));
        Assert.True(sketch.Towns[0].X < sketch.Pins[0].X && sketch.Towns[0].Y > sketch.Pins[0].Y, "Malvern lies to the south-west.");
        Assert.True(sketch.Towns[1].X > sketch.Pins[0].X && sketch.Towns[1].Y < sketch.Pins[0].Y, "Droitwich lies to the north-east.");
    }

    [Fact]
    public void Names_NeverStandOnEachOther_OrOffTheSketch()
    {
        var sketch = MapSketch.Of(School, Around([], Town("Worcester", 52.192, -2.221), Town("Malvern", 52.13, -2.32), Town("Malvern Link", 52.132, -2.318), Town("Leeds", 53.8, -1.55)))!;
        Assert.Equal(["Malvern"], sketch.Towns.Select(town => town.Label));
    }

    [Fact]
    public void ALine_IsDrawnWhereItTouchesTheSketch_InAsManyPartsAsItTakes()
    {
        // Through the middle, far away, and back through the middle.
        double[][] points = [[52.19, -2.3], [52.19, -2.1], [60, -2.1], [60, -2.3], [60, -2.31], [52.2, -2.31], [52.2, -2.2]];
        var sketch = MapSketch.Of(School, Around([new MapLine("Border", points)]))!;
        Assert.Equal(2, sketch.Borders.Count);
        Assert.All(sketch.Borders, line => Assert.Matches(@"^-?[0-9.]+,-?[0-9.]+( -?[0-9.]+,-?[0-9.]+)+$", line));
    }

    [Fact]
    public void TheBar_IsAsLongAsItSays()
    {
        var sketch = MapSketch.Of(School, Around([]))!;
        Assert.Equal(5, sketch.BarMiles);
        // Thirty-six kilometres across.
        Assert.Equal(5 * 1609.344 * MapSketch.Width / 36_000, sketch.BarWidth, 6);
    }

    [Fact]
    public void WithoutAPin_ThereIsNothingToDraw() => Assert.Null(MapSketch.Of(School with { Pins = [] }, Around([])));

    private static MapBase Around(IReadOnlyList<MapLine> areas, params MapTown[] towns) => new(areas, [], towns);

    private static MapTown Town(string name, double latitude, double longitude) => new() { Name = name, Latitude = latitude, Longitude = longitude };
}
