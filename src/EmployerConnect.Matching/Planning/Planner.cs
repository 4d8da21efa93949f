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
        var work = new PlanWork(input);
        var (room, free) = (new Room(work), new Room(work));
        var (kept, broken) = KeptPairs.Settle(work, room);
        _ = KeptPairs.Settle(work, free);
        var source = new PairSource(work);
        var (pairs, fitting) = source.List(progress, cancellation);
        var leftOut = fitting - pairs.Count;
        var assignment = Assignment.Solve(work, pairs, room, Had(work, kept), IsGoodEnough, progress, cancellation);
        List<Visit> visits = [.. kept.Select(pair => new Visit(pair, isKept: true)), .. assignment.Pairs.Select(pair => new Visit(pair, isKept: false))];
        var encounters = PlanWriter.Encounters(work, visits);
        return new Plan
        {
            Encounters = encounters,
            Value = encounters.Sum(encounter => (long)encounter.Value),
            Bound = leftOut == 0
                ? DualBound.Of(work, assignment.Prices, kept, pairs)
                : DualBound.Of(work, assignment.Prices, kept, source, progress, cancellation),
            Certificate = assignment.Prices.ToCertificate(work),
            FirstCome = FirstCome(work, [.. kept, .. FirstComeOrder.Serve(work, pairs, free)]),
            Unserved = new Reasons(work, source, room, visits).All(cancellation),
            Schools = Schools(work, encounters),
            BrokenPins = broken,
            Pairs = fitting,
            PairsLeftOut = leftOut,
        };

        bool IsGoodEnough(Assignment start)
        {
            if (input.Rules.GapAllowed == 0 || leftOut > 0)
            {
                return false;
            }

            var bound = DualBound.Of(work, start.Prices, kept, pairs);
            return bound - PlanWriter.Value(work, [.. kept, .. start.Pairs]) <= input.Rules.GapAllowed * bound;
        }
    }

    private static int[] Had(PlanWork work, List<Pairing> kept)
    {
        int[] had = [.. work.EncountersBefore];
        foreach (var pair in kept)
        {
            had[work.SchoolOf[pair.Request]]++;
        }

        return had;
    }

    private static FirstCome FirstCome(PlanWork work, List<Pairing> served) => new(
        PlanWriter.Value(work, served),
        served.Count,
        served.Select(pair => pair.Request).Distinct().Count(),
        served.Select(pair => work.SchoolOf[pair.Request]).Distinct().Count());

    private static SchoolServed[] Schools(PlanWork work, PlannedEncounter[] encounters)
    {
        var planned = encounters.CountBy(one => one.SchoolId).ToDictionary();
        return
        [
            .. work.Requests.GroupBy(request => request.SchoolId).OrderBy(school => school.Key).Select(school => new SchoolServed(
                school.Key,
                school.Sum(request => request.SessionsLeft),
                planned.GetValueOrDefault(school.Key),
                school.First().EncountersThisYear)),
        ];
    }
}
