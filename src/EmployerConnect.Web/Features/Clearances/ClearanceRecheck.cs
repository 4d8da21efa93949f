using EmployerConnect.Matching;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Clearances;

/// <summary>
/// Looks again at what was right when it was booked (invariant 23): checks come to their end, and the rules change. Each of
/// its steps takes effect once, on any number of instances.
/// </summary>
public sealed class ClearanceRecheck(Database.Database database, Notices notices, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task Run()
    {
        await AskTheRulesAgain();
        await Remind();
        await Flag();
    }

    private Task<int> AskTheRulesAgain() => database.Commit(async work =>
    {
        var rules = await CheckRuleStore.Current(work);
        var changed = 0;
        foreach (var session in (await work.Query<ClearanceDemand>(ClearanceSql.Demands, new { today = LondonTime.Today(time) })).GroupBy(demand => demand.SessionId))
        {
            var (first, needed) = (session.First(), Clearance.None);
            foreach (var demand in session)
            {
                var circumstances = await work.QueryOne<MatchCircumstances>(SafeguardingGateSql.Circumstances, new { matchId = demand.MatchId });
                var asked = circumstances!.Ask(rules, demand.OnDate).Clearance;
                needed = asked > needed ? asked : needed;
            }

            if (needed != first.ClearanceNeeded
                && await work.ExecuteOne(ClearanceSql.Demand, new { sessionId = first.SessionId, needed, was = first.ClearanceNeeded }))
            {
                await Audit.Write(work, Now, null, "SessionCheckChanged", "Session", first.SessionId, needed.ToString());
                changed++;
            }
        }

        return changed;
    });

    private Task<int> Remind() => database.Commit(async work =>
    {
        foreach (var clearance in await work.Query<VolunteerClearance>(ClearanceSql.WithoutReminders, new { today = LondonTime.Today(time) }))
        {
            await ClearanceStore.AddReminders(work, clearance, Now);
        }

        var sent = 0;
        var due = await work.Query<DueReminder>(ClearanceSql.DueReminders, new { now = Now });
        foreach (var reminder in due)
        {
            if (!await work.ExecuteOne(ClearanceSql.ReminderDone, new { clearanceId = reminder.ClearanceId, daysBefore = reminder.DaysBefore, now = Now }))
            {
                continue;
            }

            // Of several that are due at once (the site was down) only the nearest to the last day says something new.
            var isLatest = !due.Any(other => other.ClearanceId == reminder.ClearanceId && other.DaysBefore < reminder.DaysBefore);
            if (isLatest && !reminder.IsReplaced && !reminder.IsSuspended)
            {
                await Tell(work, reminder);
                sent++;
            }
        }

        return sent;
    });

    private async Task Tell(Work work, DueReminder reminder)
    {
        var day = LondonTime.DateWords(reminder.ExpiresOn);
        var occasion = $"clearance:{reminder.ClearanceId}:{reminder.DaysBefore}";
        await notices.Enqueue(work, Now, occasion, new Notice(
            new NoticeRecipient(reminder.PersonId, reminder.Name, reminder.Email),
            $"Your {FieldWords.InSentence(FieldWords.Name(reminder.Level))} counts until {day}",
            ["After that day you cannot be put down for encounters that need it.", "Please show a new one to your hub's co-ordinator in good time. Send no certificate and no number by mail."],
            "See your sessions", "/sessions"));
        foreach (var coordinator in await work.Query<Recipient>(ClearanceSql.CoordinatorsOf, new { personId = reminder.PersonId }))
        {
            await notices.Enqueue(work, Now, occasion, new Notice(
                new NoticeRecipient(coordinator.Id, coordinator.Name, coordinator.Email),
                $"A volunteer's check counts until {day}",
                [$"The check of {reminder.Name} comes to its end in {reminder.DaysBefore} days.", "Sessions after that day need somebody else, or a new check that you have seen."],
                "See the volunteers' checks", $"/clearances/{reminder.PersonId}"));
        }
    }

    private Task<int> Flag() => database.Commit(async work =>
    {
        var lapses = await work.Query<ClearanceLapse>(ClearanceSql.Lapses, new { today = LondonTime.Today(time) });
        foreach (var flag in (await work.Query<ClearanceFlagRow>(ClearanceSql.Flags)).Where(flag => !lapses.Any(lapse => lapse.SessionId == flag.SessionId && lapse.PersonId == flag.PersonId)))
        {
            await work.Execute(ClearanceSql.Lower, new { sessionId = flag.SessionId, personId = flag.PersonId });
        }

        var raised = 0;
        foreach (var lapse in lapses)
        {
            if (!await work.ExecuteOne(ClearanceSql.Raise, new { sessionId = lapse.SessionId, personId = lapse.PersonId, now = Now }))
            {
                continue;
            }

            raised++;
            await Audit.Write(work, Now, null, "ClearanceLapsed", "Session", lapse.SessionId, forId: lapse.PersonId);
            foreach (var coordinator in await work.Query<Recipient>(ClearanceSql.CoordinatorsOfHub, new { hubId = lapse.HubId }))
            {
                await notices.Enqueue(work, Now, $"lapse:{lapse.SessionId}:{lapse.PersonId}:{Now.Ticks}", new Notice(
                    new NoticeRecipient(coordinator.Id, coordinator.Name, coordinator.Email),
                    $"Not cleared: \"{lapse.Title}\" on {LondonTime.DateWords(lapse.OnDate)}",
                    [$"{lapse.PersonName} has no check in date on that day, which this activity needs.", "Choose somebody else, or record a new check that you have seen."],
                    "See the session", $"/sessions/{lapse.SessionId}"));
            }
        }

        return raised;
    });
}
