using System.Diagnostics;
using EmployerConnect.Matching.Planning;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>The planner as the site calls it; tests put one there that waits.</summary>
public delegate Plan SolvePlan(PlanInput input, IProgress<PlanProgress>? progress, CancellationToken cancellation);

/// <summary>
/// Makes the plans that were asked for. Any number of runners may work on one database: a run is claimed by one conditional
/// UPDATE and kept by its beat, and the plan is written only by whoever still holds the run.
/// </summary>
public sealed class PlanRunner(PlanRunStore runs, PlanDemands demands, SolvePlan solve, TimeProvider time, ILogger<PlanRunner> log)
{
    private const string TooOften = "It was begun several times and never ended. Make a smaller plan, or tell whoever runs the site.";
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(1);

    /// <summary>Makes every plan that is due; returns how many it took on.</summary>
    public async Task<int> RunDue(CancellationToken stop = default)
    {
        var taken = 0;
        foreach (var id in await runs.Due())
        {
            stop.ThrowIfCancellationRequested();
            var lease = Guid.CreateVersion7().ToString();
            if (await runs.Claim(id, lease, Lease) is { } run)
            {
                taken++;
                await Make(run, lease, stop);
            }
        }

        return taken;
    }

    private async Task Make(HubPlanRun run, string lease, CancellationToken stop)
    {
        if (run.CancelAskedAt is not null || run.Attempts > HubPlanRun.MostAttempts)
        {
            await End(run, lease, run.CancelAskedAt is null ? TooOften : null);
            return;
        }

        try
        {
            var demand = await demands.Of(run.HubId, run.Settings(await runs.Pins(run.Id)));
            var watch = Stopwatch.GetTimestamp();
            var plan = await Solve(run, lease, demand.Input, stop);
            var seconds = Stopwatch.GetElapsedTime(watch).TotalSeconds;
            var made = MadePlan.Of(run, demand, plan, await runs.Names(plan), seconds, time.GetUtcNow().UtcDateTime);
            if (!await runs.Keep(run, lease, made))
            {
                log.LogWarning("Plan run {Run} took longer than its lease; whoever has it now keeps its plan.", run.Id);
            }
        }
        catch (OperationCanceledException exception) when (stop.IsCancellationRequested)
        {
            if (!await runs.GiveBack(run.Id, lease))
            {
                log.LogWarning(exception, "Plan run {Run} had been taken over when the site stopped.", run.Id);
            }
        }
        catch (OperationCanceledException)
        {
            await End(run, lease, problem: null);
        }
        catch (Exception exception)
        {
            log.LogError(exception, "Plan run {Run} failed.", run.Id);
            await End(run, lease, exception is ArgumentException
                ? "Something in an offer or a request cannot be planned with. Whoever runs the site finds the reason in the log."
                : "Something went wrong here. Try again; if it fails again, tell whoever runs the site.");
        }
    }

    /// <summary>Without a problem it was stopped on purpose.</summary>
    private async Task End(HubPlanRun run, string lease, string? problem)
    {
        if (!await runs.End(run, lease, problem is null ? PlanRunState.Cancelled : PlanRunState.Failed, problem))
        {
            log.LogWarning("Plan run {Run} had been taken over before it ended here.", run.Id);
        }
    }

    private async Task<Plan> Solve(HubPlanRun run, string lease, PlanInput input, CancellationToken stop)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var latest = new Latest();
        var solving = Task.Run(() => solve(input, latest, cancel.Token), CancellationToken.None);
        while (await Task.WhenAny(solving, Task.Delay(BeatEvery, time, cancel.Token)) != solving)
        {
            var (percent, stage) = latest.Seen;
            if (!cancel.IsCancellationRequested && !await runs.Beat(run.Id, lease, percent, stage, Lease))
            {
                await cancel.CancelAsync();
            }

            if (cancel.IsCancellationRequested)
            {
                break;
            }
        }

        return await solving;
    }

    private sealed class Latest : IProgress<PlanProgress>
    {
        private volatile int _percent;
        private volatile PlanStage _stage;

        public (int Percent, PlanStage Stage) Seen => (_percent, _stage);

        public void Report(PlanProgress value)
        {
            _percent = HubPlanRun.PercentOf(value);
            _stage = value.Stage;
        }
    }
}
