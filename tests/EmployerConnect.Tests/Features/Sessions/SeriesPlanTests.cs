using EmployerConnect.Web.Features.Sessions;

namespace EmployerConnect.Tests.Features.Sessions;

public sealed class SeriesPlanTests
{
    private static readonly DateOnly First = new(2027, 1, 4);

    [Theory]
    [InlineData(1, "2027-01-18")]
    [InlineData(2, "2027-02-01")]
    [InlineData(4, "2027-03-01")]
    public void Of_EveryRhythm_KeepsTheWeekday(int everyWeeks, string third)
    {
        var plan = SeriesPlan.Of(First, everyWeeks, 3, _ => null);
        Assert.Equal(third, plan.Dates[2].ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(3, plan.RuleDates);
        Assert.Empty(plan.Skipped);
    }

    [Fact]
    public void Of_Holidays_AreSkippedAndDoNotCount()
    {
        var plan = SeriesPlan.Of(First, 1, 4, date => date == First.AddDays(7) ? "half-term" : null);
        Assert.Equal([First, First.AddDays(14), First.AddDays(21), First.AddDays(28)], plan.Dates);
        Assert.Equal(new SkippedDate(First.AddDays(7), "half-term"), Assert.Single(plan.Skipped));
        Assert.Equal(5, plan.RuleDates);
    }

    [Fact]
    public void Of_NothingButHolidays_EndsWithFewer() => Assert.Empty(SeriesPlan.Of(First, 1, 3, _ => "school holidays").Dates);

    [Theory]
    [InlineData(3, 2)]
    [InlineData(0, 2)]
    [InlineData(1, 0)]
    [InlineData(1, 41)]
    public void Of_WhatNoFormLetsThrough_IsRefused(int everyWeeks, int meetings) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SeriesPlan.Of(First, everyWeeks, meetings, _ => null));

    [Fact]
    public void EndBefore_ShortensTheRule()
    {
        var series = SessionSeries.Start(Guid.Empty, SeriesPlan.Of(First, 2, 5, _ => null), 600, 60, default);
        Assert.True(series.EndBefore(First.AddDays(28), default).IsDone);
        Assert.Equal((2, 1), (series.Meetings, series.Sequence));
        Assert.False(series.EndBefore(First, default).IsDone);
    }
}
