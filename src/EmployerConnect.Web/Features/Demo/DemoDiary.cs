using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Demo;

/// <summary>Days on which nobody is asked twice: a volunteer and a school have at most one demo session a day.</summary>
internal sealed class DemoDiary
{
    private const int LongSession = 150;
    private static readonly int[] Starts = [540, 605, 665, 780, 795];
    private readonly HashSet<(Guid, DateOnly)> _taken = [];

    public void Take(Guid who, DateOnly date) => _taken.Add((who, date));

    /// <summary>The first school day from then on that is free for both.</summary>
    public DateOnly Book(Guid volunteer, Guid school, DateOnly from)
    {
        var date = from;
        while (!IsSchoolDay(date) || _taken.Contains((volunteer, date)) || _taken.Contains((school, date)))
        {
            date = date.AddDays(1);
        }

        Take(volunteer, date);
        Take(school, date);
        return date;
    }

    public static int Start(int number, int minutes) => minutes >= LongSession ? 555 : Starts[number % Starts.Length];

    public static DateTime Utc(DateOnly date, int minute) =>
        LondonTime.TryToUtc(date, minute, out var utc, out var reason) ? utc : throw new InvalidOperationException(reason);

    // Between Christmas Eve and New Year's Day no school is open.
    private static bool IsSchoolDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && date is not ({ Month: 12, Day: >= 24 } or { Month: 1, Day: 1 });
}
