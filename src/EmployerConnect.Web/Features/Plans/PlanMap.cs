using System.Globalization;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>A place on the picture.</summary>
public sealed record MapPoint(double X, double Y, string Label, bool IsServed);

/// <summary>An encounter on the picture, from the employer to the school.</summary>
public sealed record MapLine(MapPoint From, MapPoint To, bool IsFirst, bool IsOnline);

/// <summary>
/// A plan as a picture: schools, employers and the lines between them, to scale, without tiles. Degrees are drawn as
/// if the earth were flat there, which over a county is well within a line's width.
/// </summary>
public sealed class PlanMap
{
    public const double Width = 960;
    private const double Margin = 40;

    private PlanMap(IReadOnlyList<MapPoint> schools, IReadOnlyList<MapPoint> employers, IReadOnlyList<MapLine> lines, IReadOnlyList<MapPoint> towns, double height) =>
        (Schools, Employers, Lines, Towns, Height) = (schools, employers, lines, towns, height);

    public IReadOnlyList<MapPoint> Schools { get; }

    public IReadOnlyList<MapPoint> Employers { get; }

    public IReadOnlyList<MapLine> Lines { get; }

    /// <summary>Names, each at the middle of what is known in the town.</summary>
    public IReadOnlyList<MapPoint> Towns { get; }

    public double Height { get; }

    /// <summary>Null where no place is known.</summary>
    public static PlanMap? Of(IEnumerable<(NameRow Offer, NameRow Request, bool IsFirst, bool IsOnline)> encounters, IEnumerable<NameRow> unserved)
    {
        var known = encounters.Where(one => one.Offer.Latitude is not null && one.Request.Latitude is not null).ToList();
        var served = known.Select(one => one.Request).DistinctBy(school => school.OrganisationId).ToList();
        var others = unserved.Where(one => one.Latitude is not null).ExceptBy(served.Select(school => school.OrganisationId), school => school.OrganisationId).DistinctBy(school => school.OrganisationId).ToList();
        var offers = known.Select(one => one.Offer).DistinctBy(offer => (offer.OrganisationId, offer.Latitude, offer.Longitude)).ToList();
        if (served.Count + others.Count == 0)
        {
            return null;
        }

        var all = served.Concat(others).Concat(offers).ToList();
        var scale = Scale.Around(all);
        MapPoint[] schools = [.. served.Select(school => scale.Point(school, true)), .. others.Select(school => scale.Point(school, false))];
        return new PlanMap(
            schools,
            [.. offers.Select(offer => scale.Point(offer, true))],
            [.. known.Select(one => new MapLine(scale.Point(one.Offer, true), scale.Point(one.Request, true), one.IsFirst, one.IsOnline))],
            [.. all.Where(one => one.Town is not null).GroupBy(one => one.Town!).Select(town => scale.Town(town.Key, [.. town]))],
            scale.Height);
    }

    /// <summary>A number as SVG writes it.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private sealed record Scale(double West, double North, double PerDegree, double Narrowing, double Height)
    {
        public static Scale Around(List<NameRow> places)
        {
            var (south, north) = (places.Min(place => place.Latitude!.Value), places.Max(place => place.Latitude!.Value));
            var (west, east) = (places.Min(place => place.Longitude!.Value), places.Max(place => place.Longitude!.Value));
            var narrowing = Math.Cos((south + north) / 2 * Math.PI / 180);
            const double smallest = 0.02;
            var wide = Math.Max(smallest, (east - west) * narrowing);
            var perDegree = Math.Min((Width - (2 * Margin)) / wide, (Width - (2 * Margin)) / Math.Max(smallest, north - south));
            // In the middle where the county is higher than it is wide.
            var left = west - ((((Width - (2 * Margin)) / perDegree) - wide) / 2 / narrowing);
            return new Scale(left, north, perDegree, narrowing, (2 * Margin) + Math.Max(smallest, north - south) * perDegree);
        }

        public MapPoint Point(NameRow place, bool isServed) => At(place.Latitude!.Value, place.Longitude!.Value, place.OrganisationName, isServed);

        public MapPoint Town(string name, List<NameRow> places)
        {
            var middle = At(places.Average(place => place.Latitude!.Value), places.Average(place => place.Longitude!.Value), name, true);
            // So that no name runs over the edge.
            return middle with { X = Math.Clamp(middle.X, 2 * Margin, Width - (2 * Margin)) };
        }

        private MapPoint At(double latitude, double longitude, string label, bool isServed) =>
            new(Margin + ((longitude - West) * Narrowing * PerDegree), Margin + ((North - latitude) * PerDegree), label, isServed);
    }
}
