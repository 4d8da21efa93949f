using System.Numerics;

namespace EmployerConnect.Matching.Ranking;

/// <summary>Where two windows overlap: days by number, days of the week by mask, minutes of the day.</summary>
internal readonly record struct TimePiece(int FirstDay, int LastDay, Weekdays Days, int Start, int End)
{
    private const int Week = 7;
    private const int WholeWeek = (1 << Week) - 1;

    /// <summary>The overlap on or after a date, its first day being one on which it really happens.</summary>
    public static bool TryCut(AvailabilityWindow one, AvailabilityWindow other, DateOnly notBefore, out TimePiece piece)
    {
        piece = default;
        var days = one.Days & other.Days;
        var (start, end) = (Math.Max(one.StartMinute, other.StartMinute), Math.Min(one.EndMinute, other.EndMinute));
        var first = Math.Max(notBefore.DayNumber, Math.Max(one.From.DayNumber, other.From.DayNumber));
        var last = Math.Min(one.To.DayNumber, other.To.DayNumber);
        if (days == Weekdays.None || end <= start || last < first)
        {
            return false;
        }

        // Turned so that bit 0 is the weekday of the first date.
        var turn = first % Week;
        var turned = (((int)days >> turn) | ((int)days << (Week - turn))) & WholeWeek;
        first += BitOperations.TrailingZeroCount(turned);
        piece = new TimePiece(first, last, days, start, end);
        return first <= last;
    }

    /// <summary>Whether the piece happens on a day; day number 0, 1 January of the year 1, was a Monday.</summary>
    public bool IsOn(int day) => day >= FirstDay && day <= LastDay && ((int)Days >> (day % Week) & 1) == 1;

    /// <summary>Whether, on some date perhaps, the two are one longer time.</summary>
    public bool Touches(TimePiece other) =>
        (Days & other.Days) != Weekdays.None
        && FirstDay <= other.LastDay && other.FirstDay <= LastDay
        && Start <= other.End && other.Start <= End;
}
