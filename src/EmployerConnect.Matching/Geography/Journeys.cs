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
    private double[] _chords = [];
    private double[] _metres = [];
    private double[] _candidates = [];

    /// <summary>The thread's own.</summary>
    public static Journeys OfThread => _ofThread ??= new Journeys();

    public Journeys From(Barriers barriers, UnitVector place)
    {
        (_barriers, _place, _isWorkedOut) = (barriers, place, false);
        MakeRoom(barriers);
        var nearest = Math.Max(0, barriers.Nearest(place, _chords));
        _nearestSquared = nearest * nearest;
        return this;
    }

    public Way To(UnitVector there) =>
        IsParted(there, out var way) ? way : new Way(Distance.MetresOfChord(_place.ChordSquared(there)), Way.Nothing);

    /// <summary>Whether a barrier lies between, and then the way round it; most often the first comparison says no.</summary>
    public bool IsParted(UnitVector there, out Way way)
    {
        way = default;
        var chordSquared = _place.ChordSquared(there);
        if (chordSquared < _nearestSquared)
        {
            return false;
        }

        var crossed = _barriers.Crossed(_place, there, Math.Sqrt(chordSquared), _chords);
        if (crossed == Way.Nothing)
        {
            return false;
        }

        if (!_isWorkedOut)
        {
            WorkOut();
        }

        // Rounding may make a way round an end in passing a hair shorter than the straight line.
        way = new Way(Math.Max(Distance.MetresOfChord(chordSquared), Shortest(there)), crossed);
        return true;
    }

    /// <summary>The shortest candidate that can be seen from the other end: usually the first that is looked at.</summary>
    private double Shortest(UnitVector there)
    {
        var ways = _barriers.Ways;
        var candidates = _candidates.AsSpan(0, ways.Length);
        for (var i = 0; i < candidates.Length; i++)
        {
            candidates[i] = _metres[i] + Distance.MetresOfChord(ways[i].Place.ChordSquared(there));
        }

        while (true)
        {
            var best = Least(candidates);
            if (best < 0 || candidates[best] >= Way.NoWayMetres)
            {
                return Way.NoWayMetres;
            }

            if (_barriers.Crossed(ways[best].Place, there) == Way.Nothing)
            {
                return candidates[best];
            }

            candidates[best] = double.PositiveInfinity;
        }
    }

    private static int Least(ReadOnlySpan<double> values)
    {
        var least = -1;
        for (var i = 0; i < values.Length; i++)
        {
            least = least < 0 || values[i] < values[least] ? i : least;
        }

        return least;
    }

    private void WorkOut()
    {
        var ways = _barriers.Ways;
        Array.Fill(_metres, double.PositiveInfinity);
        for (var seen = 0; seen < ways.Length; seen++)
        {
            var chordSquared = _place.ChordSquared(ways[seen].Place);
            if (_barriers.Crossed(_place, ways[seen].Place, Math.Sqrt(chordSquared), _chords) != Way.Nothing)
            {
                continue;
            }

            var leg = Distance.MetresOfChord(chordSquared);
            for (var i = 0; i < ways.Length; i++)
            {
                _metres[i] = Math.Min(_metres[i], leg + _barriers.MetresBetween(seen, i));
            }
        }

        _isWorkedOut = true;
    }

    private void MakeRoom(Barriers barriers)
    {
        if (_chords.Length < barriers.Lines.Count)
        {
            _chords = new double[barriers.Lines.Count];
        }

        if (_metres.Length < barriers.Ways.Length)
        {
            (_metres, _candidates) = (new double[barriers.Ways.Length], new double[barriers.Ways.Length]);
        }
    }
}
