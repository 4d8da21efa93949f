using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Attendance;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.StandIns;

public sealed class StandInStore(Database.Database database, SessionDiary diary, SessionNotices notices, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<(SessionView View, IReadOnlyList<MatchPerson> StandIns)?> For(Guid sessionId) =>
        database.Read<(SessionView, IReadOnlyList<MatchPerson>)?>(async work =>
            await SessionStore.View(work, sessionId) is { } view ? (view, await Attendance.StandIns.For(work, view, Now)) : null);

    /// <summary>Puts a volunteer on the session, who is invited; nobody else hears of it.</summary>
    public Task<Outcome> Add(Guid sessionId, Guid personId, Actor by, int seenVersion) => database.Change(async work =>
    {
        if (await SessionStore.View(work, sessionId) is not { Session.State: SessionState.Booked } view || view.Session.Version != seenVersion || view.Session.EndsAt <= Now)
        {
            return Outcome.Stale(Session.MovedOn);
        }

        var session = view.Session;
        var match = (await MatchStore.Find(work, view.Matches[0].MatchId))!;
        if (await diary.Refuse(work, [session], match, [personId]) is { Refused: { } refused })
        {
            return Outcome.Invalid(refused.Reason, "PersonId");
        }

        if (!await work.ExecuteOne(AttendanceSql.Touch, new { id = sessionId, version = seenVersion, now = Now }))
        {
            return Outcome.Stale(Session.MovedOn);
        }

        // An employer contact who comes as volunteer stands there once only.
        await work.Execute(SessionSql.RemovePerson, new { sessionId, personId });
        await work.Execute(SessionSql.AddPerson, new { sessionId, personId, organisationId = match.EmployerId, role = nameof(Role.Volunteer) });
        await Audit.Write(work, Now, by.PersonId, "VolunteerAdded", nameof(Session), sessionId);
        var after = (await SessionStore.View(work, sessionId))!;
        await notices.InviteOne(work, Now, after, after.People.Single(person => person.Id == personId));
        return Outcome.Done;
    });
}
