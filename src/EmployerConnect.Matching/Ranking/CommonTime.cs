namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// Times that two sets of windows share. Two windows of one side that touch or overlap count as one longer time
/// (09:00 to 10:00 and 10:00 to 11:00 hold a session from 09:30 to 10:30). No loop over dates: the pairs of
/// windows that overlap are the <i>pieces</i>, and the set of pieces of a date repeats every seven days until one begins or
/// ends, so the earliest date that works lies within a week of some piece's beginning.
/// With p pieces the work is at most 7p dates of p log p each, and p where no pieces touch, as is usual.
/// </summary>
internal static class CommonTime
{
    private const int OnStack = 64;

    /// <summary>The earliest date and minute; see <see cref="AvailabilityWindow.FirstCommonSlot"/>.</summary>
    public static bool First(
        IReadOnlyList<AvailabilityWindow> offer,
        IReadOnlyList<AvailabilityWindow> request,
        int durationMinutes,
        DateOnly notBefore,
        out Slot slot)
    {
        Require.Range(durationMinutes, 1, AvailabilityWindow.MinutesInDay, nameof(durationMinutes));
        var room = offer.Count * request.Count;
        var space = room <= OnStack ? stackalloc TimePiece[room] : new TimePiece[room];
        var pieces = space[..Cut(offer, request, notBefore, space)];
        var found = FirstInOnePiece(pieces, durationMinutes, out var day, out var minute);
        if (TouchingIn(pieces))
        {
            found |= FirstAcrossPieces(pieces, durationMinutes, ref day, ref minute);
        }

        slot = found ? new Slot(DateOnly.FromDayNumber(day), minute) : default;
        return found;
    }

    /// <summary>The longest time, in minutes, that both have on one date on or after <paramref name="notBefore"/>; 0 for none.</summary>
    public static int LongestMinutes(
        IReadOnlyList<AvailabilityWindow> offer, IReadOnlyList<AvailabilityWindow> request, DateOnly notBefore)
    {
        var pieces = new TimePiece[offer.Count * request.Count];
        pieces = pieces[..Cut(offer, request, notBefore, pieces)];
        var longest = 0;
        foreach (var day in FirstDays(pieces))
        {
            foreach (var (start, end) in Runs(pieces, day))
            {
                longest = Math.Max(longest, end - start);
            }
        }

        return longest;
    }

    private static int Cut(
        IReadOnlyList<AvailabilityWindow> offer,
        IReadOnlyList<AvailabilityWindow> request,
        DateOnly notBefore,
        Span<TimePiece> pieces)
    {
        var count = 0;
        for (var i = 0; i < offer.Count; i++)
        {
            for (var j = 0; j < request.Count; j++)
            {
                if (TimePiece.TryCut(offer[i], request[j], notBefore, out var piece))
                {
                    pieces[count++] = piece;
                }
            }
        }

        return count;
    }

    private static bool FirstInOnePiece(ReadOnlySpan<TimePiece> pieces, int durationMinutes, out int day, out int minute)
    {
        (day, minute) = (int.MaxValue, int.MaxValue);
        foreach (var piece in pieces)
        {
            if (piece.End - piece.Start >= durationMinutes && (piece.FirstDay, piece.Start).CompareTo((day, minute)) < 0)
            {
                (day, minute) = (piece.FirstDay, piece.Start);
            }
        }

        return day != int.MaxValue;
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

    private static bool FirstAcrossPieces(ReadOnlySpan<TimePiece> pieces, int durationMinutes, ref int day, ref int minute)
    {
        foreach (var candidate in FirstDays(pieces))
        {
            if (candidate > day)
            {
                return false;
            }

            foreach (var (start, end) in Runs(pieces, candidate))
            {
                if (end - start >= durationMinutes && (candidate, start).CompareTo((day, minute)) < 0)
                {
                    (day, minute) = (candidate, start);
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Each piece's first date of each of its days of the week, in order.</summary>
    private static SortedSet<int> FirstDays(ReadOnlySpan<TimePiece> pieces)
    {
        var days = new SortedSet<int>();
        foreach (var piece in pieces)
        {
            for (var day = piece.FirstDay; day <= piece.LastDay && day < piece.FirstDay + 7; day++)
            {
                if (piece.IsOn(day))
                {
                    days.Add(day);
                }
            }
        }

        return days;
    }

    /// <summary>The free times of one date, in order, those that touch joined.</summary>
    private static List<(int Start, int End)> Runs(ReadOnlySpan<TimePiece> pieces, int day)
    {
        var times = new List<(int Start, int End)>();
        foreach (var piece in pieces)
        {
            if (piece.IsOn(day))
            {
                times.Add((piece.Start, piece.End));
            }
        }

        times.Sort();
        var runs = new List<(int Start, int End)>();
        foreach (var (start, end) in times)
        {
            if (runs.Count > 0 && runs[^1].End >= start)
            {
                runs[^1] = (runs[^1].Start, Math.Max(runs[^1].End, end));
            }
            else
            {
                runs.Add((start, end));
            }
        }

        return runs;
    }
}
