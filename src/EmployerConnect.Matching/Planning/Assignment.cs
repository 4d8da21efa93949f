using EmployerConnect.Matching.Planning.Flow;

namespace EmployerConnect.Matching.Planning;

/// <summary>Who meets whom when every visit is one encounter, and the prices that prove it.</summary>
internal sealed record Assignment(List<Pairing> Pairs, Prices Prices)
{
    /// <param name="work">The input by number.</param>
    /// <param name="pairs">The pairs to choose from.</param>
    /// <param name="room">What is left of everybody's limits; what is chosen is taken from it.</param>
    /// <param name="had">By school: its encounters so far, those kept included.</param>
    /// <param name="isGoodEnough">Whether the pairs and prices of the head start will do.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellation">Honoured within about 100 ms.</param>
    public static Assignment Solve(
        PlanWork work,
        PairTable pairs,
        Room room,
        int[] had,
        Func<Assignment, bool> isGoodEnough,
        IProgress<PlanProgress>? progress,
        CancellationToken cancellation)
    {
        progress?.Report(new PlanProgress(PlanStage.Assigning, 0, 1));
        var state = new FlowState(Problem(work, pairs, room, had));
        HeadStart.Run(state, cancellation);
        FlowSolver.SetLabels(state);
        var assignment = Read(work, state);
        if (!isGoodEnough(assignment))
        {
            FlowSolver.Solve(state, progress, cancellation);
            assignment = Read(work, state);
        }

        foreach (var pair in assignment.Pairs)
        {
            room.Take(pair.Offer, pair.Request);
        }

        assignment.AddWorthless(work, pairs, room);
        return assignment;
    }

    private static FlowProblem Problem(PlanWork work, PairTable pairs, Room room, int[] had)
    {
        var (starts, arcs) = FlowProblem.ByOffer(pairs, work.Offers.Length);

        // More than could be used would only have to be carried back; one more keeps the limit from binding.
        var (sessions, days) = (new int[work.Offers.Length], new int[work.Employers.Length]);
        for (var o = 0; o < sessions.Length; o++)
        {
            sessions[o] = Math.Min(room.Sessions(o), starts[o + 1] - starts[o] + 1);
            if (work.EmployerOf[o] is var e and >= 0)
            {
                days[e] += sessions[o];
            }
        }

        for (var e = 0; e < days.Length; e++)
        {
            days[e] = Math.Min(room.Days(e), days[e] + 1);
        }

        return new FlowProblem
        {
            Sessions = sessions,
            EmployerOf = work.EmployerOf,
            Days = days,
            Wanted = [.. Enumerable.Range(0, work.Requests.Length).Select(room.Wanted)],
            SchoolOf = work.SchoolOf,
            Worth = [.. had.Select(before => work.Input.Rules.EncounterWorth.Skip(before).ToArray())],
            ArcStarts = starts,
            Arcs = arcs,
        };
    }

    private static Assignment Read(PlanWork work, FlowState state)
    {
        var chosen = new List<Pairing>();
        for (var r = 0; r < state.Problem.Requests; r++)
        {
            var from = chosen.Count;
            for (var at = 0; at < state.Held[r]; at++)
            {
                chosen.Add(new Pairing(state.HolderOffer(r, at), r, state.Problem.Arcs[state.HolderArc(r, at)].Score));
            }

            chosen.Sort(from, chosen.Count - from, Comparer<Pairing>.Create((one, other) => one.Offer.CompareTo(other.Offer)));
        }

        return new Assignment(chosen, Prices.Of(work, state));
    }

    /// <summary>An encounter that is worth no point is still an encounter.</summary>
    private void AddWorthless(PlanWork work, PairTable pairs, Room room)
    {
        var chosen = Pairs.Select(pair => (pair.Offer, pair.Request)).ToHashSet();
        for (var r = 0; r < work.Requests.Length; r++)
        {
            for (var at = pairs.Starts[r]; at < pairs.Starts[r + 1] && room.Wanted(r) > 0; at++)
            {
                var offer = pairs.Offers[at];
                if (room.HasVisit(offer) && chosen.Add((offer, r)))
                {
                    room.Take(offer, r);
                    Pairs.Add(new Pairing(offer, r, pairs.Scores[at]));
                }
            }
        }
    }
}
