namespace EmployerConnect.Matching.Planning;

/// <summary>
/// Makes plans: who meets whom, so that the sum of values is the greatest under everybody's limits. Without shared visits the
/// plan is the best there is, and its certificate proves it; with them it is improved as far as it goes, and the bound says how far from the best it can be.
/// </summary>
public static class Planner
{
    /// <summary>The plan for an input.</summary>
    /// <param name="input">What there is to plan.</param>
    /// <param name="progress">Told several times a second how far it has come.</param>
    /// <param name="cancellation">Honoured within about 100 ms.</param>
    /// <exception cref="ArgumentException">The input breaks a rule; see <see cref="PlanInput.Check"/>.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Plan Solve(PlanInput input, IProgress<PlanProgress>? progress = null, CancellationToken cancellation = default)
    {
        input.Check();
        return new PlanRun(input, progress, cancellation).Solve();
    }
}
