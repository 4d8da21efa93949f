namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// A window in 57 bits: first and last day from the index's first day on (14 bits each, so 44 years), days of the week
/// (7), start and end minute (11 each). A row holds its only window so, or, with the top bit set, where in its segment's list its
/// several windows begin (32 bits) and how many they are (16). Between them six bits hold the offer's <see cref="Standing"/>.
/// </summary>
internal static class PackedWindow
{
    /// <summary>The days that an index looks ahead.</summary>
    public const int Horizon = (1 << DayBits) - 1;

    /// <summary>The most windows of one offer.</summary>
    public const int MaximumCount = (1 << CountBits) - 1;

    private const int DayBits = 14;
    private const int WeekBits = 7;
    private const int MinuteBits = 11;
    private const int CountBits = 16;
    private const int StandingShift = (2 * DayBits) + WeekBits + (2 * MinuteBits);
    private const ulong StandingMask = ((1UL << Standing.Bits) - 1) << StandingShift;
    private const ulong ListFlag = 1UL << 63;

    /// <summary>The window, or nothing where it ends before the index's first day.</summary>
    /// <exception cref="ArgumentException">It begins after the horizon, where the index would not see it.</exception>
    public static ulong? Pack(AvailabilityWindow window, int firstDay)
    {
        var (from, to) = (window.From.DayNumber - firstDay, window.To.DayNumber - firstDay);
        if (to < 0)
        {
            return null;
        }

        CheckHorizon(window, firstDay);
        var packed = (ulong)Math.Max(from, 0);
        packed = (packed << DayBits) | (uint)Math.Min(to, Horizon);
        packed = (packed << WeekBits) | (uint)window.Days;
        packed = (packed << MinuteBits) | (uint)window.StartMinute;
        return (packed << MinuteBits) | (uint)window.EndMinute;
    }

    /// <summary>Refuses a window that the index could not tell from one that never begins.</summary>
    /// <exception cref="ArgumentException">It begins after the horizon.</exception>
    public static void CheckHorizon(AvailabilityWindow window, int firstDay)
    {
        // A week less, because the first day of the week that suits may be six days after the window begins.
        if (window.From.DayNumber - firstDay > Horizon - 7)
        {
            throw new ArgumentException(
                $"{nameof(AvailabilityWindow.From)} ({window.From:O}) must be at most {Horizon - 7} days after the index's first day.");
        }
    }

    public static TimePiece Unpack(ulong packed, int firstDay)
    {
        var end = Take(ref packed, MinuteBits);
        var start = Take(ref packed, MinuteBits);
        var days = Take(ref packed, WeekBits);
        var to = Take(ref packed, DayBits);
        var from = Take(ref packed, DayBits);
        return new TimePiece(firstDay + from, firstDay + to, (Weekdays)days, start, end);
    }

    public static ulong List(int start, int count) => ListFlag | ((ulong)start << CountBits) | (uint)count;

    public static bool IsList(ulong windows, out int start, out int count)
    {
        (start, count) = ((int)((windows & ~(ListFlag | StandingMask)) >> CountBits), (int)(windows & MaximumCount));
        return (windows & ListFlag) != 0;
    }

    public static ulong WithStanding(ulong windows, Standing standing) => Bare(windows) | ((ulong)standing.Packed << StandingShift);

    public static Standing StandingOf(ulong windows) => Standing.Unpack((int)((windows & StandingMask) >> StandingShift));

    /// <summary>The window or list alone.</summary>
    public static ulong Bare(ulong windows) => windows & ~StandingMask;

    private static int Take(ref ulong packed, int bits)
    {
        var value = (int)(packed & ((1UL << bits) - 1));
        packed >>= bits;
        return value;
    }
}
