using EmployerConnect.Matching;
using EmployerConnect.Web.Features.CalendarView;
using EmployerConnect.Web.Features.SchoolDays;

namespace EmployerConnect.Tests.Features.CalendarView;

public sealed class CalendarClashesTests
{
    private static readonly DateOnly Day = new(2027, 2, 2);
    private static readonly Guid Vera = Guid.CreateVersion7();
    private static readonly Guid Ash = Guid.CreateVersion7();
    private static readonly Guid Brook = Guid.CreateVersion7();

    [Fact]
    public void SamePersonAtOnce_ClashesOnBothSides_AndAdjacentDoesNot()
    {
        var (first, second, third) = (Entry("Talk", 600, 60, room: "A"), Entry("Interviews", 630, 60, room: "B"), Entry("Fair", 690, 60, room: "C"));
        var found = Of(0, first, second, third);
        Assert.Equal(["Vera Volt has “Interviews” at the same time (10:30 to 11:30)."], found[first.Row.Id]);
        Assert.Equal(["Vera Volt has “Talk” at the same time (10:00 to 11:00)."], found[second.Row.Id]);
        Assert.DoesNotContain(third.Row.Id, found.Keys);
    }

    [Fact]
    public void OtherPeopleAtOnce_DoNot_AndNeitherDoesWhatIsCancelled()
    {
        Assert.Empty(Of(0, Entry("Talk", 600, 60, room: "A"), Entry("Other", 600, 60, person: Guid.CreateVersion7(), room: "B")));
        Assert.Empty(Of(0, Entry("Talk", 600, 60), Entry("Off", 600, 60, state: "Cancelled")));
    }

    [Fact]
    public void SameRoomAtOnce_Clashes_AtTheSameSchoolOnly()
    {
        var other = Guid.CreateVersion7();
        var (first, second) = (Entry("Talk", 600, 60, room: "Hall"), Entry("Fair", 630, 60, person: other, room: " hall "));
        Assert.Equal(["The room hall holds “Fair” at the same time (10:30 to 11:30)."], Of(0, first, second)[first.Row.Id]);
        Assert.Empty(Of(0, first, Entry("Elsewhere", 630, 60, person: other, room: "Hall", school: Guid.CreateVersion7())));
    }

    [Fact]
    public void TooLittleTimeForTheWay_Clashes_ByTheSiteOrByTheEstimate()
    {
        var (first, second) = (Entry("Talk", 600, 60, place: "Ash School"), Entry("Tour", 680, 60, place: "Oak School"));
        Assert.Empty(Of(0, first, second));
        Assert.Equal(["Vera Volt has 20 minutes to or from “Tour” (11:20 to 12:20) at another place, and the way takes about 30."], Of(30, first, second)[first.Row.Id]);
        Assert.Empty(Of(20, first, second));
        Assert.Empty(Of(30, first, Entry("Tour", 680, 60, place: " ash school ")));
        Assert.Empty(Of(30, first, Entry("Online", 680, 60, place: null, delivery: Deliveries.Virtual)));

        var far = Of(0, Entry("Talk", 600, 60, place: "Worcester", at: (52.19, -2.22)), Entry("Tour", 680, 60, place: "Birmingham", at: (52.48, -1.90)));
        Assert.Equal(2, far.Count);
    }

    [Fact]
    public void ClosedDay_IsSaid_ForTheSchoolThatIsClosed()
    {
        var holiday = new DateOnly(2027, 3, 26);
        var days = new Dictionary<Guid, SchoolCalendar> { [Ash] = SchoolCalendar.Unknown };
        var entry = Entry("Talk", 600, 60, on: holiday);
        Assert.Equal(["Ash School has no pupils on Friday 26 March 2027: Good Friday."], CalendarClashes.Of([entry], 0, days)[entry.Row.Id]);
        Assert.Empty(CalendarClashes.Of([Entry("Talk", 600, 60)], 0, days));
        Assert.Empty(CalendarClashes.Of([Entry("Online", 600, 60, on: holiday, delivery: Deliveries.Virtual)], 0, days));
    }

    [Fact]
    public void WholeDays_ClashWithEachOfTheirDays()
    {
        var fair = Entry("Fair", 0, 480, on: Day.AddDays(-1), wholeDays: 2, room: "Hall");
        Assert.Equal(2, Of(0, fair, Entry("Talk", 600, 60)).Count);
        Assert.Equal((true, true, false), (fair.IsOn(Day), fair.IsOn(Day.AddDays(-1)), fair.IsOn(Day.AddDays(1))));
    }

    [Fact]
    public void HeldTime_OfTheSameVolunteer_Clashes()
    {
        var held = Entry("Asked for", 600, 60, state: "Agreed") with { IsHeld = true };
        Assert.Equal("Held: agreed", held.Status);
        Assert.Equal(2, Of(0, held, Entry("Talk", 600, 60, room: "A")).Count);
    }

    private static IReadOnlyDictionary<Guid, IReadOnlyList<string>> Of(int travelMinutes, params CalendarEntry[] entries) =>
        CalendarClashes.Of(entries, travelMinutes, new Dictionary<Guid, SchoolCalendar>());

    private static CalendarEntry Entry(
        string title, int start, int minutes, Guid? person = null, string? room = null, string? place = "Ash School", Guid? school = null, DateOnly? on = null,
        Deliveries delivery = Deliveries.AtSchool, string state = "Booked", int wholeDays = 0, (double North, double East)? at = null)
    {
        var id = Guid.CreateVersion7();
        return new CalendarEntry(
            new EntryRow
            {
                Id = id,
                Title = title,
                Activity = Activities.CareersTalk,
                OnDate = on ?? Day,
                StartMinute = start,
                DurationMinutes = minutes,
                WholeDays = wholeDays,
                Delivery = delivery,
                Place = place,
                Room = room,
                Latitude = at?.North,
                Longitude = at?.East,
                State = state,
            },
            false,
            [new EntryPartyRow { EntryId = id, EmployerId = Brook, SchoolId = school ?? Ash, EmployerName = "Brook Builders", SchoolName = "Ash School" }],
            [new EntryVolunteerRow { EntryId = id, PersonId = person ?? Vera, Name = person is null ? "Vera Volt" : "Somebody" }]);
    }
}
