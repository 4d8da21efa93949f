namespace EmployerConnect.Web.Features.SchoolDays;

/// <summary>
/// The usual bank holidays of England and Wales, worked out (Banking and Financial Dealings Act 1971, and the proclaimed first
/// Mondays): for years without a published list. Days proclaimed for one year alone, such as a coronation, are not in it.
/// </summary>
public static class BankHolidays
{
    public static IEnumerable<(DateOnly Date, string Title)> Usual(int year)
    {
        var newYear = new DateOnly(year, 1, 1);
        var easter = EasterSunday(year);
        var (christmas, boxing) = (new DateOnly(year, 12, 25), new DateOnly(year, 12, 26));
        yield return (Weekday(newYear), "New Year’s Day");
        yield return (easter.AddDays(-2), "Good Friday");
        yield return (easter.AddDays(1), "Easter Monday");
        yield return (MondayFrom(new DateOnly(year, 5, 1)), "Early May bank holiday");
        yield return (MondayFrom(new DateOnly(year, 5, 25)), "Spring bank holiday");
        yield return (MondayFrom(new DateOnly(year, 8, 25)), "Summer bank holiday");
        // Two days that fall on a weekend are given back as the next days that are free.
        yield return (christmas.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? new DateOnly(year, 12, 27) : christmas, "Christmas Day");
        yield return (boxing.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? new DateOnly(year, 12, 28) : boxing, "Boxing Day");
    }

    /// <summary>By the Gregorian computus (Meeus, Jones and Butcher).</summary>
    public static DateOnly EasterSunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var days = h + l - (7 * m) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }

    private static DateOnly Weekday(DateOnly date) => date.DayOfWeek switch
    {
        DayOfWeek.Saturday => date.AddDays(2),
        DayOfWeek.Sunday => date.AddDays(1),
        _ => date,
    };

    private static DateOnly MondayFrom(DateOnly date) => date.AddDays(((int)DayOfWeek.Monday - (int)date.DayOfWeek + 7) % 7);
}
