using EmployerConnect.Matching.Planning;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>The making of one plan, which outlives the request that asked for it.</summary>
public sealed class HubPlanRun
{
    public const int MostAttempts = 3;

    public required Guid Id { get; init; }

    public required Guid HubId { get; init; }

    public required Guid AskedByPersonId { get; init; }

    public required bool EveryOffer { get; init; }

    public int? PoolMiles { get; init; }

    public int? DaysPerEmployer { get; init; }

    public required PlanRunState State { get; init; }

    /// <summary>0 to 100.</summary>
    public required int PercentDone { get; init; }

    public string? Stage { get; init; }

    public string? Problem { get; init; }

    public DateTime? CancelAskedAt { get; init; }

    public required int Attempts { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? EndedAt { get; init; }

    public bool IsLive => State is PlanRunState.Waiting or PlanRunState.Running;

    public PlanSettings Settings(IReadOnlyList<Pin> pins) => new(EveryOffer, PoolMiles, DaysPerEmployer, pins);

    /// <summary>How far the whole has come; the stages take about this much of it.</summary>
    public static int PercentOf(PlanProgress progress)
    {
        var (from, to) = progress.Stage switch
        {
            PlanStage.Pairs => (0, 25),
            PlanStage.Assigning => (25, 65),
            PlanStage.Pooling => (65, 80),
            PlanStage.Proving => (80, 90),
            _ => (90, 99),
        };
        return from + (int)((to - from) * (double)Math.Clamp(progress.Done, 0, progress.Total) / Math.Max(1, progress.Total));
    }
}
