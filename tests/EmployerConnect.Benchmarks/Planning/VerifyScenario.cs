using EmployerConnect.Benchmarks.Workload;
using EmployerConnect.Matching.Planning;

namespace EmployerConnect.Benchmarks.Planning;

/// <summary>
/// Plans against other ways to find the best: 200 small ones against Google.OrTools' min-cost flow, 50 tiny ones against all plans that
/// there are, each also through the checker of certificates. <c>--trx FILE</c> writes the counts for <c>test.sh</c>.
/// </summary>
internal static class VerifyScenario
{
    private const int Small = 200;
    private const int Tiny = 50;

    public static async Task<Result> Run(string[] args)
    {
        var (passed, failed) = (0, 0);
        for (var number = 0; number < Small; number++)
        {
            var input = Input((ulong)number, schools: 8, offers: 60, requests: 30);
            Count($"small {number}", input, OrToolsPlan.Value(input));
        }

        for (var number = 0; number < Tiny; number++)
        {
            var input = Input((ulong)(Small + number), schools: 2, offers: 9, requests: 5);
            Count($"tiny {number}", input, EveryPlan.Best(input));
        }

        if (Array.IndexOf(args, "--trx") is var at and >= 0)
        {
            await File.WriteAllTextAsync(args[at + 1], $"<TestRun><ResultSummary><Counters passed=\"{passed}\" failed=\"{failed}\" notExecuted=\"0\" /></ResultSummary></TestRun>\n");
        }

        return new Result("verify", [new("plans equal to the best there is", passed, ""), new("plans that are not", failed, "", 0)]);

        void Count(string name, PlanInput input, long best)
        {
            var plan = Planner.Solve(input);
            var faults = CertificateCheck.Faults(input, plan);
            if (plan.Value == best && plan.IsExact && faults.Count == 0)
            {
                passed++;
                return;
            }

            failed++;
            Console.Error.WriteLine($"{name}: {plan.Value} points, bound {plan.Bound}, best {best}. {string.Join(' ', faults)}");
        }
    }

    /// <summary>Each in its turn: one session or several a request, worth of encounters or none, days limited or not, more or less contended.</summary>
    private static PlanInput Input(ulong number, int schools, int offers, int requests)
    {
        var dice = new Dice(number);
        var season = Season.City(1000 + number, schools, offers, requests);
        season = (dice.Happens(0.5) ? season.Wanting(3) : season).Contended(0.3 + dice.Share());
        var employers = season.Offers.Select(offer => offer.EmployerId).Distinct().Where(_ => dice.Happens(0.3));
        return new PlanInput
        {
            Offers = season.Offers,
            Requests = season.Requests,
            NotBefore = Season.FirstDate,
            Rules = dice.Happens(0.7) ? PlanRules.Default : new PlanRules { EncounterWorth = [] },
            VolunteerDays = [.. employers.Select(employer => new VolunteerDays(employer, dice.Below(3)))],
        };
    }
}
