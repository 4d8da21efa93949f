using EmployerConnect.Matching;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Sessions;

public sealed class SessionStore(Database.Database database, TimeProvider time, MatchStore matches, SessionNotices notices)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<SessionView?> Find(Guid id) => database.Read(work => View(work, id));

    public Task<IReadOnlyList<SessionSummary>> ListFor(Actor actor, DateTime from, DateTime to)
    {
        var organisationIds = actor.EmployerIds.Concat(actor.SchoolIds).DefaultIfEmpty().ToArray();
        var hubIds = actor.HubIds.DefaultIfEmpty().ToArray();
        return database.Read(work => work.Query<SessionSummary>(SessionSql.ListFor, new { organisationIds, hubIds, personId = actor.PersonId, from, to }));
    }

    /// <summary>A co-ordinator approves without the details being known yet: the sides book.</summary>
    public Task<Outcome> Approve(Guid matchId, Actor by, int seenVersion) =>
        database.Change(async work =>
        {
            var approved = await matches.Move(work, matchId, MatchEventKind.Approved, by.PersonId, false, match => match.Approve(by, Now), seenVersion);
            return approved.IsDone && await SafeguardingGate.RefuseVolunteer(work, (await MatchStore.Find(work, matchId))!) is { } refused ? refused : approved;
        });

    /// <summary>Books the session of an approved match; with <paramref name="approve"/> approval and booking are one transaction.</summary>
    public async Task<(Guid? SessionId, Outcome Outcome)> Book(Guid matchId, Booking booking, Actor by, bool approve, int seenVersion)
    {
        Guid? sessionId = null;
        var outcome = await database.Change(async work =>
        {
            int? seen = seenVersion;
            if (approve)
            {
                var approved = await matches.Move(work, matchId, MatchEventKind.Approved, by.PersonId, false, match => match.Approve(by, Now), seen);
                if (!approved.IsDone)
                {
                    return approved;
                }

                seen = null;
            }

            var booked = await matches.Move(work, matchId, MatchEventKind.Booked, by.PersonId, false, match => match.Book(Now), seen);
            if (!booked.IsDone)
            {
                return booked;
            }

            var match = (await MatchStore.Find(work, matchId))!;
            var details = (await work.QueryOne<MatchDetails>(MatchSql.Details, new { id = matchId }))!;
            var (session, made) = Session.Book(match, details, booking, Now);
            if (session is null)
            {
                return made;
            }

            session.ClearanceNeeded = await SafeguardingGate.Needed(work, [matchId], session.OnDate);
            if (await RefuseVolunteers(work, session, match.EmployerId, booking) is { } refused)
            {
                return refused;
            }

            await work.Execute(SessionSql.Insert, Row(session, session.State));
            await work.Execute(SessionSql.AddMatch, new { sessionId = session.Id, matchId });
            await AddPeople(work, session.Id, match, booking);
            await Audit.Write(work, Now, by.PersonId, "SessionBooked", "Session", session.Id, forId: session.HubId, toVersion: 1);
            await notices.Invite(work, Now, (await View(work, session.Id))!, SessionOccasion.Booked);
            sessionId = session.Id;
            return Outcome.Done;
        });
        return (sessionId, outcome);
    }

    public Task<Outcome> Reschedule(Guid id, Booking booking, Actor by, int seenVersion) => database.Change(async work =>
    {
        if (await View(work, id) is not { } view || view.Session.Version != seenVersion)
        {
            return Outcome.Stale(Session.MovedOn);
        }

        var session = view.Session;
        var from = session.State;
        var outcome = session.Reschedule(booking, Now);
        if (!outcome.IsDone)
        {
            return outcome;
        }

        session.ClearanceNeeded = await SafeguardingGate.Needed(work, view.Matches.Select(one => one.MatchId), session.OnDate);
        if (await RefuseVolunteers(work, session, view.Matches[0].EmployerId, booking) is { } refused)
        {
            return refused;
        }

        if (!await work.ExecuteOne(SessionSql.Move, Row(session, from)))
        {
            return Outcome.Stale(Session.MovedOn);
        }

        var match = (await MatchStore.Find(work, view.Matches[0].MatchId))!;
        await work.Execute(SessionSql.RemovePeople, new { sessionId = id });
        await AddPeople(work, id, match, booking);
        await Audit.Write(work, Now, by.PersonId, "SessionRescheduled", "Session", id, forId: session.HubId, fromVersion: seenVersion, toVersion: seenVersion + 1);
        var after = (await View(work, id))!;
        await notices.Invite(work, Now, after, SessionOccasion.Rescheduled);
        await notices.TakeOff(work, Now, after, view.People.ExceptBy(after.People.Select(person => person.Id), person => person.Id));
        return Outcome.Done;
    });

    public Task<Outcome> Cancel(Guid id, CancelReason reason, Actor by, int seenVersion) => database.Change(async work =>
    {
        if (await View(work, id) is not { } view || view.Session.Version != seenVersion)
        {
            return Outcome.Stale(Session.MovedOn);
        }

        var session = view.Session;
        var from = session.State;
        var outcome = session.Cancel(reason, Now);
        if (!outcome.IsDone)
        {
            return outcome;
        }

        if (!await work.ExecuteOne(SessionSql.Move, Row(session, from)))
        {
            return Outcome.Stale(Session.MovedOn);
        }

        foreach (var match in view.Matches)
        {
            var ended = await matches.Move(work, match.MatchId, MatchEventKind.Cancelled, by.PersonId, false, m => m.Cancel(Now));
            if (!ended.IsDone)
            {
                return ended;
            }
        }

        await Audit.Write(work, Now, by.PersonId, "SessionCancelled", "Session", id, reason.ToString(), session.HubId, seenVersion, seenVersion + 1);
        await notices.Invite(work, Now, (await View(work, id))!, SessionOccasion.Cancelled);
        return Outcome.Done;
    });

    /// <summary>Who was reached, by year group; no pupil is named.</summary>
    public Task<Outcome> Deliver(Guid id, IReadOnlyDictionary<int, int> pupilsByYear, Actor by, int seenVersion) => database.Change(async work =>
    {
        if (await View(work, id) is not { } view || view.Session.Version != seenVersion)
        {
            return Outcome.Stale(Session.MovedOn);
        }

        var from = view.Session.State;
        var outcome = view.Session.Deliver(Now);
        if (!outcome.IsDone)
        {
            return outcome;
        }

        if (!await work.ExecuteOne(SessionSql.Move, Row(view.Session, from)))
        {
            return Outcome.Stale(Session.MovedOn);
        }

        foreach (var (yearGroup, pupils) in pupilsByYear)
        {
            await work.Execute(SessionSql.SaveReach, new { sessionId = id, organisationId = view.Matches[0].SchoolId, yearGroup, pupils });
        }

        await Audit.Write(work, Now, by.PersonId, "SessionDelivered", "Session", id, forId: view.Session.HubId, fromVersion: seenVersion, toVersion: seenVersion + 1);
        return Outcome.Done;
    });

    /// <summary>Each volunteer belongs to the employer, is cleared for the activity on the day, and has no other session then.</summary>
    private static async Task<Outcome?> RefuseVolunteers(Work work, Session session, Guid employerId, Booking booking)
    {
        var known = (await MatchStore.Volunteers(work, employerId, session.OnDate)).ToDictionary(person => person.Id);
        // In one order for everybody, so that two bookings of the same people cannot wait for each other.
        foreach (var personId in booking.VolunteerIds.Order())
        {
            if (!known.TryGetValue(personId, out var volunteer) || !await work.ExecuteOne(SessionSql.LockDiary, new { personId }))
            {
                return Outcome.Invalid("Choose volunteers of this employer", nameof(Booking.VolunteerIds));
            }

            if (await work.Value<int>(SessionSql.Clashes, new { personId, sessionId = session.Id, session.StartsAt, session.EndsAt }) > 0)
            {
                return Outcome.Invalid($"{volunteer.Name} has another session at that time: choose another time or another volunteer", nameof(Booking.VolunteerIds));
            }

            if (session.ClearanceNeeded > Clearance.None && await work.Value<int>(SessionSql.Cleared, new { personId, needed = session.ClearanceNeeded, onDate = session.OnDate }) == 0)
            {
                return Outcome.Invalid(SafeguardingGate.NotCleared(volunteer.Name, session.ClearanceNeeded), nameof(Booking.VolunteerIds));
            }
        }

        return null;
    }

    private static async Task AddPeople(Work work, Guid sessionId, Match match, Booking booking)
    {
        var people = await work.Query<MatchPerson>(MatchSql.PeopleOf, new { employerId = match.EmployerId, schoolId = match.SchoolId, hubId = (Guid?)null });
        foreach (var personId in booking.VolunteerIds)
        {
            await work.Execute(SessionSql.AddPerson, new { sessionId, personId, organisationId = match.EmployerId, role = nameof(Role.Volunteer) });
        }

        foreach (var person in people.Where(person => !booking.VolunteerIds.Contains(person.Id)).DistinctBy(person => person.Id))
        {
            await work.Execute(SessionSql.AddPerson, new { sessionId, personId = person.Id, organisationId = person.OrganisationId, role = person.Role.ToString() });
        }
    }

    private static async Task<SessionView?> View(Work work, Guid id)
    {
        if (await work.QueryOne<Session>(SessionSql.Find, new { id }) is not { } session)
        {
            return null;
        }

        return new SessionView(
            session,
            await work.Query<SessionMatchRow>(SessionSql.Matches, new { sessionId = id }),
            await work.Query<SessionPersonRow>(SessionSql.People, new { sessionId = id }),
            await work.Query<ReachRow>(SessionSql.Reach, new { sessionId = id }));
    }

    private static object Row(Session session, SessionState fromState) => new
    {
        session.Id,
        session.HubId,
        session.Title,
        session.Activity,
        session.OnDate,
        session.StartMinute,
        session.DurationMinutes,
        session.StartsAt,
        session.EndsAt,
        session.Delivery,
        session.Place,
        session.Room,
        session.Link,
        session.GroupSize,
        session.YearGroups,
        session.ClearanceNeeded,
        State = session.State.ToString(),
        CancelReason = session.CancelReason?.ToString(),
        session.CalendarUid,
        session.Sequence,
        session.Version,
        session.CreatedAt,
        session.UpdatedAt,
        fromState = fromState.ToString(),
    };
}
