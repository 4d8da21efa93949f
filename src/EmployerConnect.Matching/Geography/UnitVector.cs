namespace EmployerConnect.Matching.Geography;

/// <summary>
/// A point as a vector of length 1 from the earth's centre. Between two of them the straight chord through the
/// earth needs no trigonometry, knows no antimeridian and grows with the distance along the ground.
/// </summary>
public readonly record struct UnitVector(double X, double Y, double Z)
{
    /// <summary>The vector of a point, on the sphere.</summary>
    public static UnitVector Of(GeoPoint point)
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(double.DegreesToRadians(point.Latitude));
        var (sinLongitude, cosLongitude) = Math.SinCos(double.DegreesToRadians(point.Longitude));
        return new UnitVector(cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
    }

    /// <summary>The square of the chord to <paramref name="other"/>, 0 to 4, in squares of the earth's radius.</summary>
    public double ChordSquared(UnitVector other)
    {
        var (x, y, z) = (X - other.X, Y - other.Y, Z - other.Z);
        return (x * x) + (y * y) + (z * z);
    }
}
