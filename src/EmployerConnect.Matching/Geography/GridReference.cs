using System.Globalization;

namespace EmployerConnect.Matching.Geography;

/// <summary>
/// A place as walkers and drivers find it on an Ordnance Survey map: two letters for the square of 100 km, then eastings and
/// northings within it to 100 m ("SO 849 548"). Source: Ordnance Survey, "A guide to coordinate systems in Great Britain", the
/// National Grid's lettering.
/// </summary>
public static class GridReference
{
    private const double Square = 100_000;
    private const double Hundred = 100;

    // Metres in a degree of latitude, near enough for steps that are repeated until nothing is left of them.
    private const double MetresPerDegree = 111_300;
    private const double Enough = 0.5;
    private const int MostSteps = 20;

    /// <summary>The reference of a WGS84 point to 100 m; null for a point that is not on the British National Grid.</summary>
    public static string? Of(GeoPoint point)
    {
        if (Find(point) is not var (easting, northing))
        {
            return null;
        }

        var (east, north) = ((int)(easting / Square), (int)(northing / Square));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Letters(east, north)} {(int)(easting % Square / Hundred):000} {(int)(northing % Square / Hundred):000}");
    }

    /// <summary>Eastings and northings in metres, found backwards: from a guess, by what <see cref="Osgb36.ToWgs84(double, double)"/> makes of it.</summary>
    private static (double Easting, double Northing)? Find(GeoPoint point)
    {
        var perDegreeEast = MetresPerDegree * Math.Cos(point.Latitude * Math.PI / 180);
        var (easting, northing) = (400_000 + ((point.Longitude + 2) * perDegreeEast), (point.Latitude - 49) * MetresPerDegree - 100_000);
        for (var step = 0; step < MostSteps; step++)
        {
            if (!Osgb36.IsOnGrid(easting, northing))
            {
                return null;
            }

            var there = Osgb36.ToWgs84(easting, northing);
            var (east, north) = ((point.Longitude - there.Longitude) * perDegreeEast, (point.Latitude - there.Latitude) * MetresPerDegree);
            (easting, northing) = (easting + east, northing + north);
            if (Math.Abs(east) < Enough && Math.Abs(north) < Enough)
            {
                return Osgb36.IsOnGrid(easting, northing) ? (easting, northing) : null;
            }
        }

        return null;
    }

    /// <summary>Squares of 500 km, and within each 25 of 100 km, from north-west to south-east, without the letter I.</summary>
    private static string Letters(int east, int north)
    {
        var first = (19 - north) - ((19 - north) % 5) + ((east + 10) / 5);
        var second = ((19 - north) * 5 % 25) + (east % 5);
        return $"{Letter(first)}{Letter(second)}";
    }

    private static char Letter(int number) => (char)('A' + (number > 7 ? number + 1 : number));
}
