using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Web.Features.Travel;

/// <summary>Both ends in ten-thousandths of a degree: about eleven metres.</summary>
public readonly record struct TripKey(int FromLatitude, int FromLongitude, int ToLatitude, int ToLongitude)
{
    public static TripKey Of(GeoPoint from, GeoPoint to) => new(Whole(from.Latitude), Whole(from.Longitude), Whole(to.Latitude), Whole(to.Longitude));

    private static int Whole(double degrees) => (int)Math.Round(degrees * 10_000);
}
