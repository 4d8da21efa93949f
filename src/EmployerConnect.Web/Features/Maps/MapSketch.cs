using System.Globalization;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Web.Features.Plans;

namespace EmployerConnect.Web.Features.Maps;

/// <summary>A spot on the sketch, in its own units.</summary>
public sealed record SketchSpot(double X, double Y, string Label, PinKind? Kind = null);

/// <summary>
/// A map as a drawing of the server's own: for paper, and where no script draws it. Borders, water, towns and pins to scale with north at the top; degrees are drawn
/// as if the earth were flat there, which over a few miles is well within a line's width.
/// </summary>
public sealed class MapSketch
{
    public const double Width = 600;
    public const double Height = 300;

    /// <summary>Round a single place: some twenty miles across, so that the next towns are on it.</summary>
    private const double NarrowestMetres = 36_000;
    private const double RoomForAName = 84;
    private const double HeightOfAName = 22;
    private const double LongestBar = 150;
    private const double MetresPerDegree = 111_320;

    private readonly GeoPoint _middle;
    private readonly double _unitsPerMetre;
    private readonly double _metresPerDegreeEast;

    private MapSketch(MapPicture picture, MapBase around)
    {
        var (south, north) = (picture.Pins.Min(pin => pin.Latitude), picture.Pins.Max(pin => pin.Latitude));
        var (west, east) = (picture.Pins.Min(pin => pin.Longitude), picture.Pins.Max(pin => pin.Longitude));
        _middle = new GeoPoint((south + north) / 2, (west + east) / 2);
        _metresPerDegreeEast = MetresPerDegree * Math.Cos(_middle.Latitude * Math.PI / 180);
        const double room = 1.3;
        var wide = Math.Max(NarrowestMetres, room * Math.Max((east - west) * _metresPerDegreeEast, (north - south) * MetresPerDegree * Width / Height));
        _unitsPerMetre = Width / wide;
        Pins = [.. picture.Pins.Select(pin => Spot(pin.Latitude, pin.Longitude, pin.Label) with { Kind = pin.Kind })];
        Borders = [.. around.Areas.SelectMany(Paths)];
        Water = [.. around.Water.SelectMany(Paths)];
        Towns = Named(around.Towns);
        (BarMiles, BarWidth) = Bar(wide);
    }

    public IReadOnlyList<SketchSpot> Pins { get; }

    /// <summary>Towns whose names find room beside the pins and each other.</summary>
    public IReadOnlyList<SketchSpot> Towns { get; }

    /// <summary>Points of lines as SVG writes them: "0,12 40,80".</summary>
    public IReadOnlyList<string> Borders { get; }

    public IReadOnlyList<string> Water { get; }

    /// <summary>How far the bar reaches, in whole miles.</summary>
    public int BarMiles { get; }

    /// <summary>Its length on the sketch.</summary>
    public double BarWidth { get; }

    /// <summary>Null for a map without pins.</summary>
    public static MapSketch? Of(MapPicture picture, MapBase around) => picture.Pins.Count == 0 ? null : new(picture, around);

    private static (int Miles, double Width) Bar(double wideMetres)
    {
        int[] lengths = [20, 10, 5, 2, 1];
        double Units(int miles) => miles * Distance.MetresPerMile * Width / wideMetres;
        var longest = Array.Find(lengths, miles => Units(miles) <= LongestBar) is > 0 and var miles ? miles : 1;
        return (longest, Units(longest));
    }

    private SketchSpot Spot(double latitude, double longitude, string label) => new(
        (Width / 2) + ((longitude - _middle.Longitude) * _metresPerDegreeEast * _unitsPerMetre),
        (Height / 2) - ((latitude - _middle.Latitude) * MetresPerDegree * _unitsPerMetre),
        label);

    /// <summary>The parts of a line that touch the sketch.</summary>
    private IEnumerable<string> Paths(MapLine line)
    {
        var path = new List<string>();
        SketchSpot? before = null;
        foreach (var point in line.Points.Select(point => Spot(point[0], point[1], "")))
        {
            if (before is not null && Touches(before, point))
            {
                if (path.Count == 0)
                {
                    path.Add(Written(before));
                }

                path.Add(Written(point));
            }
            else if (path.Count > 0)
            {
                yield return string.Join(' ', path);
                path.Clear();
            }

            before = point;
        }

        if (path.Count > 0)
        {
            yield return string.Join(' ', path);
        }
    }

    private static bool Touches(SketchSpot from, SketchSpot to) =>
        Math.Max(from.X, to.X) >= 0 && Math.Min(from.X, to.X) <= Width && Math.Max(from.Y, to.Y) >= 0 && Math.Min(from.Y, to.Y) <= Height;

    private static string Written(SketchSpot spot) => string.Create(CultureInfo.InvariantCulture, $"{PlanMap.Number(spot.X)},{PlanMap.Number(spot.Y)}");

    private List<SketchSpot> Named(IEnumerable<MapTown> towns)
    {
        List<SketchSpot> taken = [.. Pins];
        var named = new List<SketchSpot>();
        foreach (var town in towns.Select(town => Spot(town.Latitude, town.Longitude, town.Name)))
        {
            var isOnIt = town.X is > RoomForAName / 2 and < Width - (RoomForAName / 2) && town.Y is > HeightOfAName and < Height - HeightOfAName;
            if (isOnIt && taken.TrueForAll(other => Math.Abs(other.X - town.X) > RoomForAName || Math.Abs(other.Y - town.Y) > HeightOfAName))
            {
                taken.Add(town);
                named.Add(town);
            }
        }

        return named;
    }
}
