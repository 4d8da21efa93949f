using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.Sessions;

namespace EmployerConnect.Web.Features.Reminders;

/// <summary>
/// Sends what is due, or drops it where it no longer helps. Each row is closed by one conditional UPDATE in the transaction
/// that writes its mail, so that any number of instances send it once (invariant 13).
/// </summary>
public sealed class ReminderStore(Database.Database database, Notices notices, OfferStore offers, ReminderOptions options, TimeProvider time)
{
    private const int BatchSize = 100;
    private static readonly TimeSpan LateForWeek = TimeSpan.FromDays(3);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Returns how many were sent.</summary>
    public async Task<int> RunDue()
    {
        var sent = 0;
        while (true)
        {
            var due = await database.Read(work => work.Query<Reminder>(ReminderSql.Due, new { now = Now, skip = 0, take = BatchSize }));
            foreach (var reminder in due)
            {
                sent += await database.Commit(work => Close(work, reminder)) ? 1 : 0;
            }

            if (due.Count < BatchSize)
            {
                return sent;
            }
        }
    }

    /// <summary>Offers that were asked about and of which nobody has said since that they stand. Returns how many were paused.</summary>
    public async Task<int> PauseUnconfirmed()
    {
        var now = Now;
        var values = new { before = now.AddDays(-options.OfferCheck), askedBefore = now.AddDays(-options.OfferPause) };
        var paused = 0;
        foreach (var id in await database.Read(work => work.Query<Guid>(ReminderSql.OffersToPause, values)))
        {
            var outcome = await database.Change(async work =>
            {
                var done = await offers.PauseUnconfirmed(work, id);
                return done is null ? Outcome.Stale(Offer.MovedOn) : await Tell(work, done, now);
            });
            paused += outcome.IsDone ? 1 : 0;
        }

        return paused;
    }

    private async Task<bool> Close(Work work, Reminder reminder)
    {
        var now = Now;
        if (await MovedTo(work, reminder) is { } dueAt && dueAt != reminder.DueAt)
        {
            await work.Execute(ReminderSql.Move, new { reminder.SubjectId, reminder.PersonId, kind = reminder.Kind.ToString(), round = 0, dueAt });
            return false;
        }

        var notice = await Words(work, reminder, now);
        if (!await work.ExecuteOne(ReminderSql.Close, new { id = reminder.Id, state = notice is null ? "Dropped" : "Sent", now }) || notice is null)
        {
            return false;
        }

        await notices.Enqueue(work, now, $"reminder:{reminder.Id}", notice);
        return true;
    }

    /// <summary>When a session's reminder is due as the session stands now; null for other kinds.</summary>
    private static async Task<DateTime?> MovedTo(Work work, Reminder reminder) =>
        reminder.Kind is ReminderKind.WeekBefore or ReminderKind.DayBefore or ReminderKind.CountsDue && await SessionStore.View(work, reminder.SubjectId) is { Session.State: SessionState.Booked } view
            ? ReminderTimes.ForSession(reminder.Kind, view.Session.OnDate)
            : null;

    /// <summary>Null where it no longer helps: what it is about is over, has gone, or is no longer this person's.</summary>
    private async Task<Notice?> Words(Work work, Reminder reminder, DateTime now)
    {
        var to = new NoticeRecipient(reminder.PersonId, reminder.Name, reminder.Email);
        switch (reminder.Kind)
        {
            case ReminderKind.Proposal:
                return await MatchStore.Find(work, reminder.SubjectId) is { State: MatchState.Proposed } match && match.AnswerDueAt > now
                    && (await work.Query<Guid>(ReminderTurnSql.IsTurnOf, new { id = match.Id, personId = reminder.PersonId })).Count > 0
                    ? ReminderWords.Proposal(to, match, (await work.QueryOne<MatchDetails>(MatchSql.Details, new { id = match.Id }))!)
                    : null;
            case ReminderKind.OfferCheck:
                return await OfferStore.Find(work, reminder.SubjectId) is { State: OfferState.Published } offer && offer.LastConfirmedAt <= now.AddDays(-options.OfferCheck)
                    ? ReminderWords.OfferCheck(to, offer, now.AddDays(options.OfferPause))
                    : null;
            default:
                return await SessionStore.View(work, reminder.SubjectId) is { Session.State: SessionState.Booked } view
                    && view.People.Any(person => person.Id == reminder.PersonId) && StillHelps(reminder, view.Session, now)
                    ? ReminderWords.Session(to, reminder.Kind, view)
                    : null;
        }
    }

    /// <summary>After a night without a clock, or a booking at short notice, nobody is told that it is "in a week" the day before.</summary>
    private static bool StillHelps(Reminder reminder, Session session, DateTime now) => reminder.Kind switch
    {
        ReminderKind.WeekBefore => now < reminder.DueAt + LateForWeek,
        ReminderKind.DayBefore => now < session.StartsAt,
        _ => now >= session.EndsAt,
    };

    private async Task<Outcome> Tell(Work work, Offer offer, DateTime now)
    {
        foreach (var person in await work.Query<MatchPerson>(ReminderSql.OfferPeople, new { employerId = offer.OrganisationId, createdBy = offer.CreatedByPersonId }))
        {
            await notices.Enqueue(work, now, $"offer-paused:{offer.Id}:{offer.Version}", ReminderWords.OfferPaused(new NoticeRecipient(person.Id, person.Name, person.Email), offer));
        }

        return Outcome.Done;
    }
}

internal static class ReminderTurnSql
{
    public const string IsTurnOf = """
        SELECT ms.PersonId
        FROM EncounterMatch m
        JOIN Membership ms ON ms.EndedAt IS NULL
            AND ((m.Awaiting = 'Employer' AND ms.OrganisationId = m.EmployerId AND ms.Role = 'EmployerContact')
              OR (m.Awaiting = 'School' AND ms.OrganisationId = m.SchoolId AND ms.Role = 'CareersLeader'))
        WHERE m.Id = @id AND ms.PersonId = @personId
        """;
}
