using EmployerConnect.Web.Features.CalendarView;

namespace EmployerConnect.Tests.Features.CalendarView;

/// <summary>Which days a month, a week and a list hold, across changes of the clocks and of the year.</summary>
public sealed class CalendarSpanTests
{
    private static readonly DateOnly Today = new(2027, 1, 12);

    [Theory]
    [InlineData("2027-03", "2027-03-01", "2027-04-04", 5)] // the clocks go forward on the 28th
    [InlineData("2027-10", "2027-09-27", "2027-10-31", 5)] // and back on the 31st
    [InlineData("2026-12", "2026-11-30", "2027-01-03", 5)]
    [InlineData("2027-01", "2026-12-28", "2027-01-31", 5)]
    [InlineData("2027-02", "2027-02-01", "2027-02-28", 4)]
    [InlineData("2027-05", "2027-04-26", "2027-06-06", 6)]
    [InlineData("2028-02", "2028-01-31", "2028-03-05", 5)] // a leap year
    public void Month_IsWholeWeeks_EachDayOnce(string month, string from, string to, int weeks)
    {
        var span = CalendarSpan.Read("month", month, null, Today);
        Assert.Equal((Date(from), Date(to)), (span.From, span.To));
        Assert.Equal(weeks, span.Weeks.Count());
        Assert.All(span.Weeks, week => Assert.Equal((7, DayOfWeek.Monday), (week.Length, week[0].DayOfWeek)));
        Assert.Equal(span.Days.Select(day => day.DayNumber), Enumerable.Range(span.From.DayNumber, span.Days.Count));
        Assert.Equal(DateTime.DaysInMonth(span.Start.Year, span.Start.Month), span.Days.Count(span.Holds));
    }

    [Theory]
    [InlineData("2027-03-28", "2027-03-22", "2027-03-28")]
    [InlineData("2026-12-31", "2026-12-28", "2027-01-03")]
    [InlineData("2027-01-01", "2026-12-28", "2027-01-03")]
    [InlineData("2027-01-04", "2027-01-04", "2027-01-10")]
    public void Week_BeginsOnMonday(string day, string from, string to)
    {
        var span = CalendarSpan.Read("week", null, day, Today);
        Assert.Equal((Date(from), Date(to), 7), (span.From, span.To, span.Days.Count));
    }

    [Fact]
    public void NextAndPrevious_LeadThereAndBack_OverTheYear()
    {
        var december = CalendarSpan.Read("month", "2026-12", null, Today);
        Assert.Equal("view=month&month=2027-01", december.Next!.Query);
        Assert.Equal(december, december.Next.Previous);
        var week = CalendarSpan.Read("week", null, "2026-12-28", Today);
        Assert.Equal("view=week&day=2027-01-04", week.Next!.Query);
        Assert.Equal("view=list&month=2027-01", week.As(CalendarForm.List, new DateOnly(2027, 1, 2)).Query);
        Assert.Null(CalendarSpan.Read("month", "2100-12", null, Today).Next);
        Assert.Null(CalendarSpan.Read("month", "2000-01", null, Today).Previous);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("year", "2027", null)]
    [InlineData("month", "2027-13", null)]
    [InlineData("month", "0001-01", null)]
    [InlineData("month", "9999-12", null)]
    [InlineData("month", "'; DROP TABLE Session", null)]
    public void Read_OfNonsense_IsThisMonth(string? view, string? month, string? day) =>
        Assert.Equal("view=month&month=2027-01", CalendarSpan.Read(view, month, day, Today).Query);

    [Fact]
    public void Words_AreEnglish_OnAnyServer()
    {
        Assert.Equal("January 2027", CalendarSpan.Read("month", "2027-01", null, Today).Words);
        Assert.Equal("Monday 11 January 2027 to Sunday 17 January 2027", CalendarSpan.Read("week", null, null, Today).Words);
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
