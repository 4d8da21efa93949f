namespace EmployerConnect.Web.Features.Sessions;

/// <summary>A date of the rule on which nothing takes place, and why.</summary>
public sealed record SkippedDate(DateOnly Date, string Reason);

/// <summary>The dates of a series, before anything is booked.</summary>
/// <param name="Dates">On which it takes place, at most as many as were asked for.</param>
/// <param name="Skipped">Dates of the rule between them that fall into holidays.</param>
public sealed record SeriesPlan(DateOnly First, int EveryWeeks, IReadOnlyList<DateOnly> Dates, IReadOnlyList<SkippedDate> Skipped)
{
    public const int DaysInWeek = 7;
    public const int MostMeetings = 40;

    // Two school years of weeks, with a margin: no series looks further for its dates.
    private const int MostRuleDates = 110;

    public static readonly IReadOnlyList<int> Rhythms = [1, 2, 4];

    /// <summary>Dates of the rule up to the last on which it takes place.</summary>
    public int RuleDates => Dates.Count == 0 ? 0 : ((Dates[^1].DayNumber - First.DayNumber) / (DaysInWeek * EveryWeeks)) + 1;

    /// <param name="meetings">How many are wanted; fewer come back where the next two school years hold no more.</param>
    /// <param name="closed">Why nothing takes place on a date; null where something may.</param>
    public static SeriesPlan Of(DateOnly first, int everyWeeks, int meetings, Func<DateOnly, string?> closed)
    {
        if (!Rhythms.Contains(everyWeeks) || meetings is < 1 or > MostMeetings)
        {
            throw new ArgumentOutOfRangeException(nameof(everyWeeks), $"{meetings} meetings every {everyWeeks} weeks: 1 to {MostMeetings} every {string.Join(", ", Rhythms)}.");
        }

        List<DateOnly> dates = [];
        List<SkippedDate> skipped = [];
        for (var number = 0; number < MostRuleDates / everyWeeks && dates.Count < meetings; number++)
        {
            var date = first.AddDays(number * DaysInWeek * everyWeeks);
            if (closed(date) is { } reason)
            {
                skipped.Add(new SkippedDate(date, reason));
            }
            else
            {
                dates.Add(date);
            }
        }

        var last = dates.Count > 0 ? dates[^1] : first;
        return new SeriesPlan(first, everyWeeks, dates, [.. skipped.Where(one => one.Date < last)]);
    }
}
