using System.Data.Common;
using EmployerConnect.Matching.Planning;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Plans;

public sealed class PlanRunStore(Database.Database database, TimeProvider time)
{
    public const string OneIsMade = "A plan for this hub is being made: wait for it, or stop it first.";

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<HubPlanRun?> Find(Guid id) => database.Read(work => work.QueryOne<HubPlanRun>(PlanRunSql.Find, new { id }));

    public async Task<Guid?> PlanOf(Guid runId) =>
        await database.Read(work => work.Query<Guid>(HubPlanSql.IdOfRun, new { runId })) is [var planId] ? planId : null;

    /// <summary>The runs that are under way in these hubs.</summary>
    public Task<IReadOnlyList<Guid>> Live(IEnumerable<Guid> hubIds) =>
        database.Read(work => work.Query<Guid>(PlanRunSql.Live, new { hubIds = hubIds.DefaultIfEmpty().ToArray() }));

    public async Task<(Guid Id, Outcome Outcome)> Ask(Guid hubId, PlanSettings settings, Guid personId)
    {
        var id = Guid.CreateVersion7();
        var outcome = await database.Change(async work =>
        {
            try
            {
                await work.Execute(PlanRunSql.Add, new { id, hubId, askedBy = personId, everyOffer = settings.EveryOffer, poolMiles = settings.PoolMiles, daysPerEmployer = settings.DaysPerEmployer, now = Now });
            }
            catch (DbException exception) when (work.IsUniqueViolation(exception))
            {
                return Outcome.Stale(OneIsMade);
            }

            await work.Execute(PlanRunSql.AddPin, settings.Pins.Select(pin => new { runId = id, offerId = pin.OfferId, requestId = pin.RequestId, kind = pin.Kind }));
            await Audit.Write(work, Now, personId, "PlanAsked", nameof(HubPlanRun), id);
            return Outcome.Done;
        });
        return (id, outcome);
    }

    /// <summary>One that waits ends at once, one that runs within a second or two.</summary>
    public Task<Outcome> Cancel(Guid id, Guid personId) => database.Change(async work =>
    {
        if (!await work.ExecuteOne(PlanRunSql.CancelWaiting, new { id, now = Now }) && !await work.ExecuteOne(PlanRunSql.AskToCancel, new { id, now = Now }))
        {
            return Outcome.Stale("It has ended already.");
        }

        await Audit.Write(work, Now, personId, "PlanStopped", nameof(HubPlanRun), id);
        return Outcome.Done;
    });

    public Task<IReadOnlyList<Guid>> Due() => database.Read(work => work.Query<Guid>(PlanRunSql.Due, new { now = Now }));

    /// <summary>Null where another instance has it.</summary>
    public Task<HubPlanRun?> Claim(Guid id, string lease, TimeSpan time) => database.Commit(async work =>
        await work.ExecuteOne(PlanRunSql.Claim, new { id, lease, now = Now, until = Now + time })
            ? await work.QueryOne<HubPlanRun>(PlanRunSql.Find, new { id })
            : null);

    public Task<IReadOnlyList<Pin>> Pins(Guid runId) => database.Read<IReadOnlyList<Pin>>(async work =>
        [.. (await work.Query<PinRow>(PlanRunSql.Pins, new { runId })).Select(row => new Pin(row.Kind, row.OfferId, row.RequestId))]);

    /// <summary>False where somebody asked to stop, or another instance has taken over.</summary>
    public Task<bool> Beat(Guid id, string lease, int percent, PlanStage stage, TimeSpan leaseTime) =>
        database.Commit(work => work.ExecuteOne(PlanRunSql.Beat, new { id, lease, percent, stage = stage.ToString(), until = Now + leaseTime }));

    /// <summary>False where it was no longer this worker's.</summary>
    public Task<bool> End(HubPlanRun run, string lease, PlanRunState state, string? problem) =>
        database.Commit(work => work.ExecuteOne(PlanRunSql.End, new { id = run.Id, lease, state = state.ToString(), percent = run.PercentDone, problem, now = Now }));

    public Task<bool> GiveBack(Guid id, string lease) => database.Commit(work => work.ExecuteOne(PlanRunSql.GiveBack, new { id, lease }));

    public Task<PlanNames> Names(Plan plan)
    {
        var (offers, requests) = MadePlan.Named(plan);
        return database.Read(work => PlanNames.Read(work, offers, requests));
    }

    /// <summary>The plan with its rows, and the end of its run: all of it or nothing, and once however many workers finish it.</summary>
    public Task<bool> Keep(HubPlanRun run, string lease, MadePlan made) => database.Commit(async work =>
    {
        if (!await work.ExecuteOne(PlanRunSql.End, new { id = run.Id, lease, state = nameof(PlanRunState.Done), percent = 100, problem = (string?)null, now = Now }))
        {
            return false;
        }

        await HubPlanStore.Add(work, made);
        await Audit.Write(work, Now, run.AskedByPersonId, "PlanMade", nameof(HubPlan), made.Plan.Id);
        return true;
    });
}
