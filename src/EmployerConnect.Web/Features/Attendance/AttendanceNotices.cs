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
        var session = view.Session;
        var next = standIns.Count > 0
            ? $"{standIns[0].Name} is free then and has the checks that the session needs: ask them, and put them on the session."
            : "No other volunteer of the employer is free then and has the checks that the session needs. Please look for another way with both sides.";
        foreach (var person in await Arrangers(work, view))
        {
            var notice = new Notice(
                person,
                $"{who.Name} cannot come: {session.Title}",
                [$"{who.Name} has declined the invitation, so the place is free.", .. SessionWords.Facts(view), next],
                standIns.Count > 0 ? "Choose who comes instead" : "See the session",
                standIns.Count > 0 ? $"/sessions/{session.Id}/stand-in" : $"/sessions/{session.Id}");
            await notices.Enqueue(work, now, $"declined:{session.Id}:{session.Sequence}:{who.PersonId}", notice);
        }
    }

    /// <summary>A counter-proposal changes nothing by itself: its writer gets a polite answer, the co-ordinators what was suggested.</summary>
    /// <param name="suggested">UTC; null where the calendar program's time could not be read.</param>
    public async Task Countered(Work work, DateTime now, SessionView view, Attendee who, DateTime? suggested, DateTime writtenAt)
    {
        var session = view.Session;
        var occasion = $"counter:{session.Id}:{session.Sequence}:{who.PersonId}:{writtenAt.Ticks}";
        var time = suggested is { } at ? LondonTime.DayWords(at) : "another time";
        var answer = new Notice(
            new NoticeRecipient(who.PersonId, who.Name, who.Email),
            $"Your suggestion: {session.Title}",
            [$"Thank you for suggesting {time}. We have passed it on to the hub's co-ordinators.", "Until you hear from them the session stays as it is:", .. SessionWords.Facts(view)],
            "See the session",
            $"/sessions/{session.Id}");
        await notices.Enqueue(work, now, occasion, answer);
        foreach (var person in (await Arrangers(work, view)).Where(person => person.Id != who.PersonId))
        {
            var notice = new Notice(
                person,
                $"{who.Name} suggests another time: {session.Title}",
                [$"{who.Name} suggests {time}. They have been told that the session stays as it is until you move it.", .. SessionWords.Facts(view)],
                "Move the session",
                $"/sessions/{session.Id}/reschedule");
            await notices.Enqueue(work, now, occasion, notice);
        }
    }

    private static async Task<IEnumerable<NoticeRecipient>> Arrangers(Work work, SessionView view)
    {
        var coordinators = await work.Query<MatchPerson>(AttendanceSql.CoordinatorsOf, new { hubId = view.Session.HubId });
        var contacts = view.People.Where(person => person.Role == Accounts.Role.EmployerContact).Select(person => new NoticeRecipient(person.Id, person.Name, person.Email));
        return coordinators.Select(person => new NoticeRecipient(person.Id, person.Name, person.Email)).Concat(contacts).DistinctBy(person => person.Id);
    }
}
