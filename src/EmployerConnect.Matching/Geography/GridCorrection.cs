namespace EmployerConnect.Matching.Geography;

/// <summary>
/// What to add to eastings and northings (metres) so that the seven-parameter shift lands where OSTN15 does: a
/// cubic in the grid's own coordinates, fitted by least squares to the forty test points that Ordnance
/// Survey publishes with OSTN15, from the Isles of Scilly to Shetland. Left after it at those points: 0.91 m at
/// most; with each point left out of the fit in turn: 1.8 m at most. Out at sea, beyond the points, it means nothing.
/// </summary>
internal static class GridCorrection
{
    // Coefficients of 1, x, y, x², xy, y², x³, x²y, xy², y³.
    private static readonly double[] East =
        [0.025, -1.381, 0.151, -0.429, -3.359, -0.692, -6.204, -3.543, 7.639, -0.170];

    private static readonly double[] North =
        [0.881, 1.335, -4.172, -0.190, 2.439, -2.412, -0.808, -6.479, -1.676, 5.138];

    public static (double East, double North) At(double easting, double northing)
    {
        var x = (easting - 350_000) / 500_000;
        var y = (northing - 550_000) / 500_000;
        ReadOnlySpan<double> powers = [1, x, y, x * x, x * y, y * y, x * x * x, x * x * y, x * y * y, y * y * y];
        var (east, north) = (0d, 0d);
        for (var i = 0; i < powers.Length; i++)
        {
            east += East[i] * powers[i];
            north += North[i] * powers[i];
        }

        return (east, north);
    }
}
