namespace EmployerConnect.Matching.Ranking;

/// <summary>Rows that never change, in blocks, with all that a search needs.</summary>
internal sealed class OfferSegment
{
    private readonly Guid[] _ids;
    private readonly int[] _byId;
    private readonly Guid[] _employers;
    private readonly ulong[] _windows;
    private readonly int _firstDay;

    public OfferSegment(IReadOnlyList<OfferEntry> entries, RankingWeights weights, int firstDay)
    {
        _firstDay = firstDay;
        var order = SegmentOrder.Of(entries, weights);
        (_ids, Columns) = (new Guid[order.Length], new OfferColumns(order.Length));
        var employers = new Dictionary<Guid, int>();
        var windows = new List<ulong>();
        for (var i = 0; i < order.Length; i++)
        {
            var entry = entries[order[i]];
            _ids[i] = entry.Id;
            if (!employers.TryGetValue(entry.EmployerId, out var employer))
            {
                employer = employers.Count;
                employers.Add(entry.EmployerId, employer);
            }

            ulong packed;
            if (entry.Windows.Length == 1)
            {
                packed = entry.Windows[0];
            }
            else
            {
                packed = PackedWindow.List(windows.Count, entry.Windows.Length);
                windows.AddRange(entry.Windows);
            }

            Columns[i] = entry.Row.Moved(employer, packed);
        }

        _windows = [.. windows];
        _employers = new Guid[employers.Count];
        foreach (var (id, employer) in employers)
        {
            _employers[employer] = id;
        }

        _byId = SortedById(_ids);
        (var starts, Groups) = SegmentOrder.Blocks(Columns);
        Blocks = new BlockBounds(starts, Columns, weights);
    }

    public int Count => _ids.Length;

    public OfferColumns Columns { get; }

    public BlockBounds Blocks { get; }

    /// <summary>Blocks of one activity and one way to meet, by their first and their number.</summary>
    public (Activities Activity, int Way, int First, int Count)[] Groups { get; }

    /// <summary>Bytes of all that is not an id or sorted by id.</summary>
    public long Bytes => Columns.Bytes + Blocks.Bytes + (sizeof(ulong) * (long)_windows.Length) + (4L * sizeof(int) * Groups.Length);

    public Guid Id(int row) => _ids[row];

    public Guid Employer(int row) => _employers[Columns.BenchmarksEmployer[row] >> OfferRow.BenchmarkBits];

    /// <summary>The row of an id, or -1.</summary>
    public int Find(Guid id)
    {
        var (low, high) = (0, _byId.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var compared = _ids[_byId[middle]].CompareTo(id);
            if (compared == 0)
            {
                return _byId[middle];
            }

            (low, high) = compared < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    public OfferEntry Entry(int row) => new(_ids[row], Employer(row), Columns[row], WindowsOf(Columns.Windows[row]));

    /// <summary>The first time that suits a row and a request's windows.</summary>
    public bool TryTime(in OfferRow row, ReadOnlySpan<TimePiece> asked, int notBefore, out Slot slot)
    {
        if (!PackedWindow.IsList(row.Windows, out var start, out var count))
        {
            var only = PackedWindow.Unpack(row.Windows, _firstDay);
            return CommonTime.First(new ReadOnlySpan<TimePiece>(in only), asked, row.DurationMinutes, notBefore, out slot);
        }

        const int onStack = 64;
        var windows = count <= onStack ? stackalloc TimePiece[count] : new TimePiece[count];
        for (var i = 0; i < count; i++)
        {
            windows[i] = PackedWindow.Unpack(_windows[start + i], _firstDay);
        }

        return CommonTime.First(windows, asked, row.DurationMinutes, notBefore, out slot);
    }

    /// <summary>The longest time, in minutes, that a row and a request have on one date; 0 for none.</summary>
    public int LongestMinutes(in OfferRow row, ReadOnlySpan<TimePiece> asked, int notBefore)
    {
        var packed = WindowsOf(row.Windows);
        var windows = new TimePiece[packed.Length];
        for (var i = 0; i < windows.Length; i++)
        {
            windows[i] = PackedWindow.Unpack(packed[i], _firstDay);
        }

        return CommonTime.LongestMinutes(windows, asked, notBefore);
    }

    private ulong[] WindowsOf(ulong windows) =>
        PackedWindow.IsList(windows, out var start, out var count) ? _windows.AsSpan(start, count).ToArray() : [PackedWindow.Bare(windows)];

    private static int[] SortedById(Guid[] ids)
    {
        var (keys, rows) = ((Guid[])ids.Clone(), new int[ids.Length]);
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = i;
        }

        Array.Sort(keys, rows);
        return rows;
    }
}
