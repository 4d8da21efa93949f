using EmployerConnect.Matching.Planning;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Plans;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmployerConnect.Tests.Features.Plans;

/// <summary>Plans are made in the background: once, with a lease, and stopped when somebody asks.</summary>
public sealed class PlanRunTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private PlanGround _ground = null!;

    public async ValueTask InitializeAsync()
    {
        _ground = await PlanGround.Settle(_site);
        await _ground.Encounters.Offer();
        await _ground.Encounters.Request();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task RunDue_MakesThePlanAndEndsTheRun()
    {
        var run = await _ground.Ask();
        Assert.Equal(1, await _ground.RunDue());
        Assert.Equal(0, await _ground.RunDue());

        var ended = (await _ground.Run(run))!;
        Assert.Equal((PlanRunState.Done, 100, 1), (ended.State, ended.PercentDone, ended.Attempts));
        var plan = (await _ground.Find((await _site.With<PlanRunStore, Guid?>(runs => runs.PlanOf(run)))!.Value))!;
        Assert.Equal((1, 1, 1, 2026, HubPlanState.Open), (plan.Requests, plan.RequestsServed, plan.FirstComeServed, plan.SchoolYear, plan.State));
        Assert.Equal(1, await _ground.Encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'PlanMade'"));
    }

    [Fact]
    public async Task Ask_WhileOneIsMadeForTheHub_IsTooLate()
    {
        await _ground.Ask();
        var (_, outcome) = await _site.With<PlanRunStore, (Guid, Outcome)>(runs => runs.Ask(_ground.People.AlderHub, PlanSettings.Usual, _ground.People.Carl));
        Assert.Equal(RefusalKind.Stale, outcome.Refused?.Kind);
        (_, outcome) = await _site.With<PlanRunStore, (Guid, Outcome)>(runs => runs.Ask(_ground.People.BirchHub, PlanSettings.Usual, _ground.People.Ozzie));
        Assert.Null(outcome.Refused);
    }

    [Fact]
    public async Task Cancel_BeforeItsTurn_EndsAtOnce()
    {
        var run = await _ground.Ask();
        await Cancel(run);
        Assert.Equal(0, await _ground.RunDue());
        Assert.Equal(PlanRunState.Cancelled, (await _ground.Run(run))!.State);
        var again = await _site.With<PlanRunStore, Outcome>(runs => runs.Cancel(run, _ground.People.Cora));
        Assert.Equal(RefusalKind.Stale, again.Refused?.Kind);
    }

    [Fact]
    public async Task Cancel_WhileItRuns_StopsThePlannerAndKeepsNothing()
    {
        var run = await _ground.Ask();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var making = Runner((_, progress, cancellation) =>
        {
            progress!.Report(new PlanProgress(PlanStage.Assigning, 1, 2));
            begun.SetResult();
            cancellation.WaitHandle.WaitOne();
            throw new OperationCanceledException(cancellation);
        }).RunDue(TestContext.Current.CancellationToken);
        await begun.Task;

        // A beat tells how far it is; the one after the wish to stop ends it.
        await Beats(async () => (await _ground.Run(run))!.PercentDone > 0);
        Assert.Equal((PlanRunState.Running, 45, "Assigning"), ((await _ground.Run(run))!.State, (await _ground.Run(run))!.PercentDone, (await _ground.Run(run))!.Stage));
        await Cancel(run);
        await Beats(() => Task.FromResult(making.IsCompleted));

        Assert.Equal(PlanRunState.Cancelled, (await _ground.Run(run))!.State);
        Assert.Equal(0, await _ground.Encounters.Value<int>("SELECT COUNT(*) FROM HubPlan"));
    }

    [Fact]
    public async Task RunDue_WhenTheLeaseHasRunOut_AnotherInstanceMakesItAndTheFirstKeepsNothing()
    {
        await using var second = new TestSite(_site);
        var run = await _ground.Ask();
        var making = Runner((input, _, _) =>
        {
            // This instance hangs for longer than its lease, without a beat, and another takes over.
            _ground.Encounters.Write("UPDATE HubPlanRun SET LeasedUntil = @now", new { now = TestSite.Now.UtcDateTime }).GetAwaiter().GetResult();
            Assert.Equal(1, _ground.RunDue(second).GetAwaiter().GetResult());
            return Planner.Solve(input, cancellation: CancellationToken.None);
        });
        await making.RunDue(TestContext.Current.CancellationToken);

        Assert.Equal(PlanRunState.Done, (await _ground.Run(run))!.State);
        Assert.Equal(2, (await _ground.Run(run))!.Attempts);
        Assert.Equal(1, await _ground.Encounters.Value<int>("SELECT COUNT(*) FROM HubPlan"));
    }

    [Fact]
    public async Task RunDue_ThatFails_SaysSoAndStopsNoOther()
    {
        var run = await _ground.Ask();
        await Runner((_, _, _) => throw new InvalidOperationException("Broken.")).RunDue(TestContext.Current.CancellationToken);
        var ended = (await _ground.Run(run))!;
        Assert.Equal(PlanRunState.Failed, ended.State);
        Assert.Contains("Try again", ended.Problem, StringComparison.Ordinal);
        await _ground.Plan();
    }

    [Fact]
    public async Task RunDue_ThatNeverComesBack_IsGivenUp()
    {
        var run = await _ground.Ask();
        await _ground.Encounters.Write(
            "UPDATE HubPlanRun SET State = 'Running', LeasedBy = 'gone', LeasedUntil = @until, Attempts = 3 WHERE Id = @run",
            new { run, until = TestSite.Now.UtcDateTime.AddMinutes(-1) });
        await _ground.RunDue();
        Assert.Equal(PlanRunState.Failed, (await _ground.Run(run))!.State);
    }

    [Fact]
    public async Task RunDue_WhenTheSiteStops_GivesTheRunBack()
    {
        var run = await _ground.Ask();
        using var stop = new CancellationTokenSource();
        var runner = Runner((_, _, cancellation) =>
        {
            stop.Cancel();
            throw new OperationCanceledException(cancellation);
        });
        await runner.RunDue(stop.Token);
        Assert.Equal(PlanRunState.Waiting, (await _ground.Run(run))!.State);
    }

    [Fact]
    public async Task RunDue_WithAProofThatDoesNotHold_KeepsNoPlan()
    {
        var run = await _ground.Ask();
        await Runner((input, _, _) =>
        {
            var plan = Planner.Solve(input, cancellation: CancellationToken.None);
            return plan with { Value = plan.Value + 1, Bound = plan.Bound + 1 };
        }).RunDue(TestContext.Current.CancellationToken);
        Assert.Equal(PlanRunState.Failed, (await _ground.Run(run))!.State);
        Assert.Equal(0, await _ground.Encounters.Value<int>("SELECT COUNT(*) FROM HubPlan"));
    }

    private PlanRunner Runner(SolvePlan solve)
    {
        var services = _site.Services.CreateScope().ServiceProvider;
        return new PlanRunner(services.GetRequiredService<PlanRunStore>(), services.GetRequiredService<PlanDemands>(), solve, _site.Time, NullLogger<PlanRunner>.Instance);
    }

    private async Task Cancel(Guid run) => Assert.Null((await _site.With<PlanRunStore, Outcome>(runs => runs.Cancel(run, _ground.People.Cora))).Refused);

    /// <summary>Lets the clock beat until something has come to pass.</summary>
    private async Task Beats(Func<Task<bool>> until)
    {
        while (!await until())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            _site.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }
}
