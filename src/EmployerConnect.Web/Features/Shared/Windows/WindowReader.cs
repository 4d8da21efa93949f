using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Shared.Reading;

namespace EmployerConnect.Web.Features.Shared.Windows;

/// <summary>Reads the rows of dates and times; each message leads to its own row and field.</summary>
internal sealed class WindowReader(FormReader reader, DateOnly today)
{
    public const int Rows = 4;
    private const int EarliestMinute = 6 * 60;
    private const int LatestMinute = 22 * 60;
    private const int YearsAhead = 2;

    /// <param name="rows">As typed; blank rows are left out.</param>
    /// <param name="minutes">How long one encounter takes: each window must hold one.</param>
    /// <param name="standing">What stands already: a window that has begun may stay.</param>
    public IReadOnlyList<OpenWindow> Read(IReadOnlyList<WindowForm> rows, int minutes, IReadOnlyList<OpenWindow> standing)
    {
        if (rows.Count > Rows)
        {
            reader.Refuse("Windows[0].From", $"Enter at most {Rows} rows of dates and times: there are {rows.Count}");
            return [];
        }

        var earliest = standing.Select(window => window.FromDate).Append(today).Min();
        var windows = new List<(int Row, OpenWindow Window)>();
        foreach (var (row, typed) in rows.Index().Where(row => row.Index == 0 || !row.Item.IsBlank))
        {
            if (ReadRow($"Windows[{row}].", row == 0 ? "" : $" in row {row + 1}", typed, minutes, earliest) is { } window)
            {
                if (windows.Find(other => other.Window.Overlaps(window)) is { Window: not null } other)
                {
                    reader.Refuse($"Windows[{row}].From", $"The times in row {row + 1} overlap with those in row {other.Row + 1}: change or clear one of them");
                }

                windows.Add((row, window));
            }
        }

        return [.. windows.Select(window => window.Window)];
    }

    private OpenWindow? ReadRow(string row, string which, WindowForm typed, int minutes, DateOnly earliest)
    {
        var from = reader.Date(row + nameof(typed.From), typed.From, $"First date{which}");
        var to = reader.Date(row + nameof(typed.To), typed.To, $"Last date{which}");
        var days = reader.Set<Weekdays>(row + nameof(typed.Days), typed.Days, $"Choose at least one day of the week{which}");
        var start = reader.Minute(row + nameof(typed.Start), typed.Start, $"Start time{which}");
        var end = reader.Minute(row + nameof(typed.End), typed.End, $"End time{which}");
        var hasDates = from is not null && to is not null && AreDates(row, which, from.Value, to.Value, earliest);
        var hasTimes = start is not null && end is not null && AreTimes(row, which, start.Value, end.Value, minutes);
        if (!hasDates || !hasTimes || days == Weekdays.None)
        {
            return null;
        }

        var window = new OpenWindow { FromDate = from!.Value, ToDate = to!.Value, Days = days, StartMinute = start!.Value, EndMinute = end!.Value };
        if (!window.HasDates)
        {
            reader.Refuse(row + nameof(typed.Days), $"There is no {FieldWords.Join(days, "or")} from {LondonTime.ShortDate(window.FromDate)} to {LondonTime.ShortDate(window.ToDate)}");
            return null;
        }

        return window;
    }

    private bool AreDates(string row, string which, DateOnly from, DateOnly to, DateOnly earliest)
    {
        if (to < from)
        {
            reader.Refuse($"{row}To", $"Last date{which} must not be before the first date, {LondonTime.ShortDate(from)}");
        }
        else if (to < today)
        {
            reader.Refuse($"{row}To", $"Last date{which} must not be over: today is {LondonTime.ShortDate(today)}");
        }
        else if (from < earliest)
        {
            reader.Refuse($"{row}From", $"First date{which} must not be in the past: today is {LondonTime.ShortDate(today)}");
        }
        else if (to > today.AddYears(YearsAhead))
        {
            reader.Refuse($"{row}To", $"Last date{which} must be within {YearsAhead} years: {LondonTime.ShortDate(today.AddYears(YearsAhead))} at the latest");
        }
        else
        {
            return true;
        }

        return false;
    }

    private bool AreTimes(string row, string which, int start, int end, int minutes)
    {
        if (start < EarliestMinute || start >= LatestMinute)
        {
            // Nor do the hours in which the clocks change ever come up.
            reader.Refuse($"{row}Start", $"Start time{which} must be between {LondonTime.Clock(EarliestMinute)} and {LondonTime.Clock(LatestMinute)}");
        }
        else if (end <= start)
        {
            reader.Refuse($"{row}End", $"End time{which} must be after the start time, {LondonTime.Clock(start)}");
        }
        else if (end > LatestMinute)
        {
            reader.Refuse($"{row}End", $"End time{which} must not be after {LondonTime.Clock(LatestMinute)}");
        }
        else if (end - start < minutes)
        {
            reader.Refuse($"{row}End", $"The times{which} hold {end - start} minutes, too few for an encounter of {minutes} minutes");
        }
        else
        {
            return true;
        }

        return false;
    }
}
