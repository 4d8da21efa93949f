namespace EmployerConnect.Matching.Geography;

/// <summary>
/// The ways from one place, to be asked for many others: what does not depend on the other end is worked out once, and
/// only when a barrier lies between for the first time. Not for several threads at once; used again it allocates nothing.
/// </summary>
internal sealed class Journeys
{
    [ThreadStatic]
    private static Journeys? _ofThread;

    private Barriers _barriers = Barriers.None;
    private UnitVector _place;
    private double _nearestSquared;
    private bool _isWorkedOut;
    private double[] _metres = [];

    /// <summary>The thread's own.</summary>
    public static Journeys OfThread => _ofThread ??= new Journeys();

    public Journeys From(Barriers barriers, UnitVector place)
    {
        (_barriers, _place, _isWorkedOut) = (barriers, place, false);
        _nearestSquared = barriers.IsEmpty ? double.PositiveInfinity : barriers.NearestChordSquared(place);
        return this;
    }

    public Way To(UnitVector there)
    {
        var chordSquared = _place.ChordSquared(there);
        var straight = Distance.MetresOfChord(chordSquared);
        if (chordSquared < _nearestSquared || _barriers.Crossed(_place, there) is var crossed && crossed == Way.Nothing)
        {
            return new Way(straight, Way.Nothing);
        }

        if (!_isWorkedOut)
        {
            WorkOut();
        }

        // Rounding may make a way round an end in passing a hair shorter than the straight line.
        return new Way(Math.Max(straight, Shortest(there)), crossed);
    }

    private double Shortest(UnitVector there)
    {
        var best = Way.NoWayMetres;
        var ways = _barriers.Ways;
        for (var i = 0; i < ways.Length; i++)
        {
            if (_metres[i] >= best)
            {
                continue;
            }

            var metres = _metres[i] + Distance.MetresOfChord(ways[i].Place.ChordSquared(there));
            if (metres < best && _barriers.Crossed(ways[i].Place, there) == Way.Nothing)
            {
                best = metres;
            }
        }

        return best;
    }

    private void WorkOut()
    {
        var ways = _barriers.Ways;
        if (_metres.Length < ways.Length)
        {
            _metres = new double[ways.Length];
        }

        Array.Fill(_metres, double.PositiveInfinity);
        for (var seen = 0; seen < ways.Length; seen++)
        {
            if (_barriers.Crossed(_place, ways[seen].Place) != Way.Nothing)
            {
                continue;
            }

            var leg = Distance.MetresOfChord(_place.ChordSquared(ways[seen].Place));
            for (var i = 0; i < ways.Length; i++)
            {
                _metres[i] = Math.Min(_metres[i], leg + _barriers.MetresBetween(seen, i));
            }
        }

        _isWorkedOut = true;
    }
}
