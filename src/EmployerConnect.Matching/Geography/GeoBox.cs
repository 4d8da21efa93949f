namespace EmployerConnect.Matching.Geography;

/// <summary>A box of latitudes and longitudes in WGS84 degrees, its edges included.</summary>
public readonly record struct GeoBox(double South, double North, double West, double East)
{
    // A little more than measured, so that rounding leaves nothing outside.
    private const double Margin = 1.001;
    private const double HalfTurn = 180;

    /// <summary>A box that holds everything within so many miles (0 to 1,000) of a place between 80 degrees south and north.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The place or the radius is outside those limits.</exception>
    public static GeoBox Around(GeoPoint place, double miles)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(place.Latitude), 80);
        ArgumentOutOfRangeException.ThrowIfNegative(miles);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(miles, 1_000);
        var high = miles * Distance.MetresPerMile / Distance.EarthRadiusMetres * HalfTurn / Math.PI * Margin;
        var wide = high / Math.Cos((Math.Abs(place.Latitude) + high) * Math.PI / HalfTurn);
        return new GeoBox(place.Latitude - high, place.Latitude + high, place.Longitude - wide, place.Longitude + wide);
    }

    /// <summary>Whether the place lies in the box.</summary>
    public bool Contains(GeoPoint place) => place.Latitude >= South && place.Latitude <= North && place.Longitude >= West && place.Longitude <= East;
}
