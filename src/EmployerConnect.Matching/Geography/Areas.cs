using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace EmployerConnect.Matching.Geography;

/// <summary>Areas, to be asked which of them hold a place. Any number of threads may ask; the answer keeps the order in which they were given.</summary>
public sealed class Areas
{
    public static readonly Areas None = new([]);

    private readonly Area[] _areas;
    private readonly STRtree<int> _boxes = new();

    public Areas(IEnumerable<Area> areas)
    {
        _areas = [.. areas];
        for (var i = 0; i < _areas.Length; i++)
        {
            _boxes.Insert(_areas[i].Shape.EnvelopeInternal, i);
        }

        // Built now: the first question would build it, on whatever thread that is.
        _boxes.Build();
    }

    public IReadOnlyList<Area> All => _areas;

    public IReadOnlyList<Area> At(GeoPoint place) =>
        _areas.Length == 0
            ? []
            : [.. _boxes.Query(new Envelope(new Coordinate(place.Longitude, place.Latitude))).Order().Select(i => _areas[i]).Where(area => area.Contains(place))];

    /// <summary>The first area that holds both places, or null.</summary>
    public Area? Around(GeoPoint one, GeoPoint other) => At(one).FirstOrDefault(area => area.Contains(other));
}
