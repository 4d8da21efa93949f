using System.Diagnostics;
using EmployerConnect.Matching.Planning;

namespace EmployerConnect.Benchmarks.Planning;

/// <summary>How long a run goes on after it was told to stop, at ten points of its time.</summary>
internal static class Cancelling
{
    private const int Points = 10;

    public static double Longest(PlanInput input, double seconds)
    {
        var longest = 0d;
        for (var point = 0; point < Points; point++)
        {
            using var source = new CancellationTokenSource();
            var asked = 0L;
            using var _ = source.Token.Register(() => asked = Stopwatch.GetTimestamp());
            source.CancelAfter(TimeSpan.FromSeconds(seconds * (point + 0.5) / Points));
            try
            {
                Planner.Solve(input, cancellation: source.Token);
            }
            catch (OperationCanceledException)
            {
                longest = Math.Max(longest, Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }
        }

        return longest;
    }
}
