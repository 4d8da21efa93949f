using System.Globalization;
using System.Text;
using System.Text.Json;
using EmployerConnect.Matching.Geography;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.IO.Converters;
using Barrier = EmployerConnect.Matching.Geography.Barrier;

namespace EmployerConnect.Web.Features.Shapes;

/// <summary>
/// Reads barriers, hub areas and catchments from GeoJSON (RFC 7946: a FeatureCollection in WGS84). A feature's
/// properties: <c>name</c>; <c>kind</c> (barrier, hub area, catchment); of a barrier <c>start</c> and <c>end</c>, what
/// crosses beyond that end or "sea", and <c>extraMiles</c>.
/// </summary>
internal static class ShapeReader
{
    public const int LargestBytes = 5 * 1024 * 1024;

    // Great Britain and the water around it.
    private static readonly Envelope Here = new(-11, 4, 48, 62);

    private static readonly JsonSerializerOptions Options = new() { Converters = { new GeoJsonConverterFactory() }, MaxDepth = 32 };

    /// <param name="file">The file's name, for messages.</param>
    /// <param name="json">Its bytes.</param>
    /// <param name="usualKind">What a feature is that does not say so; null where each must.</param>
    /// <exception cref="ShapeException">The file is no GeoJSON, or a shape in it cannot be used; the message names the file, the feature and the reason.</exception>
    public static ShapeSet Read(string file, ReadOnlySpan<byte> json, string? usualKind = null)
    {
        if (json.Length > LargestBytes)
        {
            throw TooLarge(file);
        }

        var (barriers, areas, remarks) = (new List<Barrier>(), new List<Area>(), new List<string>());
        var number = 0;
        foreach (var feature in Features(file, json))
        {
            var at = $"{file}, feature {++number}";
            if (feature is null)
            {
                throw new ShapeException($"{at}: the feature is null.");
            }

            switch (Kind(at, feature, usualKind))
            {
                case null:
                    barriers.AddRange(BarriersOf(at, feature));
                    break;
                case { } kind:
                    areas.Add(new Area(Name(at, feature), kind, Polygons(at, feature, remarks)));
                    break;
            }
        }

        return number > 0 ? new ShapeSet(barriers, areas, remarks) : throw new ShapeException($"{file}: the file holds no shape.");
    }

    public static ShapeException TooLarge(string file) => new($"{file}: the file has more than {LargestBytes / 1024 / 1024} MB; simplify its shapes.");

    private static FeatureCollection Features(string file, ReadOnlySpan<byte> json)
    {
        try
        {
            json = json.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;
            return JsonSerializer.Deserialize<FeatureCollection>(json, Options) ?? throw new JsonException("The file is empty.");
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or InvalidOperationException or NotSupportedException or InvalidCastException or FormatException)
        {
            // The library names neither the feature nor always the place; its first sentence says what is wrong.
            throw new ShapeException($"{file}: this cannot be read as a GeoJSON FeatureCollection: {problem.Message.ReplaceLineEndings(" ").TrimEnd('.')}.", problem);
        }
    }

    private static AreaKind? Kind(string at, IFeature feature, string? usualKind)
    {
        var said = Text(feature, "kind") ?? usualKind ?? throw new ShapeException($"{at}: the property “kind” is missing; it must be barrier, hub area or catchment.");
        return said.Trim().ToLowerInvariant() switch
        {
            "barrier" => null,
            "hub area" or "hub-area" => AreaKind.HubArea,
            "catchment" => AreaKind.Catchment,
            _ => throw new ShapeException($"{at}: “{said}” is none of the kinds barrier, hub area and catchment."),
        };
    }

    private static IEnumerable<Barrier> BarriersOf(string at, IFeature feature)
    {
        var name = Name(at, feature);
        var lines = CheckedShape(at, feature) switch
        {
            LineString line => [line],
            MultiLineString several => several.Geometries.Cast<LineString>(),
            var other => throw new ShapeException($"{at}: a barrier must be a LineString, or a MultiLineString, and this is a {other.GeometryType}."),
        };
        foreach (var line in lines)
        {
            var barrier = new Barrier
            {
                Name = name,
                Line = [.. line.Coordinates.Select(point => new GeoPoint(point.Y, point.X))],
                StartIsAtSea = IsSea(feature, "start"),
                EndIsAtSea = IsSea(feature, "end"),
                ExtraMiles = Miles(at, feature),
            };
            if (line.IsClosed)
            {
                throw new ShapeException($"{at}: the barrier closes on itself, so nobody could get in or out; leave a gap where people cross.");
            }

            try
            {
                barrier.Check();
            }
            catch (ArgumentException problem)
            {
                throw new ShapeException($"{at}: {problem.Message}", problem);
            }

            yield return barrier;
        }
    }

    private static Geometry Polygons(string at, IFeature feature, List<string> remarks)
    {
        var shape = CheckedShape(at, feature);
        if (shape is not (Polygon or MultiPolygon))
        {
            throw new ShapeException($"{at}: an area must be a Polygon, or a MultiPolygon, and this is a {shape.GeometryType}.");
        }

        if (shape.IsValid)
        {
            return shape;
        }

        var whole = GeometryFixer.Fix(shape);
        if (whole is not (Polygon or MultiPolygon) || whole.IsEmpty)
        {
            throw new ShapeException($"{at}: the area crosses itself and cannot be put right.");
        }

        remarks.Add($"{at}: the area crossed itself and was put right.");
        return whole;
    }

    private static Geometry CheckedShape(string at, IFeature feature)
    {
        if (feature.Geometry is not { IsEmpty: false } shape)
        {
            throw new ShapeException($"{at}: the geometry is missing or empty.");
        }

        // Comparisons that must hold, so that NaN fails too.
        var outside = Array.Find(shape.Coordinates, point => !(point.X >= Here.MinX && point.X <= Here.MaxX && point.Y >= Here.MinY && point.Y <= Here.MaxY));
        return outside is null
            ? shape
            : throw new ShapeException(string.Create(CultureInfo.InvariantCulture,
                $"{at}: the point {outside.X}, {outside.Y} is not in or near Great Britain; GeoJSON writes the longitude first, in WGS84 degrees."));
    }

    private static string Name(string at, IFeature feature) =>
        Text(feature, "name") is { Length: > 0 and <= 100 } name
            ? name.Trim()
            : throw new ShapeException($"{at}: the property “name” is missing or longer than 100 characters.");

    private static bool IsSea(IFeature feature, string end) => string.Equals(Text(feature, end)?.Trim(), "sea", StringComparison.OrdinalIgnoreCase);

    private static double Miles(string at, IFeature feature) => Property(feature, "extraMiles") switch
    {
        null => 0,
        var value when double.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var miles) => miles,
        _ => throw new ShapeException($"{at}: “extraMiles” must be a number."),
    };

    private static string? Text(IFeature feature, string name) => Property(feature, name) as string;

    private static object? Property(IFeature feature, string name) => feature.Attributes?.GetOptionalValue(name);
}
