using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Tests.Features.Shared;

public sealed class NearTimeTests
{
    // Tuesday 12 January 2027, 09:00.
    private static readonly DateTime Now = new(2027, 1, 12, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(3, "today, 12:00")]
    [InlineData(24, "tomorrow, 09:00")]
    [InlineData(72, "Friday 15 January, in 3 days")]
    [InlineData(24 * 20, "Monday 1 February")]
    [InlineData(-1, "overdue since 08:00 today")]
    [InlineData(-24, "overdue since yesterday")]
    [InlineData(-72, "overdue since Saturday 9 January")]
    public void Until_SaysItAsPeopleDo(int hours, string words) => Assert.Equal(words, NearTime.Until(Now.AddHours(hours), Now));

    [Theory]
    [InlineData(0, "since today")]
    [InlineData(1, "since yesterday")]
    [InlineData(5, "for 5 days")]
    [InlineData(21, "for 3 weeks")]
    [InlineData(91, "for 3 months")]
    public void Waiting_SaysHowLong(int days, string words) => Assert.Equal(words, NearTime.Waiting(Now.AddDays(-days), Now));

    [Theory]
    [InlineData(0, "today")]
    [InlineData(5, "5 days ago")]
    public void Ago_SaysWhen(int days, string words) => Assert.Equal(words, NearTime.Ago(Now.AddDays(-days), Now));

    // Half past midnight in London is half past eleven of the day before in UTC.
    [Fact]
    public void TheDay_IsLondons() =>
        Assert.Equal("tomorrow, 00:30", NearTime.Until(new DateTime(2027, 7, 12, 23, 30, 0, DateTimeKind.Utc), new DateTime(2027, 7, 12, 9, 0, 0, DateTimeKind.Utc)));

    [Fact]
    public void AnotherYear_IsNamed() => Assert.Equal("Monday 3 January 2028", NearTime.On(new DateOnly(2028, 1, 3), Now));
}
