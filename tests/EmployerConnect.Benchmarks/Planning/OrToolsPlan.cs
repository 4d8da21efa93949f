using EmployerConnect.Matching.Planning;
using EmployerConnect.Matching.Ranking;
using Google.OrTools.Graph;

namespace EmployerConnect.Benchmarks.Planning;

/// <summary>The best plan's value by Google.OrTools' min-cost flow, from the input alone: every school's worth, every employer's days.</summary>
internal static class OrToolsPlan
{
    /// <summary>Points of the best plan without shared visits and pins.</summary>
    public static long Value(PlanInput input)
    {
        var nodes = new Dictionary<(string Kind, Guid Id), int>();
        using var flow = new MinCostFlow();
        var (source, sink) = (Node("source", Guid.Empty), Node("sink", Guid.Empty));
        var units = 0L;
        foreach (var school in input.Requests.GroupBy(request => request.SchoolId))
        {
            var wanted = school.Sum(request => request.SessionsLeft);
            units += wanted;
            for (var n = 1; n <= wanted; n++)
            {
                Add(source, Node("school", school.Key), 1, input.Rules.WorthOf(school.First().EncountersThisYear + n));
            }
        }

        foreach (var request in input.Requests)
        {
            Add(Node("school", request.SchoolId), Node("request", request.Id), request.SessionsLeft, 0);
            foreach (var fit in Ranker.OffersFor(request, input.Offers, input.Offers.Count, input.NotBefore, input.Weights))
            {
                Add(Node("request", request.Id), Node("offer", fit.OfferId), 1, fit.Score);
            }
        }

        foreach (var offer in input.Offers)
        {
            Add(Node("offer", offer.Id), Node("employer", offer.EmployerId), offer.SessionsLeft, 0);
        }

        foreach (var employer in input.Offers.GroupBy(offer => offer.EmployerId))
        {
            var days = input.VolunteerDays.FirstOrDefault(one => one.EmployerId == employer.Key)?.DaysLeft ?? employer.Sum(offer => offer.SessionsLeft);
            Add(Node("employer", employer.Key), sink, days, 0);
        }

        // What is not planned goes round by itself.
        Add(source, sink, units, 0);
        flow.SetNodeSupply(source, units);
        flow.SetNodeSupply(sink, -units);
        var status = flow.Solve();
        return status == MinCostFlowBase.Status.OPTIMAL ? -flow.OptimalCost() : throw new InvalidOperationException($"OR-Tools says {status}.");

        int Node(string kind, Guid id)
        {
            nodes.TryAdd((kind, id), nodes.Count);
            return nodes[(kind, id)];
        }

        void Add(int from, int to, long capacity, long gain) => flow.AddArcWithCapacityAndUnitCost(from, to, capacity, -gain);
    }
}
