using EmployerConnect.Web.Features.Shared;
using Microsoft.Extensions.Time.Testing;

namespace EmployerConnect.Tests.Features.Calendars;

public sealed class LondonTimeTests
{
    [Theory]
    [InlineData(2027, 1, 14, 600, "2027-01-14T10:00:00Z")]
    [InlineData(2027, 7, 1, 600, "2027-07-01T09:00:00Z")]
    [InlineData(2027, 3, 28, 59, "2027-03-28T00:59:00Z")]
    [InlineData(2027, 3, 28, 120, "2027-03-28T01:00:00Z")]
    [InlineData(2027, 10, 31, 59, "2027-10-30T23:59:00Z")]
    [InlineData(2027, 10, 31, 120, "2027-10-31T02:00:00Z")]
    [InlineData(2027, 7, 1, 1440, "2027-07-01T23:00:00Z")]
    public void TryToUtc_OrdinaryTime_IsItsInstant(int year, int month, int day, int minute, string expected)
    {
        Assert.True(LondonTime.TryToUtc(new DateOnly(year, month, day), minute, out var utc, out var reason), reason);
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime, utc);
        Assert.Equal(DateTimeKind.Utc, utc.Kind);
        Assert.Equal("", reason);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(90)]
    [InlineData(119)]
    public void TryToUtc_SkippedInSpring_IsRefusedWithTheReason(int minute)
    {
        Assert.False(LondonTime.TryToUtc(new DateOnly(2027, 3, 28), minute, out _, out var reason));
        Assert.StartsWith("The clocks go forward on Sunday 28 March 2027, so 01:", reason, StringComparison.Ordinal);
        Assert.Contains("does not exist", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(90)]
    [InlineData(119)]
    public void TryToUtc_TwiceInAutumn_IsRefusedWithTheReason(int minute)
    {
        Assert.False(LondonTime.TryToUtc(new DateOnly(2027, 10, 31), minute, out _, out var reason));
        Assert.StartsWith("The clocks go back on Sunday 31 October 2027, so 01:", reason, StringComparison.Ordinal);
        Assert.Contains("comes twice", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 31)]
    public void TryToUtc_AbsurdYear_IsRefused(int year, int month, int day)
    {
        Assert.False(LondonTime.TryToUtc(new DateOnly(year, month, day), 1440, out _, out var reason));
        Assert.Contains("too far away", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Today_LateOnASummerEvening_IsAlreadyTomorrowInLondon()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2027, 6, 30, 23, 30, 0, TimeSpan.Zero));
        Assert.Equal(new DateOnly(2027, 7, 1), LondonTime.Today(time));
    }

    [Fact]
    public void Words_AreAWeekdayAndBothTimes() =>
        Assert.Equal("Thursday 14 January 2027, 10:00 to 10:50", LondonTime.Words(new DateOnly(2027, 1, 14), 600, 50));

    [Fact]
    public void DayWords_AreTheLondonDayOfAnInstant() =>
        Assert.Equal("Thursday 1 July 2027, 00:30", LondonTime.DayWords(new DateTime(2027, 6, 30, 23, 30, 0, DateTimeKind.Utc)));
}
