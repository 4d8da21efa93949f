namespace EmployerConnect.Tests.Features.Places;

internal static class Ground
{
    /// <summary>Metres between two points less than a few hundred kilometres apart, by the haversine on a sphere.</summary>
    public static double Metres(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var (a, b) = (double.DegreesToRadians(latitude1), double.DegreesToRadians(latitude2));
        var h = Math.Pow(Math.Sin((b - a) / 2), 2) + (Math.Cos(a) * Math.Cos(b) * Math.Pow(Math.Sin(double.DegreesToRadians(longitude2 - longitude1) / 2), 2));
        return 2 * 6_371_000 * Math.Asin(Math.Sqrt(h));
    }
}
