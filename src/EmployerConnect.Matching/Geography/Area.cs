using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;

namespace EmployerConnect.Matching.Geography;

/// <summary>What an area is.</summary>
public enum AreaKind
{
    /// <summary>Where a hub's schools are.</summary>
    HubArea,

    /// <summary>Where a school's pupils, or an employer's people, come from.</summary>
    Catchment,
}

/// <summary>An area with a name; its border belongs to it.</summary>
public sealed class Area
{
    /// <param name="name">What people call it.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="shape">A valid polygon, or several, in WGS84 degrees: x is the longitude, y the latitude.</param>
    /// <exception cref="ArgumentException">The shape is no polygon, is empty, or crosses itself.</exception>
    public Area(string name, AreaKind kind, Geometry shape)
    {
        if (shape is not (Polygon or MultiPolygon) || shape.IsEmpty || !shape.IsValid)
        {
            throw new ArgumentException($"{name}: an area must be a polygon, or several, that do not cross themselves.", nameof(shape));
        }

        (Name, Kind, Shape) = (name, kind, shape);
    }

    public string Name { get; }

    public AreaKind Kind { get; }

    internal Geometry Shape { get; }

    public bool Contains(GeoPoint place) => Shape.Covers(Shape.Factory.CreatePoint(new Coordinate(place.Longitude, place.Latitude)));

    /// <summary>
    /// Its outer borders, each a closed line, for drawing: points are left out that lie no further than
    /// <paramref name="toleranceDegrees"/> (0 or more) from the line without them, and borders never come to cross.
    /// </summary>
    /// <exception cref="ArgumentException">The tolerance is negative.</exception>
    public IReadOnlyList<IReadOnlyList<GeoPoint>> Borders(double toleranceDegrees)
    {
        var shape = TopologyPreservingSimplifier.Simplify(Shape, toleranceDegrees);
        return
        [
            .. Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN).OfType<Polygon>()
                .Select(polygon => (IReadOnlyList<GeoPoint>)[.. polygon.ExteriorRing.Coordinates.Select(point => new GeoPoint(point.Y, point.X))]),
        ];
    }
}
