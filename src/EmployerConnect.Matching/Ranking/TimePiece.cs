using System.Numerics;

namespace EmployerConnect.Matching.Ranking;

/// <summary>A window in numbers, or where two overlap: days by number, days of the week by mask, minutes of the day.</summary>
internal readonly record struct TimePiece(int FirstDay, int LastDay, Weekdays Days, int Start, int End)
{
    private const int Week = 7;
    private const int WholeWeek = (1 << Week) - 1;

    public static TimePiece Of(AvailabilityWindow window) =>
        new(window.From.DayNumber, window.To.DayNumber, window.Days, window.StartMinute, window.EndMinute);

    /// <summary>The overlap on or after a day, its first day being one on which it really happens.</summary>
    public static bool TryCut(TimePiece one, TimePiece other, int notBefore, out TimePiece piece)
    {
        piece = default;
        var days = one.Days & other.Days;
        var (start, end) = (Math.Max(one.Start, other.Start), Math.Min(one.End, other.End));
        var first = Math.Max(notBefore, Math.Max(one.FirstDay, other.FirstDay));
        var last = Math.Min(one.LastDay, other.LastDay);
        if (days == Weekdays.None || end <= start || last < first)
        {
            return false;
        }

        // Turned so that bit 0 is the weekday of the first day.
        var turn = first % Week;
        var turned = (((int)days >> turn) | ((int)days << (Week - turn))) & WholeWeek;
        first += BitOperations.TrailingZeroCount(turned);
        piece = new TimePiece(first, last, days, start, end);
        return first <= last;
    }

    /// <summary>Whether the piece happens on a day; day number 0, 1 January of the year 1, was a Monday.</summary>
    public bool IsOn(int day) => day >= FirstDay && day <= LastDay && (((int)Days >> (day % Week)) & 1) == 1;

    /// <summary>Whether, on some date perhaps, the two are one longer time.</summary>
    public bool Touches(TimePiece other) =>
        (Days & other.Days) != Weekdays.None
        && FirstDay <= other.LastDay && other.FirstDay <= LastDay
        && Start <= other.End && other.Start <= End;
}
