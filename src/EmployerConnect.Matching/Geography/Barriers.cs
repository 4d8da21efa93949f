namespace EmployerConnect.Matching.Geography;

/// <summary>
/// All barriers together, ready to be asked for the way from place to place. Made once and never changed; any
/// number of threads may ask. Barriers and journeys are arcs of great circles; a journey may run along a barrier or touch its end.
/// Making it costs the square of the ends times the edges and the cube of the ends.
/// </summary>
public sealed class Barriers
{
    /// <summary>Nothing lies between any two places.</summary>
    public static readonly Barriers None = new([]);

    /// <summary>The most points that all lines may have together.</summary>
    public const int MostPoints = 2_000;

    /// <summary>The most lines.</summary>
    public const int MostLines = 150;

    // How far beyond an end its way round passes, so that the line itself is not in the way.
    private const double ClearanceMetres = 100;

    private readonly Barrier[] _lines;
    private readonly Edge[] _edges;
    private readonly int[] _starts;
    private readonly WayRound[] _ways;
    private readonly double[] _between;

    private Barriers(Barrier[] lines)
    {
        _lines = lines;
        _edges = [.. lines.SelectMany(line => line.Line.Zip(line.Line.Skip(1), Edge.Along))];
        _starts = new int[lines.Length + 1];
        for (var i = 0; i < lines.Length; i++)
        {
            _starts[i + 1] = _starts[i] + lines[i].Line.Count - 1;
        }

        _ways = [.. lines.SelectMany(WaysRound)];
        _between = Shortest();
    }

    /// <summary>The barriers of some lines, numbered in their order.</summary>
    /// <exception cref="ArgumentException">A line is none, or there are more than <see cref="MostLines"/> lines or <see cref="MostPoints"/> points.</exception>
    public static Barriers Of(IEnumerable<Barrier> lines)
    {
        Barrier[] all = [.. lines];
        foreach (var line in all)
        {
            line.Check();
        }

        if (all.Length > MostLines || all.Sum(line => line.Line.Count) > MostPoints)
        {
            throw new ArgumentException($"Barriers must be at most {MostLines} lines of {MostPoints:N0} points together: draw them more coarsely.");
        }

        return all.Length == 0 ? None : new Barriers(all);
    }

    public bool IsEmpty => _edges.Length == 0;

    public IReadOnlyList<Barrier> Lines => _lines;

    /// <summary>The way from one place to another; the same in both directions but for the last bits of the number.</summary>
    public Way Between(GeoPoint from, GeoPoint to) => new Journeys().From(this, UnitVector.Of(from)).To(UnitVector.Of(to));

    /// <summary>What a barrier is called, or null for <see cref="Way.Nothing"/>.</summary>
    public string? NameOf(int barrier) => barrier == Way.Nothing ? null : _lines[barrier].Name;

    internal ReadOnlySpan<WayRound> Ways => _ways;

    /// <summary>Metres between two ways round, with all that getting round either costs; infinity where nothing leads there.</summary>
    internal double MetresBetween(int from, int to) => _between[(from * _ways.Length) + to];

    /// <summary>
    /// Writes for each line a chord: no journey from the place that is shorter meets it. Gives the least of them.
    /// </summary>
    internal double Nearest(UnitVector place, Span<double> chords)
    {
        var nearest = double.PositiveInfinity;
        for (var line = 0; line < _lines.Length; line++)
        {
            var chord = double.PositiveInfinity;
            foreach (ref readonly var edge in Edges(line))
            {
                chord = Math.Min(chord, Math.Sqrt(place.ChordSquared(edge.Middle)) - edge.Reach);
            }

            chords[line] = chord;
            nearest = Math.Min(nearest, chord);
        }

        return nearest;
    }

    /// <summary>As <see cref="Crossed(UnitVector, UnitVector)"/>, where it is known how near the lines are to the start.</summary>
    internal int Crossed(UnitVector from, UnitVector to, double chord, ReadOnlySpan<double> chords)
    {
        var normal = from.Cross(to);
        for (var line = 0; line < _lines.Length; line++)
        {
            if (chords[line] <= chord && IsCrossed(line, from, to, normal))
            {
                return line;
            }
        }

        return Way.Nothing;
    }

    /// <summary>The first barrier that the straight line crosses, or <see cref="Way.Nothing"/>.</summary>
    internal int Crossed(UnitVector from, UnitVector to)
    {
        var normal = from.Cross(to);
        for (var line = 0; line < _lines.Length; line++)
        {
            if (IsCrossed(line, from, to, normal))
            {
                return line;
            }
        }

        return Way.Nothing;
    }

    private ReadOnlySpan<Edge> Edges(int line) => _edges.AsSpan(_starts[line], _starts[line + 1] - _starts[line]);

    private bool IsCrossed(int line, UnitVector from, UnitVector to, UnitVector normal)
    {
        foreach (ref readonly var edge in Edges(line))
        {
            if (edge.Parts(from, to, normal))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<WayRound> WaysRound(Barrier line)
    {
        var extra = line.ExtraMiles * Distance.MetresPerMile;
        if (!line.StartIsAtSea)
        {
            yield return new WayRound(Beyond(line.Line[1], line.Line[0]), extra);
        }

        if (!line.EndIsAtSea)
        {
            yield return new WayRound(Beyond(line.Line[^2], line.Line[^1]), extra);
        }
    }

    private static UnitVector Beyond(GeoPoint before, GeoPoint end)
    {
        var (from, to) = (UnitVector.Of(before), UnitVector.Of(end));
        var share = ClearanceMetres / Distance.MetresOfChord(from.ChordSquared(to));
        return new UnitVector(to.X + (share * (to.X - from.X)), to.Y + (share * (to.Y - from.Y)), to.Z + (share * (to.Z - from.Z))).OfLengthOne();
    }

    // Floyd and Warshall's all shortest paths, over the ways round that see each other.
    private double[] Shortest()
    {
        var count = _ways.Length;
        var metres = new double[count * count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                metres[(i * count) + j] = i == j ? _ways[i].ExtraMetres : Leg(i, j);
            }
        }

        for (var over = 0; over < count; over++)
        {
            for (var i = 0; i < count; i++)
            {
                for (var j = 0; j < count; j++)
                {
                    var detour = metres[(i * count) + over] + metres[(over * count) + j] - _ways[over].ExtraMetres;
                    metres[(i * count) + j] = Math.Min(metres[(i * count) + j], detour);
                }
            }
        }

        return metres;
    }

    private double Leg(int i, int j)
    {
        var (from, to) = (_ways[i], _ways[j]);
        return Crossed(from.Place, to.Place) == Way.Nothing
            ? Distance.MetresOfChord(from.Place.ChordSquared(to.Place)) + from.ExtraMetres + to.ExtraMetres
            : double.PositiveInfinity;
    }

    /// <summary>A point beyond an end of a barrier.</summary>
    internal readonly record struct WayRound(UnitVector Place, double ExtraMetres);

    /// <summary>A piece of a barrier between two of its points.</summary>
    private readonly record struct Edge(UnitVector From, UnitVector To, UnitVector Normal, UnitVector Middle, double Reach)
    {
        public static Edge Along(GeoPoint from, GeoPoint to)
        {
            var (start, end) = (UnitVector.Of(from), UnitVector.Of(to));
            var middle = new UnitVector(start.X + end.X, start.Y + end.Y, start.Z + end.Z).OfLengthOne();
            return new Edge(start, end, start.Cross(end), middle, Math.Sqrt(middle.ChordSquared(start)));
        }

        /// <summary>Whether the two places lie on either side of the edge, and its two points on either side of their line.</summary>
        public bool Parts(UnitVector from, UnitVector to, UnitVector normal) =>
            Normal.Dot(from) * Normal.Dot(to) < 0
            && normal.Dot(From) * normal.Dot(To) < 0
            // Great circles meet twice: only the meeting on this side of the earth counts.
            && Middle.Dot(from) + Middle.Dot(to) > 0;
    }
}
