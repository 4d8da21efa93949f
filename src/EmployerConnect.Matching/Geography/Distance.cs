namespace EmployerConnect.Matching.Geography;

/// <summary>
/// Great-circle distances. The radius is 6,384 km: the WGS84 ellipsoid's radius of curvature runs, between
/// 49 and 61 degrees north, from 6,371.8 km (north to south, at 49) to 6,394.5 km (east to west, at 61), and the
/// middle of that keeps every distance in Great Britain within 0.2 % (and a centimetre, see <see cref="UnitVector.Step"/>) of the geodesic, where the usual
/// 6,371 km would be up to 0.37 % short. (Radii: M = a(1-e²)/(1-e²sin²φ)^1.5 and N = a/(1-e²sin²φ)^0.5,
/// a = 6,378,137 m, e² = 0.00669438, from the definition of WGS84, NGA.STND.0036.)
/// </summary>
public static class Distance
{
    /// <summary>The sphere's radius in metres.</summary>
    public const double EarthRadiusMetres = 6_384_000;

    /// <summary>Metres in an international mile, exactly.</summary>
    public const double MetresPerMile = 1_609.344;

    /// <summary>Metres along the great circle; 0 for one and the same point.</summary>
    public static double Metres(GeoPoint from, GeoPoint to) =>
        MetresOfChord(UnitVector.Of(from).ChordSquared(UnitVector.Of(to)));

    /// <summary>Miles along the great circle.</summary>
    public static double Miles(GeoPoint from, GeoPoint to) => Metres(from, to) / MetresPerMile;

    /// <summary>Metres along the ground for a squared chord of the unit sphere (0 to 4).</summary>
    public static double MetresOfChord(double chordSquared) =>
        2 * EarthRadiusMetres * Math.Asin(Math.Min(1, Math.Sqrt(chordSquared) / 2));

    /// <summary>Metres rounded half up, 0 or more: what distances and radii are compared in, so that every machine finds the same in reach.</summary>
    public static int WholeMetres(double metres) => (int)Math.Floor(metres + 0.5);

    /// <summary>A radius in miles, 0 or more, as distances are compared with it: in whole metres.</summary>
    public static int RadiusMetres(double miles) => WholeMetres(miles * MetresPerMile);
}
