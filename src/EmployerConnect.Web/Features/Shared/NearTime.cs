using System.Globalization;

namespace EmployerConnect.Web.Features.Shared;

/// <summary>Times near to now, as people say them on a page that is read today; in mails and on records a date has its year (<see cref="LondonTime"/>).</summary>
public static class NearTime
{
    private const int Soon = 14;

    /// <summary>"today, 14:00", "tomorrow, 09:00", "Friday 15 January, in 3 days", "overdue since yesterday".</summary>
    public static string Until(DateTime utc, DateTime now)
    {
        var (day, clock) = Read(utc);
        var days = Days(now, day);
        if (utc <= now)
        {
            return days == 0 ? $"overdue since {clock} today" : days == -1 ? "overdue since yesterday" : $"overdue since {Day(day)}";
        }

        return days switch
        {
            0 => $"today, {clock}",
            1 => $"tomorrow, {clock}",
            <= Soon => $"{Day(day)}, in {days} days",
            _ => Day(day, withYear: day.Year != Read(now).Day.Year),
        };
    }

    /// <summary>How long something has waited: "since today", "since yesterday", "for 5 days", "for 3 weeks".</summary>
    public static string Waiting(DateTime since, DateTime now)
    {
        var days = -Days(now, Read(since).Day);
        return days switch
        {
            <= 0 => "since today",
            1 => "since yesterday",
            <= Soon => $"for {days} days",
            < 61 => $"for {days / 7} weeks",
            _ => $"for {days / 30} months",
        };
    }

    /// <summary>"today", "yesterday", "5 days ago", "3 weeks ago".</summary>
    public static string Ago(DateTime then, DateTime now)
    {
        var words = Waiting(then, now).Split(' ', 2)[1];
        return words is "today" or "yesterday" ? words : $"{words} ago";
    }

    /// <summary>A day to come: "today", "tomorrow", "Friday 15 January, in 3 days", "Friday 12 March".</summary>
    public static string On(DateOnly day, DateTime now)
    {
        var days = Days(now, day);
        return days switch
        {
            0 => "today",
            1 => "tomorrow",
            > 1 and <= Soon => $"{Day(day)}, in {days} days",
            _ => Day(day, withYear: day.Year != Read(now).Day.Year),
        };
    }

    private static (DateOnly Day, string Clock) Read(DateTime utc)
    {
        var local = LondonTime.ToLondon(utc);
        return (DateOnly.FromDateTime(local), local.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    private static int Days(DateTime now, DateOnly day) => day.DayNumber - Read(now).Day.DayNumber;

    private static string Day(DateOnly day, bool withYear = false) => day.ToString(withYear ? "dddd d MMMM yyyy" : "dddd d MMMM", CultureInfo.InvariantCulture);
}
