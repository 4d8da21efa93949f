namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// Times that two sets of windows share. Two windows of one side that touch or overlap count as one longer time
/// (09:00 to 10:00 and 10:00 to 11:00 hold a session from 09:30 to 10:30). No loop over dates: the overlaps of two
/// windows are the <i>pieces</i>, and the set of pieces of a date repeats every seven days until one begins or
/// ends, so the earliest date that works lies within a week of some piece's beginning.
/// With p pieces the work is p where no two touch, as is usual, and at most 7p dates of p each. Up to 64 pieces
/// nothing is allocated.
/// </summary>
internal static class CommonTime
{
    private const int OnStack = 64;
    private const int Week = 7;

    /// <summary>The earliest date and minute; see <see cref="AvailabilityWindow.FirstCommonSlot"/>.</summary>
    public static bool First(
        IReadOnlyList<AvailabilityWindow> offer,
        IReadOnlyList<AvailabilityWindow> request,
        int durationMinutes,
        DateOnly notBefore,
        out Slot slot)
    {
        Require.Range(durationMinutes, 1, AvailabilityWindow.MinutesInDay, nameof(durationMinutes));
        var offered = offer.Count <= OnStack ? stackalloc TimePiece[offer.Count] : new TimePiece[offer.Count];
        var asked = request.Count <= OnStack ? stackalloc TimePiece[request.Count] : new TimePiece[request.Count];
        Read(offer, offered);
        Read(request, asked);
        return First(offered, asked, durationMinutes, notBefore.DayNumber, out slot);
    }

    /// <summary>The same for windows in numbers; the duration is the caller's to check.</summary>
    public static bool First(
        ReadOnlySpan<TimePiece> offer, ReadOnlySpan<TimePiece> request, int durationMinutes, int notBefore, out Slot slot)
    {
        var room = offer.Length * request.Length;
        var space = room <= OnStack ? stackalloc TimePiece[room] : new TimePiece[room];
        var pieces = space[..Cut(offer, request, notBefore, space)];
        var (day, minute) = (int.MaxValue, int.MaxValue);
        foreach (var piece in pieces)
        {
            if (piece.End - piece.Start >= durationMinutes
                && (piece.FirstDay < day || (piece.FirstDay == day && piece.Start < minute)))
            {
                (day, minute) = (piece.FirstDay, piece.Start);
            }
        }

        if (TouchingIn(pieces))
        {
            FirstAcross(pieces, durationMinutes, ref day, ref minute);
        }

        slot = day == int.MaxValue ? default : new Slot(DateOnly.FromDayNumber(day), minute);
        return day != int.MaxValue;
    }

    /// <summary>The longest time, in minutes, that both have on one date on or after <paramref name="notBefore"/>; 0 for none.</summary>
    public static int LongestMinutes(
        IReadOnlyList<AvailabilityWindow> offer, IReadOnlyList<AvailabilityWindow> request, DateOnly notBefore)
    {
        var (offered, asked) = (new TimePiece[offer.Count], new TimePiece[request.Count]);
        Read(offer, offered);
        Read(request, asked);
        return LongestMinutes(offered, asked, notBefore.DayNumber);
    }

    /// <summary>The same for windows in numbers.</summary>
    public static int LongestMinutes(ReadOnlySpan<TimePiece> offer, ReadOnlySpan<TimePiece> request, int notBefore)
    {
        var space = new TimePiece[offer.Length * request.Length];
        var pieces = space.AsSpan(0, Cut(offer, request, notBefore, space));
        SortByStart(pieces);
        var longest = 0;
        foreach (var piece in pieces)
        {
            for (var day = piece.FirstDay; day <= Math.Min(piece.LastDay, piece.FirstDay + Week - 1); day++)
            {
                for (var from = 0; NextRun(pieces, day, ref from, out var start, out var end);)
                {
                    longest = Math.Max(longest, end - start);
                }
            }
        }

        return longest;
    }

    private static void Read(IReadOnlyList<AvailabilityWindow> windows, Span<TimePiece> pieces)
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            pieces[i] = TimePiece.Of(windows[i]);
        }
    }

    private static int Cut(
        ReadOnlySpan<TimePiece> offer, ReadOnlySpan<TimePiece> request, int notBefore, Span<TimePiece> pieces)
    {
        var count = 0;
        foreach (var offered in offer)
        {
            foreach (var asked in request)
            {
                if (TimePiece.TryCut(offered, asked, notBefore, out var piece))
                {
                    pieces[count++] = piece;
                }
            }
        }

        return count;
    }

    private static bool TouchingIn(ReadOnlySpan<TimePiece> pieces)
    {
        for (var i = 1; i < pieces.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (pieces[i].Touches(pieces[j]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void FirstAcross(Span<TimePiece> pieces, int durationMinutes, ref int bestDay, ref int bestMinute)
    {
        SortByStart(pieces);
        foreach (var piece in pieces)
        {
            var last = Math.Min(Math.Min(piece.LastDay, piece.FirstDay + Week - 1), bestDay);
            for (var day = piece.FirstDay; day <= last; day++)
            {
                for (var from = 0; NextRun(pieces, day, ref from, out var start, out var end);)
                {
                    if (end - start >= durationMinutes && (day < bestDay || start < bestMinute))
                    {
                        (bestDay, bestMinute, last) = (day, start, day);
                        break;
                    }
                }
            }
        }
    }

    private static void SortByStart(Span<TimePiece> pieces) =>
        pieces.Sort(static (one, other) => one.Start.CompareTo(other.Start));

    /// <summary>The next free time of a day among pieces sorted by their start, those that touch joined.</summary>
    private static bool NextRun(ReadOnlySpan<TimePiece> pieces, int day, ref int from, out int start, out int end)
    {
        (start, end) = (-1, -1);
        for (; from < pieces.Length; from++)
        {
            if (!pieces[from].IsOn(day))
            {
                continue;
            }

            if (start < 0)
            {
                (start, end) = (pieces[from].Start, pieces[from].End);
            }
            else if (pieces[from].Start <= end)
            {
                end = Math.Max(end, pieces[from].End);
            }
            else
            {
                break;
            }
        }

        return start >= 0;
    }
}
