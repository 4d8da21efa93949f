using EmployerConnect.Web.Features.Shared.Reading;

namespace EmployerConnect.Tests.Features.Shared.Reading;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("14/1/2027")]
    [InlineData("14/01/2027")]
    [InlineData(" 14.1.2027 ")]
    [InlineData("14-1-2027")]
    [InlineData("14 1 2027")]
    [InlineData("14/1/27")]
    [InlineData("2027-01-14")]
    [InlineData("14 Jan 2027")]
    [InlineData("14 Jan 27")]
    [InlineData("14 January 27")]
    [InlineData("14 jan 2027")]
    [InlineData("14-Jan-2027")]
    [InlineData("14 January 2027")]
    [InlineData("14th January, 2027")]
    [InlineData("Thursday 14 January 2027")]
    [InlineData("Thu 14 Jan 2027")]
    [InlineData("Thursday,  14th   January 2027")]
    public void Dates_AreReadAsPeopleWriteThem(string typed)
    {
        Assert.True(WrittenDate.TryRead(typed, out var date));
        Assert.Equal(new DateOnly(2027, 1, 14), date);
    }

    [Theory]
    [InlineData("1 Sept 2027")]
    [InlineData("1 Sep 2027")]
    [InlineData("1st September 2027")]
    public void September_HasTwoShortForms(string typed)
    {
        Assert.True(WrittenDate.TryRead(typed, out var date));
        Assert.Equal(new DateOnly(2027, 9, 1), date);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("14 January")]
    [InlineData("29/2/2027")]
    [InlineData("1/14/2027")]
    [InlineData("Friday 14 January 2027")]
    [InlineData("14/1/2027 14/1/2027")]
    [InlineData("tomorrow")]
    public void WhatIsNoDate_IsRefused(string? typed) => Assert.False(WrittenDate.TryRead(typed, out _));

    [Fact]
    public void AVeryLongText_IsRefusedWithoutBeingRead() => Assert.False(WrittenDate.TryRead("14/1/2027" + new string(' ', 1_000_000), out _));

    [Theory]
    [InlineData("13:50", 13, 50)]
    [InlineData("9:05", 9, 5)]
    [InlineData("9.05", 9, 5)]
    [InlineData("1.50pm", 13, 50)]
    [InlineData("1:50 PM", 13, 50)]
    [InlineData("9am", 9, 0)]
    [InlineData("12 pm", 12, 0)]
    [InlineData("13:50:00", 13, 50)]
    public void Times_AreReadAsPeopleWriteThem(string typed, int hour, int minute)
    {
        Assert.True(WrittenDate.TryReadTime(typed, out var time));
        Assert.Equal(new TimeOnly(hour, minute), time);
    }

    [Theory]
    [InlineData("25:00")]
    [InlineData("13pm")]
    [InlineData("noon")]
    public void WhatIsNoTime_IsRefused(string typed) => Assert.False(WrittenDate.TryReadTime(typed, out _));
}
