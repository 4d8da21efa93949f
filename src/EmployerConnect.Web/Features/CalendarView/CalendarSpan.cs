using System.Globalization;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.CalendarView;

public enum CalendarForm
{
    Month,
    Week,
    List,
}

/// <summary>The days that the page shows: a month in whole weeks, one week, or a month as a list. Dates only, so that no change of the clocks moves a day.</summary>
/// <param name="Form">How they are shown.</param>
/// <param name="Start">The first day of the month, or the Monday of the week.</param>
public sealed record CalendarSpan(CalendarForm Form, DateOnly Start)
{
    private const int DaysInWeek = 7;
    private const int EarliestYear = 2000;
    private const int LatestYear = 2100;
    private const string OneMonth = "yyyy-MM";
    private const string OneDay = "yyyy-MM-dd";

    /// <summary>The first day that is read.</summary>
    public DateOnly From => Form == CalendarForm.Month ? Monday(Start) : Start;

    /// <summary>The last day that is read, included.</summary>
    public DateOnly To => Form switch
    {
        CalendarForm.Month => Monday(LastOfMonth).AddDays(DaysInWeek - 1),
        CalendarForm.Week => Start.AddDays(DaysInWeek - 1),
        _ => LastOfMonth,
    };

    /// <summary>"January 2027", "Monday 11 January 2027 to Sunday 17 January 2027".</summary>
    public string Words => Form == CalendarForm.Week
        ? $"{LondonTime.DateWords(Start)} to {LondonTime.DateWords(To)}"
        : LondonTime.MonthWords(Start);

    public IReadOnlyList<DateOnly> Days => [.. Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(From.AddDays)];

    public IEnumerable<DateOnly[]> Weeks => Days.Chunk(DaysInWeek);

    public bool Holds(DateOnly date) => Form == CalendarForm.Week || (date.Year == Start.Year && date.Month == Start.Month);

    public CalendarSpan? Previous => Within(Form == CalendarForm.Week ? Start.AddDays(-DaysInWeek) : Start.AddMonths(-1));

    public CalendarSpan? Next => Within(Form == CalendarForm.Week ? Start.AddDays(DaysInWeek) : Start.AddMonths(1));

    /// <summary>The same time in another form: the week of the month's first school day, or of today where the month holds it.</summary>
    public CalendarSpan As(CalendarForm form, DateOnly today) => Of(form, Form == CalendarForm.Week && form == CalendarForm.Week ? Start : Anchor(today));

    /// <summary>"view=month&amp;month=2027-01", "view=week&amp;day=2027-01-11".</summary>
    public string Query => Form == CalendarForm.Week
        ? $"view=week&day={Start.ToString(OneDay, CultureInfo.InvariantCulture)}"
        : $"view={(Form == CalendarForm.List ? "list" : "month")}&month={Start.ToString(OneMonth, CultureInfo.InvariantCulture)}";

    /// <summary>What an address asks for; what it does not say, or says wrongly, is this month.</summary>
    public static CalendarSpan Read(string? view, string? month, string? day, DateOnly today)
    {
        var form = view switch
        {
            "week" => CalendarForm.Week,
            "list" => CalendarForm.List,
            _ => CalendarForm.Month,
        };
        var typed = form == CalendarForm.Week ? day : $"{month}-01";
        return DateOnly.TryParseExact(typed, OneDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= EarliestYear and <= LatestYear
            ? Of(form, date)
            : Of(form, today);
    }

    private static CalendarSpan Of(CalendarForm form, DateOnly date) =>
        new(form, form == CalendarForm.Week ? Monday(date) : new DateOnly(date.Year, date.Month, 1));

    private DateOnly LastOfMonth => new DateOnly(Start.Year, Start.Month, 1).AddMonths(1).AddDays(-1);

    private DateOnly Anchor(DateOnly today) => Form == CalendarForm.Week ? (today >= Start && today <= To ? today : Start.AddDays(DaysInWeek - 1 - (DaysInWeek / 2)))
        : Holds(today) ? today
        : Start;

    private CalendarSpan? Within(DateOnly start) => start.Year is >= EarliestYear and <= LatestYear ? this with { Start = start } : null;

    private static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + DaysInWeek - 1) % DaysInWeek));
}
