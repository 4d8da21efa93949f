using EmployerConnect.Matching;
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

    /// <summary>Who could come, for those who arrange the session. Where it needs a check, being on the list says that they have one: a reading of checks (invariant 26).</summary>
    public Task<(SessionView View, IReadOnlyList<MatchPerson> StandIns)?> For(Guid sessionId, Actor reader) =>
        database.ReadAndNote<(SessionView, IReadOnlyList<MatchPerson>)?>(async work =>
        {
            if (await SessionStore.View(work, sessionId) is not { } view)
            {
                return null;
            }

            if (!view.MayBeChangedBy(reader))
            {
                return (view, []);
            }

            if (view.Session.ClearanceNeeded != Clearance.None)
            {
                await Audit.Write(work, Now, reader.PersonId, "ClearancesRead", nameof(Session), sessionId, forId: view.Session.HubId);
            }

            return (view, await Attendance.StandIns.For(work, view, Now));
        });

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
        await Audit.Write(work, Now, by.PersonId, "VolunteerAdded", nameof(Session), sessionId, forId: session.HubId, fromVersion: seenVersion, toVersion: seenVersion + 1);
        var after = (await SessionStore.View(work, sessionId))!;
        await notices.InviteOne(work, Now, after, after.People.Single(person => person.Id == personId));
        return Outcome.Done;
    });
}
