using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Web.Features.Maps;

/// <summary>What a map shows where it has no pictures below it: borders, water and the names of towns, each point as [latitude, longitude].</summary>
public sealed record MapBase(IReadOnlyList<MapLine> Areas, IReadOnlyList<MapLine> Water, IReadOnlyList<MapTown> Towns)
{
    // About 200 metres: finer than anybody sees at a county's width.
    private const double CoarseDegrees = 0.002;

    internal static MapBase Of(Areas areas, Barriers barriers, IReadOnlyList<MapTown> towns) => new(
        [.. areas.All.Where(area => area.Kind == AreaKind.HubArea).SelectMany(area => area.Borders(CoarseDegrees).Select(border => new MapLine(area.Name, Points(border))))],
        [.. barriers.Lines.Select(line => new MapLine(line.Name, Points(line.Line)))],
        towns);

    private static IReadOnlyList<double[]> Points(IReadOnlyList<GeoPoint> line) => [.. line.Select(point => (double[])[Math.Round(point.Latitude, 4), Math.Round(point.Longitude, 4)])];
}

public sealed record MapLine(string Name, IReadOnlyList<double[]> Points);

public sealed record MapTown
{
    public required string Name { get; init; }

    public required double Latitude { get; init; }

    public required double Longitude { get; init; }
}
