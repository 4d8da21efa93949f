using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace EmployerConnect.Matching.Geography;

/// <summary>
/// British National Grid (OSGB36, EPSG:27700) to WGS84. ProjNET does the projection and Ordnance Survey's
/// seven-parameter shift ("A guide to coordinate systems in Great Britain", section 6.6), which differs from OS's
/// own answers (OSTN15) by up to 4.9 m at their published test points. <see cref="GridCorrection"/> brings that
/// to under 1 m there and under 1.2 m at every postcode of eleven areas around Worcestershire and Hertfordshire.
/// One transformation is about 0.5 µs by ProjNET; an import has 1.7 million, so all go through
/// <see cref="GridTable"/>, a lattice of ProjNET's answers, which adds less than 0.02 m.
/// </summary>
public static class Osgb36
{
    /// <summary>The grid's extent: eastings 0 to 700,000 m.</summary>
    public const double MaximumEasting = 700_000;

    /// <summary>The grid's extent: northings 0 to 1,300,000 m.</summary>
    public const double MaximumNorthing = 1_300_000;

    private const string NationalGrid =
        """
        PROJCS["OSGB36 / British National Grid",
          GEOGCS["OSGB36",
            DATUM["Ordnance Survey of Great Britain 1936", SPHEROID["Airy 1830", 6377563.396, 299.3249646],
              TOWGS84[446.448, -125.157, 542.06, 0.15, 0.247, 0.842, -20.489]],
            PRIMEM["Greenwich", 0], UNIT["degree", 0.0174532925199433]],
          PROJECTION["Transverse_Mercator"],
          PARAMETER["latitude_of_origin", 49], PARAMETER["central_meridian", -2],
          PARAMETER["scale_factor", 0.9996012717],
          PARAMETER["false_easting", 400000], PARAMETER["false_northing", -100000],
          UNIT["metre", 1], AXIS["Easting", EAST], AXIS["Northing", NORTH]]
        """;

    private static readonly Lazy<GridTable> Table = new(() => new GridTable(Exact()));

    /// <summary>
    /// Whether the pair is a place on the grid: finite, eastings 0 to 700,000 m, northings 0 to 1,300,000 m.
    /// (0, 0) is none: Code-Point Open writes it where it has no coordinates (positional quality 90).
    /// </summary>
    public static bool IsOnGrid(double eastingMetres, double northingMetres) =>
        eastingMetres is >= 0 and <= MaximumEasting
        && northingMetres is >= 0 and <= MaximumNorthing
        && !(eastingMetres is 0 && northingMetres is 0);

    /// <summary>The WGS84 point of a place on the grid.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The pair is no place on the grid (see <see cref="IsOnGrid"/>).</exception>
    public static GeoPoint ToWgs84(double eastingMetres, double northingMetres)
    {
        if (!IsOnGrid(eastingMetres, northingMetres))
        {
            throw new ArgumentOutOfRangeException(
                nameof(eastingMetres), $"({eastingMetres}, {northingMetres}) is no place on the British National Grid.");
        }

        Table.Value.Read(eastingMetres, northingMetres, out var latitude, out var longitude);
        return new GeoPoint(latitude, longitude);
    }

    /// <summary>
    /// Many points at once, tens of millions a second. The four spans run side by side; a pair that is no place on
    /// the grid gives NaN for both of its degrees.
    /// </summary>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static void ToWgs84(
        ReadOnlySpan<double> eastingsMetres,
        ReadOnlySpan<double> northingsMetres,
        Span<double> latitudes,
        Span<double> longitudes)
    {
        if (northingsMetres.Length != eastingsMetres.Length
            || latitudes.Length != eastingsMetres.Length
            || longitudes.Length != eastingsMetres.Length)
        {
            throw new ArgumentException("The spans must have the same length.", nameof(northingsMetres));
        }

        var table = Table.Value;
        for (var i = 0; i < eastingsMetres.Length; i++)
        {
            if (IsOnGrid(eastingsMetres[i], northingsMetres[i]))
            {
                table.Read(eastingsMetres[i], northingsMetres[i], out latitudes[i], out longitudes[i]);
            }
            else
            {
                latitudes[i] = longitudes[i] = double.NaN;
            }
        }
    }

    /// <summary>What the table is made of, and tested against: the correction, then ProjNET.</summary>
    internal static Func<double, double, (double Latitude, double Longitude)> Exact()
    {
        var transform = new CoordinateTransformationFactory()
            .CreateFromCoordinateSystems(
                new CoordinateSystemFactory().CreateFromWkt(NationalGrid), GeographicCoordinateSystem.WGS84)
            .MathTransform;
        return (easting, northing) =>
        {
            var (east, north) = GridCorrection.At(easting, northing);
            var (longitude, latitude) = transform.Transform(easting + east, northing + north);
            return (latitude, longitude);
        };
    }
}
