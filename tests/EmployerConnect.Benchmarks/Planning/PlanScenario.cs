using System.Diagnostics;
using EmployerConnect.Benchmarks.Workload;
using EmployerConnect.Matching.Planning;

namespace EmployerConnect.Benchmarks.Planning;

/// <summary>
/// Plans of a contended region and of the contended nation against Google.OrTools' min-cost flow on the same pairs (only its solving is timed, all of ours is
/// from the table of pairs on), and against first come, first served. <c>--rounds</c> says how often (the middle one counts).
/// </summary>
internal static class PlanScenario
{
    private const double SessionsPerRequest = 0.7;

    private static readonly PlanRules Plain = new() { EncounterWorth = [] };

    public static async Task<Result> Run(string[] args)
    {
        var rounds = Array.IndexOf(args, "--rounds") is var at and >= 0 ? int.Parse(args[at + 1], System.Globalization.CultureInfo.InvariantCulture) : 5;
        var region = Against("region", Season.Region().Contended(SessionsPerRequest), rounds * 8);
        var nation = Against("nation", Season.England().Contended(SessionsPerRequest), rounds);
        return await Task.FromResult(new Result(
            "plan",
            [
                .. region.Figures(exact: 0.5, near: null),
                .. nation.Figures(exact: 1.2, near: 0.2),
                .. Served(),
                .. Several(),
                .. Everything(),
                .. Shared(),
            ]));
    }

    private static Comparison Against(string name, Season season, int rounds)
    {
        Tell($"{name}: listing pairs");
        var input = Input(season, Plain);
        var began = Stopwatch.GetTimestamp();
        var work = new PlanWork(input);
        var (pairs, _) = new PairSource(work, default).List(null, default);
        var comparison = new Comparison(name, work, pairs, Stopwatch.GetElapsedTime(began).TotalSeconds);
        for (var round = 0; round < rounds; round++)
        {
            Tell($"{name}: round {round + 1} of {rounds}");
            comparison.Round();
        }

        return comparison;
    }

    /// <summary>Over the whole range of what is left: 0.5, 0.7 and 0.9 sessions a request.</summary>
    private static IEnumerable<Figure> Served()
    {
        Tell("region: first come, first served");
        var plans = new[] { 0.5, 0.7, 0.9 }.Select(left => Planner.Solve(Input(Season.Region().Contended(left), Plain))).ToList();
        return
        [
            new("region: requests served / first come", (double)plans.Sum(plan => plan.RequestsServed) / plans.Sum(plan => plan.FirstCome.RequestsServed), "x", AtLeast: 1.1),
            new("region: points / first come", (double)plans.Sum(plan => plan.Value) / plans.Sum(plan => plan.FirstCome.Value), "x"),
        ];
    }

    private static IEnumerable<Figure> Several()
    {
        Tell("region: one to four sessions a request");
        var plan = Planner.Solve(Input(Season.Region().Wanting(4).Contended(SessionsPerRequest), PlanRules.Default));
        return [new("region, 1 to 4 sessions a request: of the bound", 100 * (1 - plan.Gap), "%", AtLeast: 98)];
    }

    /// <summary>The nation as the site would plan it, from the input to the reasons; and how soon it stops when it is told to.</summary>
    private static IEnumerable<Figure> Everything()
    {
        Tell("nation: all of it");
        var input = Input(Season.England().Wanting(3).Contended(SessionsPerRequest), PlanRules.Default);
        var began = Stopwatch.GetTimestamp();
        var plan = Planner.Solve(input);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return
        [
            new("nation, worth of encounters, 1 to 3 sessions: all of it", seconds, "s"),
            new("nation, worth of encounters, 1 to 3 sessions: gap", 100 * plan.Gap, "%"),
            new("nation: from cancelling to the end, the longest", Cancelling.Longest(input, seconds), "ms", 100),
        ];
    }

    private static IEnumerable<Figure> Shared()
    {
        Tell("region: shared visits");
        var season = Season.Region().Contended(SessionsPerRequest);
        var (alone, shared) = (Planner.Solve(Input(season, PlanRules.Default)), Planner.Solve(Input(season, new PlanRules { PoolMiles = 5 })));
        return
        [
            new("region, shared visits: encounters / without", (double)shared.Encounters.Count / alone.Encounters.Count, "x"),
            new("region, shared visits: gap to the bound", 100 * shared.Gap, "%"),
        ];
    }

    public static PlanInput Input(Season season, PlanRules rules) =>
        new() { Offers = season.Offers, Requests = season.Requests, NotBefore = Season.FirstDate, Rules = rules };

    private static void Tell(string what) => Console.Error.WriteLine(what);
}
