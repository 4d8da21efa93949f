using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Clearances;

/// <summary>The checks of a hub's volunteers; each reading of them is an entry of the audit as well (invariant 26).</summary>
public sealed class ClearanceStore(Database.Database database, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<ClearanceList> ListFor(Actor coordinator) => ListFor(coordinator.PersonId, [.. coordinator.HubIds]);

    /// <param name="personId">Who reads it.</param>
    /// <param name="hubIds">Hubs that they co-ordinate.</param>
    public Task<ClearanceList> ListFor(Guid personId, Guid[] hubIds) => database.ReadAndNote(async work =>
    {
        foreach (var hubId in hubIds)
        {
            await Audit.Write(work, Now, personId, "ClearancesRead", "Hub", hubId);
        }

        var today = LondonTime.Today(time);
        return new ClearanceList(
            await work.Query<ClearanceHolder>(ClearanceSql.Holders, new { hubIds = Some(hubIds), today }),
            await LapsesFor(work, hubIds, today), today);
    });

    /// <summary>Null for somebody who is no member of an employer of the co-ordinator's hubs.</summary>
    public Task<ClearancePage?> Find(Guid personId, Actor coordinator) => database.ReadAndNote(async work =>
    {
        if (await Holder(work, personId, coordinator) is not { } holder)
        {
            return null;
        }

        await Audit.Write(work, Now, coordinator.PersonId, "ClearanceRead", "Person", personId);
        return new ClearancePage(
            personId, holder.Name, holder.EmployerName, coordinator.PersonId == personId,
            await work.Query<ClearanceRow>(ClearanceSql.Seen, new { personId }), await work.Query<WithdrawnClearanceRow>(ClearanceSql.Withdrawn, new { personId }), LondonTime.Today(time));
    });

    public Task<Outcome> Record(Guid personId, ClearanceSeen seen, Actor by) => database.Change(async work =>
    {
        if (await Holder(work, personId, by) is null)
        {
            return Outcome.Stale("This person is no longer a member of an employer of your hub.");
        }

        var (clearance, outcome) = VolunteerClearance.Record(personId, by, seen, LondonTime.Today(time), Now);
        if (clearance is null)
        {
            return outcome;
        }

        await work.Execute(ClearanceSql.Insert, clearance);
        await AddReminders(work, clearance, Now);
        await Audit.Write(work, Now, by.PersonId, "ClearanceRecorded", "Person", personId, clearance.Level.ToString());
        return Outcome.Done;
    });

    /// <summary>
    /// A check that was recorded wrongly counts no more: it goes out of the table that everything asks, and stays to be seen. What
    /// was booked upon it shows on the co-ordinators' desk at once.
    /// </summary>
    public Task<Outcome> Withdraw(Guid personId, Guid id, WithdrawalReason reason, Actor by) => database.Change(async work =>
    {
        var allowed = VolunteerClearance.Withdraw(personId, by);
        if (!allowed.IsDone)
        {
            return allowed;
        }

        var row = new { id, personId, reason = reason.ToString(), by = by.PersonId, now = Now };
        if (await Holder(work, personId, by) is null || !await work.ExecuteOne(ClearanceSql.Withdraw, row))
        {
            return Outcome.Stale("This check was withdrawn already.");
        }

        await work.Execute(ClearanceSql.ForgetReminders, row);
        if (!await work.ExecuteOne(ClearanceSql.TakeAway, row))
        {
            return Outcome.Stale("This check was withdrawn already.");
        }

        await Audit.Write(work, Now, by.PersonId, "ClearanceWithdrawn", "Person", personId, reason.ToString());
        return Outcome.Done;
    });

    /// <summary>The sessions of these hubs that somebody is put down for who is not cleared for the day, as it stands this moment.</summary>
    public Task<IReadOnlyList<ClearanceLapse>> LapsesFor(Actor coordinator) => database.ReadAndNote(async work =>
    {
        var lapses = await LapsesFor(work, [.. coordinator.HubIds], LondonTime.Today(time));
        foreach (var hubId in lapses.Select(lapse => lapse.HubId).Distinct())
        {
            await Audit.Write(work, Now, coordinator.PersonId, "ClearancesRead", "Hub", hubId);
        }

        return lapses;
    });

    internal static async Task AddReminders(Work work, VolunteerClearance clearance, DateTime now)
    {
        foreach (var (daysBefore, dueAt) in ClearanceReminders.For(clearance.ExpiresOn, now))
        {
            await work.Execute(ClearanceSql.AddReminder, new { clearanceId = clearance.Id, daysBefore, dueAt });
        }
    }

    private static async Task<IReadOnlyList<ClearanceLapse>> LapsesFor(Work work, Guid[] hubIds, DateOnly today) =>
        [.. (await work.Query<ClearanceLapse>(ClearanceSql.Lapses, new { today })).Where(lapse => hubIds.Contains(lapse.HubId))];

    private static Task<ClearanceHolder?> Holder(Work work, Guid personId, Actor coordinator) =>
        work.QueryOne<ClearanceHolder>(ClearanceSql.Holder, new { personId, hubIds = Some([.. coordinator.HubIds]) });

    private static Guid[] Some(Guid[] ids) => [.. ids.DefaultIfEmpty()];
}
