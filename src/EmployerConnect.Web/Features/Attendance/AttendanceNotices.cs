using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Attendance;

/// <summary>What is said when somebody answers an invitation otherwise than with yes.</summary>
public sealed class AttendanceNotices(Notices notices)
{
    /// <summary>To the hub's co-ordinators and the employer's contacts, with who could come instead.</summary>
    public async Task CannotCome(Work work, DateTime now, SessionView view, Attendee who, IReadOnlyList<MatchPerson> standIns)
    {
        foreach (var person in await Arrangers(work, view))
        {
            await notices.Enqueue(work, now, $"declined:{view.Session.Id}:{view.Session.Sequence}:{who.PersonId}", CannotComeWords(person, view, who.Name, standIns.Count > 0 ? standIns[0].Name : null));
        }
    }

    /// <summary>To the same people: a volunteer has left the employer, and nobody takes the place over by themselves.</summary>
    public async Task HasLeft(Work work, DateTime now, SessionView view, SessionPersonRow who, IReadOnlyList<MatchPerson> standIns)
    {
        foreach (var person in (await Arrangers(work, view)).Where(person => person.Id != who.Id))
        {
            await notices.Enqueue(work, now, $"left:{view.Session.Id}:{view.Session.Sequence}:{who.Id}", HasLeftWords(person, view, who.Name, standIns.Count > 0 ? standIns[0].Name : null));
        }
    }

    /// <summary>A counter-proposal changes nothing by itself: its writer gets a polite answer, the co-ordinators what was suggested.</summary>
    /// <param name="suggested">UTC; null where the calendar program's time could not be read.</param>
    public async Task Countered(Work work, DateTime now, SessionView view, Attendee who, DateTime? suggested, DateTime writtenAt)
    {
        var occasion = $"counter:{view.Session.Id}:{view.Session.Sequence}:{who.PersonId}:{writtenAt.Ticks}";
        await notices.Enqueue(work, now, occasion, CounterAnswerWords(new NoticeRecipient(who.PersonId, who.Name, who.Email), view, suggested));
        foreach (var person in (await Arrangers(work, view)).Where(person => person.Id != who.PersonId))
        {
            await notices.Enqueue(work, now, occasion, CounterWords(person, view, who.Name, suggested));
        }
    }

    internal static Notice CannotComeWords(NoticeRecipient to, SessionView view, string name, string? standIn) =>
        FreePlaceWords(to, view, $"{name} cannot come: {view.Session.Title}", $"{name} has declined the invitation, so the place is free.", standIn);

    internal static Notice HasLeftWords(NoticeRecipient to, SessionView view, string name, string? standIn) =>
        FreePlaceWords(to, view, $"{name} no longer comes: {view.Session.Title}", $"{name} no longer belongs to the employer, so the place is free. The same may be so for later sessions.", standIn);

    private static Notice FreePlaceWords(NoticeRecipient to, SessionView view, string subject, string first, string? standIn)
    {
        var path = $"/sessions/{view.Session.Id}";
        return new Notice(to, subject, [first], standIn is null ? "See the session" : "Choose who comes instead", standIn is null ? path : $"{path}/stand-in")
        {
            Facts = SessionWords.Facts(view),
            IsUrgent = true,
            Next = standIn is null
                ? "No other volunteer of the employer is free then and has the checks that the session needs. Please look for another way with both sides."
                : $"{standIn} is free then and has the checks that the session needs: ask them, and put them on the session.",
        };
    }

    internal static Notice CounterAnswerWords(NoticeRecipient to, SessionView view, DateTime? suggested) =>
        new(to, $"Your suggestion: {view.Session.Title}", [$"Thank you for suggesting {TimeWords(suggested)}. We have passed it on to the hub's co-ordinators.", "Until you hear from them the session stays as it is."], "See the session", $"/sessions/{view.Session.Id}")
        {
            Facts = SessionWords.Facts(view),
            Next = "You need not do anything.",
            IsAnswer = true,
        };

    internal static Notice CounterWords(NoticeRecipient to, SessionView view, string name, DateTime? suggested) =>
        new(to, $"{name} suggests another time: {view.Session.Title}", [$"{name} suggests {TimeWords(suggested)}. They have been told that the session stays as it is until you move it."], "Move the session", $"/sessions/{view.Session.Id}/reschedule")
        {
            Facts = SessionWords.Facts(view),
            Next = "Move the session if the new time suits everybody, or tell them why it does not.",
        };

    private static string TimeWords(DateTime? suggested) => suggested is { } at ? LondonTime.DayWords(at) : "another time";

    private static async Task<IEnumerable<NoticeRecipient>> Arrangers(Work work, SessionView view)
    {
        var coordinators = await work.Query<MatchPerson>(AttendanceSql.CoordinatorsOf, new { hubId = view.Session.HubId });
        var contacts = view.People.Where(person => person.Role == Accounts.Role.EmployerContact).Select(person => new NoticeRecipient(person.Id, person.Name, person.Email));
        return coordinators.Select(person => new NoticeRecipient(person.Id, person.Name, person.Email)).Concat(contacts).DistinctBy(person => person.Id);
    }
}
