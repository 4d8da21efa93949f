using System.Diagnostics;
using EmployerConnect.Matching.Planning;

namespace EmployerConnect.Benchmarks.Planning;

/// <summary>Rounds of the planner and of Google.OrTools in turn on one table of pairs.</summary>
internal sealed class Comparison(string name, PlanWork work, PairTable pairs, double listing)
{
    private const double NearEnough = 0.001;

    private readonly List<double> _exact = [];
    private readonly List<double> _near = [];
    private readonly List<double> _orTools = [];
    private long _best;
    private long _missing;
    private double _nearMissing;

    public void Round()
    {
        var (best, seconds) = OrToolsAssignment.Solve(work, pairs);
        (_best, _missing) = (best, 0);
        _orTools.Add(seconds);
        var (exact, value, bound) = Timed(0);
        _exact.Add(exact);
        _missing = Math.Max(Math.Abs(best - value), bound - best);
        (var near, value, _) = Timed(NearEnough);
        _near.Add(near);
        _nearMissing = 100.0 * (best - value) / best;
    }

    public IEnumerable<Figure> Figures(double exact, double? near) =>
        [
            new($"{name}: pairs that fit", pairs.Count, ""),
            new($"{name}: listing them", listing, "s"),
            new($"{name}: Google.OrTools", Middle(_orTools), "s"),
            new($"{name}: exact, with certificate", Middle(_exact), "s"),
            new($"{name}: within 0.1 % of the best", Middle(_near), "s"),
            new($"{name}: exact / Google.OrTools", Middle(_exact) / Middle(_orTools), "x", exact),
            new($"{name}: within 0.1 % / Google.OrTools", Middle(_near) / Middle(_orTools), "x", near),
            new($"{name}: points that plan or bound are off", _missing, "", 0),
            new($"{name}: within 0.1 %: below the best", _nearMissing, "%", 100 * NearEnough),
        ];

    private (double Seconds, long Value, long Bound) Timed(double gap)
    {
        var began = Stopwatch.GetTimestamp();
        var assignment = Assignment.Solve(work, pairs, new Room(work), work.EncountersBefore, IsGoodEnough, null, default);
        var bound = DualBound.Of(work, assignment.Prices, [], pairs);
        return (Stopwatch.GetElapsedTime(began).TotalSeconds, PlanWriter.Value(work, assignment.Pairs), bound);

        bool IsGoodEnough(Assignment start) =>
            gap > 0 && DualBound.Of(work, start.Prices, [], pairs) is var most && most - PlanWriter.Value(work, start.Pairs) <= gap * most;
    }

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
