using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Attendance;

/// <summary>Who is invited, and what they say; a volunteer who cannot come frees the place.</summary>
public sealed class AttendanceStore(Database.Database database, AttendanceNotices notices)
{
    /// <summary>Somebody is sent an invitation with that SEQUENCE; returns the token that their answers carry.</summary>
    public static async Task<string> Invite(Work work, string uid, int sequence, Guid personId, DateTime now)
    {
        var token = await ReplyAddress.TokenFor(work, uid, personId, now);
        var row = new { uid, personId, sequence, tokenHash = SiteTokens.Hash(token) };
        if (!await work.ExecuteOne(AttendanceSql.Invite, row))
        {
            await work.Execute(AttendanceSql.InviteAgain, row);
        }

        return token;
    }

    public async Task<IReadOnlyDictionary<Guid, AttendanceAnswer>> Answers(string uid) =>
        (await database.Read(work => work.Query<Attendee>(AttendanceSql.OfEvent, new { uid }))).ToDictionary(one => one.PersonId, one => one.Answer);

    /// <summary>False where the answer says nothing new: it, or a later one, is known already.</summary>
    internal async Task<bool> Answer(Work work, Attendee who, AttendanceAnswer answer, DateTime writtenAt, DateTime now)
    {
        // A clock that runs ahead must not make later answers look older.
        var row = new { uid = who.CalendarUid, personId = who.PersonId, sequence = who.Sequence, answer = answer.ToString(), writtenAt = writtenAt < now ? writtenAt : now };
        if (!await work.ExecuteOne(AttendanceSql.Answer, row) || who.Answer == answer)
        {
            return false;
        }

        var sessionIds = await work.Query<Guid>(AttendanceSql.SessionsOf, new { uid = who.CalendarUid });
        foreach (var sessionId in sessionIds.Take(1))
        {
            await Audit.Write(work, now, who.PersonId, $"Attendance{answer}", nameof(Session), sessionId, forId: who.PersonId);
        }

        if (answer == AttendanceAnswer.Declined)
        {
            await Free(work, sessionIds, _ => true, who, now);
        }

        return true;
    }

    /// <summary>"No" to one meeting of a series alone: the others stay as they are, and so does what was said to all of it.</summary>
    /// <returns>False where it says nothing new.</returns>
    internal async Task<bool> DeclineMeeting(Work work, Attendee who, DateOnly seriesDate, DateTime now) =>
        await Free(work, await work.Query<Guid>(AttendanceSql.SessionsOf, new { uid = who.CalendarUid }), session => session.SeriesDate == seriesDate, who, now);

    /// <summary>Takes a volunteer off what is still to come; those who arrange it hear of it once.</summary>
    private async Task<bool> Free(Work work, IReadOnlyList<Guid> sessionIds, Func<Session, bool> which, Attendee who, DateTime now)
    {
        var isTold = false;
        foreach (var id in sessionIds)
        {
            var view = (await SessionStore.View(work, id))!;
            if (!which(view.Session) || view.Session.State != SessionState.Booked || view.Session.EndsAt <= now
                || !view.People.Any(person => person.Id == who.PersonId && person.Role == Role.Volunteer))
            {
                continue;
            }

            await TakeOff(work, view, who, now);
            if (!isTold)
            {
                await notices.CannotCome(work, now, view, who, await StandIns.For(work, view, now));
            }

            isTold = true;
        }

        return isTold;
    }

    private static async Task TakeOff(Work work, SessionView view, Attendee who, DateTime now)
    {
        if (!await work.ExecuteOne(AttendanceSql.Touch, new { id = view.Session.Id, version = view.Session.Version, now }))
        {
            throw new InvalidOperationException($"Session {view.Session.Id} changed while a volunteer was taken off it.");
        }

        await work.Execute(AttendanceSql.TakeOff, new { sessionId = view.Session.Id, personId = who.PersonId });
        await Audit.Write(work, now, who.PersonId, "VolunteerTakenOff", nameof(Session), view.Session.Id, forId: view.Session.HubId, fromVersion: view.Session.Version, toVersion: view.Session.Version + 1);
    }
}
