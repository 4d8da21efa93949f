namespace EmployerConnect.Matching.Geography;

/// <summary>A place on the earth in WGS84 (what GPS and web maps use), in degrees.</summary>
public readonly record struct GeoPoint
{
    /// <param name="latitude">Degrees north, -90 to 90.</param>
    /// <param name="longitude">Degrees east, -180 to 180.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite or out of its range; the message names it.</exception>
    public GeoPoint(double latitude, double longitude)
    {
        if (!(latitude is >= -90 and <= 90))
        {
            throw new ArgumentOutOfRangeException(nameof(latitude), latitude, "Latitude must be -90 to 90 degrees.");
        }

        if (!(longitude is >= -180 and <= 180))
        {
            throw new ArgumentOutOfRangeException(nameof(longitude), longitude, "Longitude must be -180 to 180 degrees.");
        }

        Latitude = latitude;
        Longitude = longitude;
    }

    /// <summary>Degrees north, -90 to 90.</summary>
    public double Latitude { get; }

    /// <summary>Degrees east, -180 to 180.</summary>
    public double Longitude { get; }

    /// <summary>The point, or <c>false</c> where a number is not finite or out of its range.</summary>
    public static bool TryCreate(double latitude, double longitude, out GeoPoint point)
    {
        // Written as a pattern that must hold, so that NaN fails too.
        if (latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180)
        {
            point = new GeoPoint(latitude, longitude);
            return true;
        }

        point = default;
        return false;
    }
}
