using System.Diagnostics;
using EmployerConnect.Matching.Planning;
using Google.OrTools.Graph;

namespace EmployerConnect.Benchmarks.Planning;

/// <summary>Google.OrTools' min-cost flow on a table of pairs, without a school's worth and volunteers' days: only its solving is timed.</summary>
internal static class OrToolsAssignment
{
    public static (long Value, double Seconds) Solve(PlanWork work, PairTable pairs)
    {
        var (requests, sink) = (work.Requests.Length, work.Requests.Length + work.Offers.Length);
        using var flow = new MinCostFlow(sink + 1, pairs.Count + sink);
        for (var r = 0; r < requests; r++)
        {
            for (var at = pairs.Starts[r]; at < pairs.Starts[r + 1]; at++)
            {
                flow.AddArcWithCapacityAndUnitCost(r, requests + pairs.Offers[at], 1, -pairs.Scores[at]);
            }

            flow.AddArcWithCapacityAndUnitCost(r, sink, work.Requests[r].SessionsLeft, 0);
            flow.SetNodeSupply(r, work.Requests[r].SessionsLeft);
        }

        for (var o = 0; o < work.Offers.Length; o++)
        {
            flow.AddArcWithCapacityAndUnitCost(requests + o, sink, work.Offers[o].SessionsLeft, 0);
        }

        flow.SetNodeSupply(sink, -work.Requests.Sum(request => request.SessionsLeft));
        var began = Stopwatch.GetTimestamp();
        var status = flow.Solve();
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return status == MinCostFlowBase.Status.OPTIMAL ? (-flow.OptimalCost(), seconds) : throw new InvalidOperationException($"OR-Tools says {status}.");
    }
}
