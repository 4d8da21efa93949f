namespace EmployerConnect.Matching.Geography;

/// <summary>
/// Answers of a slow transformation at every 20 km of the grid, with one step to spare on each side. Between them a
/// cubic through four nodes either way: 16 nodes a point. Over 20 km the fourth derivative of a latitude is worth
/// less than a millimetre, and the correction is a cubic itself.
/// </summary>
internal sealed class GridTable
{
    private const double Step = 20_000;
    private const int Columns = 38;
    private const int Rows = 68;

    private readonly double[] _latitudes = new double[Columns * Rows];
    private readonly double[] _longitudes = new double[Columns * Rows];

    public GridTable(Func<double, double, (double Latitude, double Longitude)> exact)
    {
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var at = (row * Columns) + column;
                (_latitudes[at], _longitudes[at]) = exact((column - 1) * Step, (row - 1) * Step);
            }
        }
    }

    /// <summary>Eastings 0 to 700,000 m and northings 0 to 1,300,000 m; the caller has checked.</summary>
    public void Read(double easting, double northing, out double latitude, out double longitude)
    {
        // The cell whose left lower node is (column + 1, row + 1); its last cell also takes the far edge.
        var column = Math.Min((int)(easting / Step), Columns - 4);
        var row = Math.Min((int)(northing / Step), Rows - 4);
        Cubic((easting / Step) - column, out var a0, out var a1, out var a2, out var a3);
        Cubic((northing / Step) - row, out var b0, out var b1, out var b2, out var b3);
        var start = (row * Columns) + column;
        latitude = Blend(_latitudes, start, a0, a1, a2, a3, b0, b1, b2, b3);
        longitude = Blend(_longitudes, start, a0, a1, a2, a3, b0, b1, b2, b3);
    }

    private static double Blend(
        double[] nodes, int start, double a0, double a1, double a2, double a3, double b0, double b1, double b2, double b3) =>
        (b0 * Line(nodes.AsSpan(start, 4), a0, a1, a2, a3))
        + (b1 * Line(nodes.AsSpan(start + Columns, 4), a0, a1, a2, a3))
        + (b2 * Line(nodes.AsSpan(start + (2 * Columns), 4), a0, a1, a2, a3))
        + (b3 * Line(nodes.AsSpan(start + (3 * Columns), 4), a0, a1, a2, a3));

    private static double Line(ReadOnlySpan<double> four, double a0, double a1, double a2, double a3) =>
        (a0 * four[0]) + (a1 * four[1]) + (a2 * four[2]) + (a3 * four[3]);

    /// <summary>Lagrange's weights of the nodes at -1, 0, 1 and 2 for a position t from 0 to 1.</summary>
    private static void Cubic(double t, out double w0, out double w1, out double w2, out double w3)
    {
        var (before, after, far) = (t + 1, t - 1, t - 2);
        w0 = -t * after * far / 6;
        w1 = before * after * far / 2;
        w2 = -before * t * far / 2;
        w3 = before * t * after / 6;
    }
}
