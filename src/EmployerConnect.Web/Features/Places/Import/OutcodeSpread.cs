namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>
/// The middle of each outward code and the radius that holds 95 in 100 of its postcodes. Takes postcodes in the order of
/// their codes, in which those of one outward code stand together; ended ones count only where there are no others.
/// </summary>
internal sealed class OutcodeSpread
{
    private const double MetresPerMicroDegree = 0.111_32;
    private const int Smallest = 50;

    private readonly List<(int Latitude, int Longitude)> _points = [];
    private readonly List<(int Latitude, int Longitude)> _ended = [];
    private readonly List<Row> _rows = [];
    private int _outward = -1;

    public IReadOnlyList<Row> Rows
    {
        get
        {
            Finish();
            return _rows;
        }
    }

    public void Take(in PostcodeEntry entry)
    {
        if (!entry.HasPlace)
        {
            return;
        }

        var outward = entry.Code / PostcodeCode.PerOutcode;
        if (outward != _outward)
        {
            Finish();
            _outward = outward;
        }

        (entry.EndedMonth == 0 ? _points : _ended).Add((entry.LatitudeMicro, entry.LongitudeMicro));
    }

    private void Finish()
    {
        var points = _points.Count > 0 ? _points : _ended;
        if (points.Count > 0)
        {
            _rows.Add(Measure(points));
        }

        _points.Clear();
        _ended.Clear();
    }

    private Row Measure(List<(int Latitude, int Longitude)> points)
    {
        var latitude = points.Average(point => (double)point.Latitude);
        var longitude = points.Average(point => (double)point.Longitude);
        // A district is small enough to be flat.
        var narrowing = Math.Cos(double.DegreesToRadians(latitude / 1e6));
        var squares = points.ConvertAll(point => Square(point.Latitude - latitude) + Square((point.Longitude - longitude) * narrowing));
        squares.Sort();
        var radius = Math.Sqrt(squares[(int)Math.Ceiling(squares.Count * 0.95) - 1]) * MetresPerMicroDegree;
        return new Row
        {
            Outcode = PostcodeCode.OutwardText(_outward),
            Latitude = Math.Round(latitude / 1e6, 6),
            Longitude = Math.Round(longitude / 1e6, 6),
            UncertaintyMetres = Math.Max(Smallest, (int)Math.Ceiling(radius)),
        };
    }

    private static double Square(double value) => value * value;

    internal sealed record Row
    {
        public required string Outcode { get; init; }

        public required double Latitude { get; init; }

        public required double Longitude { get; init; }

        public required int UncertaintyMetres { get; init; }
    }
}
