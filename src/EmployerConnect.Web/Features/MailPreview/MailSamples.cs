using EmployerConnect.Matching;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Attendance;
using EmployerConnect.Web.Features.Calendars;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.Reminders;
using EmployerConnect.Web.Features.Sessions;

namespace EmployerConnect.Web.Features.MailPreview;

/// <summary>Every message that the site writes, about one invented encounter.</summary>
internal static class MailSamples
{
    private static readonly DateTime Now = new(2027, 1, 12, 9, 0, 0, DateTimeKind.Utc);
    private static readonly NoticeRecipient Reader = new(Guid.Empty, "Sam O’Brien", "sam@example.org");

    public static IReadOnlyList<(string Name, Notice Notice)> All { get; } =
    [
        .. Matches(),
        Session("session-booked-volunteer", Role.Volunteer, SessionOccasion.Booked, InvitationMethod.Request),
        Session("session-booked", Role.CareersLeader, SessionOccasion.Booked, InvitationMethod.Request),
        Session("session-changed", Role.CareersLeader, SessionOccasion.Rescheduled, InvitationMethod.Request),
        Session("session-cancelled", Role.CareersLeader, SessionOccasion.Cancelled, InvitationMethod.Cancel),
        Session("session-taken-off", Role.Volunteer, SessionOccasion.Rescheduled, InvitationMethod.TakeOff),
        .. new[] { ReminderKind.WeekBefore, ReminderKind.DayBefore, ReminderKind.CountsDue }.Select(kind => ($"reminder-{kind}".ToLowerInvariant(), ReminderWords.Session(Reader, kind, View()))),
        ("reminder-proposal", ReminderWords.Proposal(Reader, Match(MatchEventKind.Proposed), Details)),
        ("offer-check", ReminderWords.OfferCheck(Reader, Offer(), Now.AddDays(14))),
        ("offer-paused", ReminderWords.OfferPaused(Reader, Offer())),
        ("volunteer-cannot-come", AttendanceNotices.CannotComeWords(Reader, View(), "Bea Brook", "Bob Brook")),
        ("volunteer-cannot-come-nobody-else", AttendanceNotices.CannotComeWords(Reader, View(), "Bea Brook", null)),
        ("counter-proposal", AttendanceNotices.CounterWords(Reader, View(), "Bea Brook", Now.AddDays(22))),
        ("counter-proposal-answer", AttendanceNotices.CounterAnswerWords(Reader, View(), Now.AddDays(22))),
    ];

    internal static SessionView View() => new(
        new Session
        {
            Id = Guid.Empty,
            HubId = Guid.Empty,
            Title = "Life on a building site",
            Activity = Activities.CareersTalk,
            OnDate = new DateOnly(2027, 2, 2),
            StartMinute = 600,
            DurationMinutes = 60,
            StartsAt = new DateTime(2027, 2, 2, 10, 0, 0, DateTimeKind.Utc),
            EndsAt = new DateTime(2027, 2, 2, 11, 0, 0, DateTimeKind.Utc),
            Delivery = Deliveries.AtSchool,
            Place = "Ash School, WR1 2AA",
            Room = "Main hall",
            GroupSize = 30,
            YearGroups = YearGroups.Year9,
            State = SessionState.Booked,
            CancelReason = CancelReason.TooFewPupils,
            CalendarUid = "0199a1b2-0000-7000-8000-000000000001",
        },
        [new SessionMatchRow { MatchId = Guid.Empty, EmployerId = Guid.Empty, SchoolId = Guid.Empty, EmployerName = "Brook Builders", SchoolName = "Ash School", ClearanceNeeded = Clearance.None, Purpose = "", Outcomes = "" }],
        [],
        []);

    private static (string, Notice) Session(string name, Role role, SessionOccasion occasion, InvitationMethod method)
    {
        var view = View();
        var person = new SessionPersonRow { Id = Reader.Id, Name = Reader.Name, Email = Reader.Email, Role = role };
        var one = new CalendarEvent
        {
            Uid = view.Session.CalendarUid,
            Sequence = 0,
            Summary = view.Session.Title,
            Description = "",
            Path = "/sessions",
            Date = view.Session.OnDate,
            StartMinute = view.Session.StartMinute,
            DurationMinutes = view.Session.DurationMinutes,
            Status = CalendarStatus.Confirmed,
            CreatedAt = Now,
            UpdatedAt = Now,
        };
        return (name, SessionNotices.Words(view, one, person, occasion, method, null));
    }

    private static IEnumerable<(string, Notice)> Matches()
    {
        foreach (var kind in Enum.GetValues<MatchEventKind>())
        {
            foreach (var role in new[] { Role.EmployerContact, Role.CareersLeader, Role.Coordinator })
            {
                var person = new MatchPerson { Id = Reader.Id, Name = Reader.Name, Email = Reader.Email, Role = role };
                if (MatchNotices.Words(Match(kind), Details, kind, person, 1) is { } notice)
                {
                    yield return ($"match-{kind}-{role}".ToLowerInvariant(), notice);
                }
            }
        }
    }

    private static MatchDetails Details => new()
    {
        Id = Guid.Empty,
        OfferTitle = "Life on a building site",
        Activity = Activities.CareersTalk,
        OfferDescription = "",
        ClearanceNeeded = Clearance.None,
        RequestTitle = "Construction for Year 9",
        Purpose = "To see what builders do",
        Outcomes = "",
        YearGroups = YearGroups.Year9,
        EmployerName = "Brook Builders",
        SchoolName = "Ash School",
        HubName = "Alder hub",
    };

    private static Offer Offer() => Offers.Offer.Publish(
        Guid.Empty,
        Guid.Empty,
        new OfferContent
        {
            Title = "Life on a building site",
            Description = "",
            Activity = Activities.CareersTalk,
            Sectors = Sectors.None,
            Subjects = Subjects.None,
            YearGroups = YearGroups.Year9,
            Deliveries = Deliveries.AtSchool,
            Benchmarks = Benchmarks.None,
            RadiusMiles = 20,
            DurationMinutes = 60,
            SessionsAvailable = 3,
            GroupMinimum = 1,
            GroupMaximum = 30,
            ClearanceNeeded = Clearance.None,
            Windows = [],
        },
        Now);

    private static Match Match(MatchEventKind kind)
    {
        var isOpen = kind is MatchEventKind.Proposed or MatchEventKind.OtherTime;
        return new Match
        {
            Id = Guid.Empty,
            OfferId = Guid.Empty,
            RequestId = Guid.Empty,
            HubId = Guid.Empty,
            EmployerId = Guid.Empty,
            SchoolId = Guid.Empty,
            State = MatchState.Proposed,
            ProposedBy = Side.School,
            Awaiting = isOpen ? Side.Employer : null,
            OnDate = new DateOnly(2027, 2, 2),
            StartMinute = 600,
            DurationMinutes = 60,
            Delivery = Deliveries.AtSchool,
            GroupSize = 30,
            Note = isOpen ? "The hall holds 60, and there is a car park." : null,
            AnswerDueAt = Now.AddDays(14),
            DeclineReason = DeclineReason.DateDoesNotSuit,
        };
    }
}
