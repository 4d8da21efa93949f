namespace EmployerConnect.Matching.Geography;

/// <summary>
/// A point as a vector of length 1 from the earth's centre. Between two of them the straight chord through the
/// earth needs no trigonometry, knows no antimeridian and grows with the distance along the ground.
/// </summary>
public readonly record struct UnitVector(double X, double Y, double Z)
{
    /// <summary>
    /// Coordinates are kept to this: 6 mm on the ground, so that each is a whole number of 32 bits wherever places are kept by
    /// the thousand. A postcode's place is known to a metre at best.
    /// </summary>
    public const double Step = 1d / (1 << 30);

    /// <summary>The vector of a point, on the sphere to the nearest <see cref="Step"/>.</summary>
    public static UnitVector Of(GeoPoint point)
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(double.DegreesToRadians(point.Latitude));
        var (sinLongitude, cosLongitude) = Math.SinCos(double.DegreesToRadians(point.Longitude));
        return new UnitVector(Kept(cosLatitude * cosLongitude), Kept(cosLatitude * sinLongitude), Kept(sinLatitude));
    }

    /// <summary>The square of the chord to <paramref name="other"/>, 0 to 4, in squares of the earth's radius.</summary>
    public double ChordSquared(UnitVector other)
    {
        var (x, y, z) = (X - other.X, Y - other.Y, Z - other.Z);
        return (x * x) + (y * y) + (z * z);
    }

    /// <summary>The cosine of the angle between two vectors of length 1.</summary>
    internal double Dot(UnitVector other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);

    /// <summary>A vector at a right angle to both: the great circle through two points.</summary>
    internal UnitVector Cross(UnitVector other) =>
        new((Y * other.Z) - (Z * other.Y), (Z * other.X) - (X * other.Z), (X * other.Y) - (Y * other.X));

    internal UnitVector OfLengthOne()
    {
        var length = Math.Sqrt(Dot(this));
        return new UnitVector(X / length, Y / length, Z / length);
    }

    private static double Kept(double coordinate) => Math.Round(coordinate / Step) * Step;
}
