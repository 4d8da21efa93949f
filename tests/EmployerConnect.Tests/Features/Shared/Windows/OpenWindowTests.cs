using CsCheck;
using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Shared.Windows;

namespace EmployerConnect.Tests.Features.Shared.Windows;

public sealed class OpenWindowTests
{
    private static readonly DateOnly First = new(2027, 1, 1);

    private static readonly Gen<OpenWindow> Windows =
        from start in Gen.Int[0, 40]
        from length in Gen.Int[0, 20]
        from days in Gen.Int[1, 127]
        from minute in Gen.Int[0, 20]
        from minutes in Gen.Int[1, 10]
        select new OpenWindow { FromDate = First.AddDays(start), ToDate = First.AddDays(start + length), Days = (Weekdays)days, StartMinute = minute, EndMinute = minute + minutes };

    [Fact]
    public void Overlaps_IsTheSameAsLookingAtEveryMinute() => Gen.Select(Windows, Windows).Sample((one, other) =>
        Assert.Equal(Moments(one).Intersect(Moments(other)).Any(), one.Overlaps(other)));

    [Fact]
    public void HasDates_IsTheSameAsLookingAtEveryDay() => Windows.Sample(window => Assert.Equal(Moments(window).Any(), window.HasDates));

    private static IEnumerable<(DateOnly Day, int Minute)> Moments(OpenWindow window) =>
        from offset in Enumerable.Range(0, window.ToDate.DayNumber - window.FromDate.DayNumber + 1)
        let day = window.FromDate.AddDays(offset)
        where window.Days.HasFlag(Enum.Parse<Weekdays>(day.DayOfWeek.ToString()))
        from minute in Enumerable.Range(window.StartMinute, window.Minutes)
        select (day, minute);
}
