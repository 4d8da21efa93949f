using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.SchoolDays;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Sessions;

/// <summary>A meeting of a series together with all that come after it.</summary>
public sealed class SeriesStore(Database.Database database, TimeProvider time, SessionStore sessions, SessionNotices notices, SessionDiary diary)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Moves this meeting and all after it. From the first one on it stays the same series; from a later one on the rest becomes
    /// a series of its own, and the former ends before it.
    /// </summary>
    public Task<Outcome> Reschedule(Guid id, Booking booking, Actor by, int seenVersion) => database.Change(async work =>
    {
        if (await Find(work, id, seenVersion) is not var (view, series, rest))
        {
            return Outcome.Stale(Session.MovedOn);
        }

        var match = (await MatchStore.Find(work, view.Matches[0].MatchId))!;
        var days = await SchoolDayStore.Of(work, [match.SchoolId]);
        var plan = SeriesPlan.Of(booking.Date, series.EveryWeeks, rest.Count, days.Closed);
        if (SeriesBooking.Check(plan, rest.Count) is { } unplanned)
        {
            return unplanned;
        }

        var date = view.Session.SeriesDate!.Value;
        var isAll = date == series.FirstDate;
        var moved = isAll ? series.Move(plan, booking.StartMinute, booking.DurationMinutes, Now) : series.EndBefore(date, Now);
        if (!moved.IsDone || !await work.ExecuteOne(SeriesSql.Move, series))
        {
            return Outcome.Stale(Session.MovedOn);
        }

        var target = series;
        if (!isAll)
        {
            target = SessionSeries.Start(series.HubId, plan, booking.StartMinute, booking.DurationMinutes, Now, splitFrom: series.Id);
            await work.Execute(SeriesSql.Insert, target);
        }

        await work.Execute(SeriesSql.LetGo, new { seriesId = series.Id, date });
        foreach (var (session, on) in rest.Zip(plan.Dates))
        {
            var outcome = session.Reschedule(booking with { Date = on }, Now);
            if (!outcome.IsDone)
            {
                return outcome;
            }

            (session.SeriesId, session.SeriesDate) = (target.Id, on);
            session.ClearanceNeeded = await SafeguardingGate.Needed(work, view.Matches.Select(one => one.MatchId), session.OnDate);
        }

        if (await diary.Refuse(work, rest, match, booking.VolunteerIds) is { } refused)
        {
            return refused;
        }

        foreach (var session in rest)
        {
            // First the people, then the date, as for one session alone.
            await SessionStore.TakeEverybodyOff(work, session.Id);
            if (!await work.ExecuteOne(SessionSql.Move, SessionStore.Row(session, SessionState.Booked)))
            {
                return Outcome.Stale(Session.MovedOn);
            }

            await SessionStore.AddPeople(work, session.Id, match, booking);
            await Audit.Write(work, Now, by.PersonId, "SessionRescheduled", nameof(Session), session.Id, HistoryWords.WithAllAfter, session.HubId, session.Version, session.Version + 1);
        }

        var after = (await SessionStore.View(work, id))!;
        if (!isAll && series.Meetings > 0)
        {
            await notices.InviteSeries(work, Now, view, series.Id, SessionOccasion.Rescheduled);
        }

        await notices.InviteSeries(work, Now, after, target.Id, SessionOccasion.Rescheduled);
        if (isAll)
        {
            // After a split, whoever does not go on has just been told that the first series ends earlier.
            await notices.TakeOffSeries(work, Now, view, target.Id, view.People.ExceptBy(after.People.Select(person => person.Id), person => person.Id));
        }

        return Outcome.Done;
    });

    /// <summary>Cancels this meeting and all after it; the match ends with its last meeting.</summary>
    public Task<Outcome> Cancel(Guid id, CancelReason reason, Actor by, int seenVersion) => database.Change(async work =>
    {
        if (await Find(work, id, seenVersion) is not var (view, series, rest))
        {
            return Outcome.Stale(Session.MovedOn);
        }

        foreach (var session in rest)
        {
            var outcome = session.Cancel(reason, Now);
            if (!outcome.IsDone || !await work.ExecuteOne(SessionSql.Move, SessionStore.Row(session, SessionState.Booked)))
            {
                return Outcome.Stale(Session.MovedOn);
            }

            await Audit.Write(work, Now, by.PersonId, "SessionCancelled", nameof(Session), session.Id, reason.ToString(), session.HubId, session.Version, session.Version + 1);
        }

        series.Changed(Now);
        if (!await work.ExecuteOne(SeriesSql.Move, series))
        {
            return Outcome.Stale(Session.MovedOn);
        }

        var ended = await sessions.EndMatches(work, view, by);
        if (!ended.IsDone)
        {
            return ended;
        }

        await notices.InviteSeries(work, Now, (await SessionStore.View(work, id))!, series.Id, SessionOccasion.Cancelled);
        return Outcome.Done;
    });

    private static async Task<(SessionView View, SessionSeries Series, IReadOnlyList<Session> Meetings)?> Find(Work work, Guid id, int seenVersion)
    {
        if (await SessionStore.View(work, id) is not { Session: { State: SessionState.Booked, SeriesId: { } seriesId, SeriesDate: { } date } session } view || session.Version != seenVersion)
        {
            return null;
        }

        var series = (await work.QueryOne<SessionSeries>(SeriesSql.Find, new { id = seriesId }))!;
        List<Session> rest = [];
        foreach (var meeting in await work.Query<Guid>(SeriesSql.From, new { seriesId, date }))
        {
            rest.Add((await work.QueryOne<Session>(SessionSql.Find, new { id = meeting }))!);
        }

        return (view, series, rest);
    }
}
