using CsCheck;
using EmployerConnect.Matching;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Tests.Matching;

public sealed class CommonTimeTests
{
    private static readonly DateOnly Monday = Terms.Monday;

    [Fact]
    public void FirstCommonSlot_IsThatOfADayByDayMinuteByMinuteScan() =>
        Terms.Window.List[0, 4].Select(Terms.Window.List[0, 4], Gen.Int[1, 16], Gen.Int[-30, 40]).Sample(
            (offer, request, quarters, day) =>
            {
                var notBefore = Monday.AddDays(day);
                var expected = ReferenceRanking.FirstSlot(offer, request, quarters * 15, notBefore);

                var found = AvailabilityWindow.FirstCommonSlot(offer, request, quarters * 15, notBefore, out var slot);

                Assert.Equal(expected, found ? slot : null);
                Assert.Equal(expected is not null, CommonTime.LongestMinutes(offer, request, notBefore) >= quarters * 15);
            },
            iter: 2_000);

    [Fact]
    public void CommonSlots_AreOneADate_InOrder_EachAsTheScanFindsIt() =>
        Terms.Window.List[1, 3].Select(Terms.Window.List[1, 3], Gen.Int[1, 6]).Sample(
            (offer, request, quarters) =>
            {
                var date = Monday;
                foreach (var slot in AvailabilityWindow.CommonSlots(offer, request, quarters * 15, Monday, 5))
                {
                    Assert.Equal(ReferenceRanking.FirstSlot(offer, request, quarters * 15, date), slot);
                    date = slot.Date.AddDays(1);
                }
            },
            iter: 300);

    [Fact]
    public void FirstCommonSlot_InTwoTouchingWindowsOfOneSide_SpansBoth()
    {
        AvailabilityWindow[] offer = [At(Weekdays.Monday, 9, 10), At(Weekdays.Monday, 10, 11)];
        AvailabilityWindow[] request = [new(Monday, Monday, Weekdays.Monday, (9 * 60) + 30, (10 * 60) + 30)];

        Assert.True(AvailabilityWindow.FirstCommonSlot(offer, request, 60, Monday, out var slot));
        Assert.Equal(new Slot(Monday, 570), slot);
    }

    [Fact]
    public void FirstCommonSlot_YearsAhead_IsFoundWithoutWalkingThere()
    {
        AvailabilityWindow[] offer = [new(Monday, DateOnly.MaxValue, Weekdays.Thursday, 600, 660)];
        AvailabilityWindow[] request = [new(new DateOnly(9998, 1, 1), DateOnly.MaxValue, Weekdays.Thursday, 600, 660)];

        Assert.True(AvailabilityWindow.FirstCommonSlot(offer, request, 60, Monday, out var slot));
        Assert.Equal(DayOfWeek.Thursday, slot.Date.DayOfWeek);
        Assert.Equal(new DateOnly(9998, 1, 1), slot.Date);
    }

    [Fact]
    public void CommonSlots_AtTheEndOfTheCalendar_End()
    {
        AvailabilityWindow[] both = [new(DateOnly.MaxValue, DateOnly.MaxValue, (Weekdays)127, 0, 1440)];

        Assert.Equal([new Slot(DateOnly.MaxValue, 0)], AvailabilityWindow.CommonSlots(both, both, 1440, Monday, 9));
    }

    [Fact]
    public void FirstCommonSlot_WithNoWindows_IsNone() =>
        Assert.False(AvailabilityWindow.FirstCommonSlot([], [At(Weekdays.Monday, 9, 10)], 30, Monday, out _));

    [Fact]
    public void Window_ThatBreaksARule_IsRefusedByName()
    {
        Refused("To", () => new AvailabilityWindow(Monday, Monday.AddDays(-1), Weekdays.Monday, 0, 60));
        Refused("Days", () => new AvailabilityWindow(Monday, Monday, Weekdays.None, 0, 60));
        Refused("Days", () => new AvailabilityWindow(Monday, Monday, (Weekdays)128, 0, 60));
        Refused("StartMinute", () => new AvailabilityWindow(Monday, Monday, Weekdays.Monday, -1, 60));
        Refused("EndMinute", () => new AvailabilityWindow(Monday, Monday, Weekdays.Monday, 60, 60));
        Refused("EndMinute", () => new AvailabilityWindow(Monday, Monday, Weekdays.Monday, 60, 1441));
        Refused("durationMinutes", () => AvailabilityWindow.FirstCommonSlot([], [], 0, Monday, out _));
    }

    private static void Refused(string field, Func<object> make) =>
        Assert.Contains(field, Assert.ThrowsAny<ArgumentException>(make).Message, StringComparison.Ordinal);

    private static AvailabilityWindow At(Weekdays day, int fromHour, int toHour) =>
        new(Monday, Monday.AddDays(30), day, fromHour * 60, toHour * 60);
}
