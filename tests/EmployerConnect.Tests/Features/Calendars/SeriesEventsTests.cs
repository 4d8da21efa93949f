using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Calendars;

namespace EmployerConnect.Tests.Features.Calendars;

public sealed class SeriesEventsTests
{
    private static readonly DateOnly First = new(2027, 3, 1);
    private static readonly Guid Series = Guid.CreateVersion7();

    [Fact]
    public void Series_OfEqualMeetings_IsOneEventWithItsRule()
    {
        var one = Assert.Single(Events(Meeting(0), Meeting(1), Meeting(2)));
        Assert.Equal(("series", First, 3, 0), (one.Uid, one.Date, one.Repeat!.Times, one.Repeat.Except.Count));
        Assert.Null(one.Instance);
    }

    [Fact]
    public void Series_WithADateLeftOut_ExceptsIt() =>
        Assert.Equal([First.AddDays(7)], Assert.Single(Events(Meeting(0), Meeting(2))).Repeat!.Except);

    [Fact]
    public void Series_MovedAndCancelled_HaveEventsOfTheirOwnThatNameTheirDates()
    {
        var events = Events(Meeting(0), Meeting(1, onDate: First.AddDays(9), sequence: 1), Meeting(2, state: "Cancelled", sequence: 1));
        Assert.Equal(3, events.Count);
        Assert.Empty(events[0].Repeat!.Except);
        Assert.Equal((new CalendarInstance(First.AddDays(7), 840), First.AddDays(9), 1), (events[1].Instance, events[1].Date, events[1].Sequence));
        Assert.Equal((new CalendarInstance(First.AddDays(14), 840), CalendarStatus.Cancelled), (events[2].Instance, events[2].Status));
        Assert.All(events, one => Assert.Equal("series", one.Uid));
    }

    [Fact]
    public void Series_WhoseFirstMeetingTheReaderDoesNotSee_StillBeginsThere()
    {
        var one = Assert.Single(Events(Meeting(1), Meeting(2)));
        Assert.Equal(First, one.Date);
        Assert.Equal([First], one.Repeat!.Except);
    }

    [Fact]
    public void Series_OneMeetingInAnotherRoom_SaysSo()
    {
        var events = Events(Meeting(0), Meeting(1, room: "Library"));
        Assert.Equal(2, events.Count);
        Assert.Equal(First.AddDays(7), events[1].Instance!.Date);
        Assert.Contains("Library", events[1].Location, StringComparison.Ordinal);
    }

    [Fact]
    public void Written_HasRuleExceptionsAndInstancesInWallTime()
    {
        var text = IcsWriter.Feed("Series", FeedColour.Of(FeedScope.Person), Events(Meeting(0), Meeting(2), Meeting(3, onDate: First.AddDays(23))), SampleEvents.Site).Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("RRULE:FREQ=WEEKLY;COUNT=4", text, StringComparison.Ordinal);
        Assert.Contains("EXDATE;TZID=Europe/London:20270308T140000", text, StringComparison.Ordinal);
        Assert.Contains("RECURRENCE-ID;TZID=Europe/London:20270322T140000", text, StringComparison.Ordinal);
        Assert.DoesNotContain("UNTIL", text, StringComparison.Ordinal);
        Assert.DoesNotContain("THISANDFUTURE", text, StringComparison.Ordinal);
    }

    private static List<CalendarEvent> Events(params CalendarSession[] meetings)
    {
        var times = meetings.Max(meeting => (meeting.SeriesDate!.Value.DayNumber - First.DayNumber) / 7) + 1;
        return [.. SeriesEvents.From([.. meetings.Select(meeting => Counted(meeting, times)).Select(meeting => (meeting, SessionEvents.From(meeting, [])))])];
    }

    private static CalendarSession Counted(CalendarSession meeting, int times) => meeting with { SeriesMeetings = times };

    private static CalendarSession Meeting(int number, DateOnly? onDate = null, string state = "Booked", int sequence = 0, string room = "Hall") => new()
    {
        Id = Guid.CreateVersion7(),
        HubId = Guid.Empty,
        Title = "Mentoring",
        Activity = Activities.Mentoring,
        OnDate = onDate ?? First.AddDays(7 * number),
        StartMinute = 840,
        DurationMinutes = 60,
        Place = "Ash School",
        Room = room,
        GroupSize = 5,
        YearGroups = (YearGroups)512,
        State = state,
        CalendarUid = $"own-{number}",
        Sequence = sequence,
        CreatedAt = new DateTime(2027, 1, 1, 9, 0, 0, DateTimeKind.Utc),
        UpdatedAt = new DateTime(2027, 1, 2, 9, 0, 0, DateTimeKind.Utc),
        SeriesId = Series,
        SeriesDate = First.AddDays(7 * number),
        SeriesUid = "series",
        SeriesFirstDate = First,
        SeriesStartMinute = 840,
        SeriesDurationMinutes = 60,
        SeriesEveryWeeks = 1,
        SeriesCreatedAt = new DateTime(2027, 1, 1, 9, 0, 0, DateTimeKind.Utc),
        SeriesUpdatedAt = new DateTime(2027, 1, 1, 9, 0, 0, DateTimeKind.Utc),
    };
}
