using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.SchoolDays;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Sessions;

public sealed class SessionStore(Database.Database database, TimeProvider time, MatchStore matches, SessionNotices notices, SessionDiary diary)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<SessionView?> Find(Guid id) => database.Read(work => View(work, id));

    /// <summary>How many sessions somebody has to come, and how many are over.</summary>
    public Task<(int ToCome, int Past)> CountsFor(Actor actor) => database.Read(async work =>
    {
        var whose = Whose(actor, 0, 1);
        return (await work.Value<int>(SessionListSql.CountToCome, whose), await work.Value<int>(SessionListSql.CountPast, whose));
    });

    public Task<IReadOnlyList<SessionSummary>> ListFor(Actor actor, bool past, int skip, int take) =>
        database.Read(work => past
            ? work.Query<SessionSummary>(SessionListSql.Past, Whose(actor, skip, take))
            : work.Query<SessionSummary>(SessionListSql.ToCome, Whose(actor, skip, take)));

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
            if (match.VisitId is { } visitId && await work.Query<Guid>(SessionSql.OfVisit, new { visitId }) is [var shared, ..])
            {
                sessionId = shared;
                return await Join(work, shared, match, details, booking, by);
            }

            var days = await SchoolDayStore.Of(work, [match.SchoolId]);
            var (made, planned) = SeriesBooking.Of(match, details, booking, days, Now);
            if (made is null)
            {
                return planned;
            }

            foreach (var one in made.Sessions)
            {
                one.ClearanceNeeded = await SafeguardingGate.Needed(work, [matchId], one.OnDate);
            }

            if (await diary.Refuse(work, made.Sessions, match, booking.VolunteerIds) is { } refused)
            {
                return refused;
            }

            await Insert(work, made, match, booking, by);
            var session = made.Sessions[0];
            var view = (await View(work, session.Id))!;
            await (made.Series is { } series
                ? notices.InviteSeries(work, Now, view, series.Id, SessionOccasion.Booked)
                : notices.Invite(work, Now, view, SessionOccasion.Booked));
            sessionId = session.Id;
            return Outcome.Done;
        });
        return (sessionId, outcome);
    }

    /// <summary>One more school comes to a visit that others have booked: same session, same time, same people of the employer.</summary>
    private async Task<Outcome> Join(Work work, Guid id, Match match, MatchDetails details, Booking booking, Actor by)
    {
        var view = (await View(work, id))!;
        var session = view.Session;
        if ((booking.Date, booking.StartMinute, booking.DurationMinutes) != (session.OnDate, session.StartMinute, session.DurationMinutes))
        {
            return Outcome.Invalid($"Other schools share this visit, which is booked for {LondonTime.Words(session.OnDate, session.StartMinute, session.DurationMinutes)}: book it for that time", nameof(Booking.Date));
        }

        var needed = await SafeguardingGate.Needed(work, view.Matches.Select(one => one.MatchId).Append(match.Id), session.OnDate);
        foreach (var volunteer in view.People.Where(person => person.Role == Role.Volunteer))
        {
            if (needed > session.ClearanceNeeded && await work.Value<int>(SessionSql.Cleared, new { personId = volunteer.Id, needed, onDate = session.LastDate }) == 0)
            {
                return Outcome.Invalid($"{SafeguardingGate.NotCleared(volunteer.Name, needed)}: change who comes to the visit first");
            }
        }

        if (!await work.ExecuteOne(SessionSql.Join, new { id, pupils = match.GroupSize, years = details.YearGroups, needed, now = Now }))
        {
            return Outcome.Stale(Session.MovedOn);
        }

        await work.Execute(SessionSql.AddMatch, new { sessionId = id, matchId = match.Id, number = 1 });
        var known = view.People.Select(person => person.Id).ToHashSet();
        var people = await work.Query<MatchPerson>(MatchSql.PeopleOf, new { employerId = match.EmployerId, schoolId = match.SchoolId, hubId = (Guid?)null });
        foreach (var person in people.Where(person => known.Add(person.Id)))
        {
            await work.Execute(SessionSql.AddPerson, new { sessionId = id, personId = person.Id, organisationId = person.OrganisationId, role = person.Role.ToString() });
        }

        await Audit.Write(work, Now, by.PersonId, "SessionJoined", "Session", id, forId: session.HubId, fromVersion: session.Version, toVersion: session.Version + 1);
        await notices.Invite(work, Now, (await View(work, id))!, SessionOccasion.Rescheduled);
        return Outcome.Done;
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
        var match = (await MatchStore.Find(work, view.Matches[0].MatchId))!;
        if (await diary.Refuse(work, [session], match, booking.VolunteerIds) is { } refused)
        {
            return refused;
        }

        // First the people, then the date: whoever was cleared for the old one alone must not stand there when the database looks.
        await TakeEverybodyOff(work, id);
        if (!await work.ExecuteOne(SessionSql.Move, Row(session, from)))
        {
            return Outcome.Stale(Session.MovedOn);
        }

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

        var ended = await EndMatches(work, view, by);
        if (!ended.IsDone)
        {
            return ended;
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

    /// <summary>Ends the matches that a cancelled session served, unless other meetings of the series still do.</summary>
    internal async Task<Outcome> EndMatches(Work work, SessionView view, Actor by)
    {
        foreach (var matchId in view.Matches.Select(match => match.MatchId))
        {
            if (await work.Value<int>(SeriesSql.OthersOfMatch, new { matchId, sessionId = view.Session.Id }) > 0)
            {
                continue;
            }

            var ended = await matches.Move(work, matchId, MatchEventKind.Cancelled, by.PersonId, false, m => m.Cancel(Now));
            if (!ended.IsDone)
            {
                return ended;
            }
        }

        return Outcome.Done;
    }

    internal static Task<int> TakeEverybodyOff(Work work, Guid sessionId) => work.Execute(SessionSql.RemovePeople, new { sessionId });

    private async Task Insert(Work work, SeriesBooking made, Match match, Booking booking, Actor by)
    {
        if (made.Series is { } series)
        {
            await work.Execute(SeriesSql.Insert, series);
        }

        var number = 0;
        foreach (var session in made.Sessions)
        {
            number++;
            await work.Execute(SessionSql.Insert, Row(session, session.State));
            await work.Execute(SessionSql.AddMatch, new { sessionId = session.Id, matchId = match.Id, number });
            await AddPeople(work, session.Id, match, booking);
            await Audit.Write(work, Now, by.PersonId, "SessionBooked", "Session", session.Id, forId: session.HubId, toVersion: 1);
        }
    }

    /// <summary>Those whom the booking names, with the contacts of both sides.</summary>
    internal static async Task AddPeople(Work work, Guid sessionId, Match match, Booking booking)
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

    internal static async Task<SessionView?> View(Work work, Guid id)
    {
        if (await work.QueryOne<Session>(SessionSql.Find, new { id }) is not { } session)
        {
            return null;
        }

        return new SessionView(
            session,
            await work.Query<SessionMatchRow>(SessionSql.Matches, new { sessionId = id }),
            await work.Query<SessionPersonRow>(SessionSql.People, new { sessionId = id }),
            await work.Query<ReachRow>(SessionSql.Reach, new { sessionId = id }))
        {
            SeriesUid = session.SeriesId is null ? null : await work.Value<string>(SeriesSql.Uid, new { seriesId = session.SeriesId }),
            Meetings = session.SeriesId is { } seriesId ? await work.Query<SeriesMeetingRow>(SeriesSql.Meetings, new { seriesId }) : [],
        };
    }

    internal static object Row(Session session, SessionState fromState) => new
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
        session.WholeDays,
        session.VolunteersNeeded,
        session.SeriesId,
        session.SeriesDate,
        session.SpreadsheetId,
        fromState = fromState.ToString(),
    };

    private object Whose(Actor actor, int skip, int take) => new
    {
        organisationIds = actor.EmployerIds.Concat(actor.SchoolIds).DefaultIfEmpty().ToArray(),
        hubIds = actor.HubIds.DefaultIfEmpty().ToArray(),
        personId = actor.PersonId,
        now = Now,
        skip,
        take,
    };
}
