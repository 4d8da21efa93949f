namespace EmployerConnect.Web.Features.Calendars;

/// <summary>How a series repeats: from the event's own date every so many weeks, so many times, except on some dates of the rule.</summary>
public sealed record CalendarRepeat(int EveryWeeks, int Times, IReadOnlyList<DateOnly> Except)
{
    private const int DaysInWeek = 7;

    public IEnumerable<DateOnly> Dates(DateOnly first) => Enumerable.Range(0, Times).Select(number => first.AddDays(number * DaysInWeek * EveryWeeks));
}

/// <summary>The meeting of a series that an event stands for: the date and minute that the rule gave it (RECURRENCE-ID).</summary>
public sealed record CalendarInstance(DateOnly Date, int StartMinute);
