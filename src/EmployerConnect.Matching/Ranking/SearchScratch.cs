namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// A thread's own room for bounds and for blocks sorted by them into lists, best list first, kept so that a ranking
/// allocates nothing.
/// </summary>
internal sealed class SearchScratch
{
    /// <summary>Lists of blocks; each holds a span of scores.</summary>
    public const int Lists = 512;

    /// <summary>Marks the end of a list.</summary>
    public const int End = -1;

    [ThreadStatic]
    private static SearchScratch? _ofThread;

    private float[] _bounds = [];
    private int[] _next = [];

    public static SearchScratch OfThread => _ofThread ??= new SearchScratch();

    /// <summary>The first block of each list, or <see cref="End"/>.</summary>
    public int[] Heads { get; } = new int[Lists];

    /// <summary>The bounds of blocks by number.</summary>
    public float[] Bounds => _bounds;

    /// <summary>The block after each in its list, or <see cref="End"/>.</summary>
    public int[] Next => _next;

    /// <summary>Empties the lists and makes room for so many blocks.</summary>
    public void Clear(int blocks)
    {
        Array.Fill(Heads, End);
        if (_bounds.Length < blocks)
        {
            var room = (int)Math.Min(Array.MaxLength, Math.Max(1_024L, 2L * blocks));
            (_bounds, _next) = (new float[room], new int[room]);
        }
    }
}
