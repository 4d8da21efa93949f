namespace EmployerConnect.Matching.Planning.Flow;

/// <summary>
/// The best circulation, exactly: the primal-dual method of Ford and Fulkerson ("Flows in Networks", 1962), from whatever assignment
/// and labels it is given. What is out of order is undone first; then units go the shortest ways back into order, all those of one
/// length together, until no unit is anywhere it does not belong. The labels left are the dual.
/// </summary>
internal static class FlowSolver
{
    /// <summary>Leaves the best circulation in the state; its labels must be set for requests and schools, and their arcs in order.</summary>
    public static void Solve(FlowState state, IProgress<PlanProgress>? progress, CancellationToken cancellation)
    {
        Settle(state);
        var sources = Enumerable.Range(0, state.Hub + 1).Where(node => state.Excess[node] > 0).ToList();
        var (paths, moves) = (new ShortestPaths(state), new TightPaths(state));
        var total = Math.Max(1, sources.Sum(node => state.Excess[node]));
        while (sources.Count > 0)
        {
            progress?.Report(new PlanProgress(PlanStage.Assigning, total - Math.Min(total, sources.Sum(node => state.Excess[node])), total));
            if (!paths.Find(sources, cancellation))
            {
                throw new InvalidOperationException("Units are left that can go nowhere.");
            }

            moves.Move(sources, cancellation);
        }

        var hub = state.Label[state.Hub];
        for (var node = 0; node <= state.Hub; node++)
        {
            state.Label[node] -= hub;
        }
    }

    private static void Settle(FlowState state)
    {
        var problem = state.Problem;
        state.Label[state.Hub] = 0;
        for (var o = 0; o < problem.Offers; o++)
        {
            state.Label[o] = Math.Max(0, BestUnused(state, o));
        }

        for (var e = 0; e < problem.Employers; e++)
        {
            SettleEmployer(state, e);
        }

        foreach (var o in state.FreeOffers.Where(o => state.Label[o] > 0))
        {
            Fill(state, o, ref state.InOffer[o], problem.Sessions[o]);
        }

        for (var r = 0; r < problem.Requests; r++)
        {
            for (var at = state.Held[r] - 1; at >= 0; at--)
            {
                var (offer, score) = (state.HolderOffer(r, at), problem.Arcs[state.HolderArc(r, at)].Score);
                if (score + state.Label[state.FirstRequest + r] < state.Label[offer])
                {
                    state.Release(r, at);
                    state.Excess[offer]++;
                    state.Excess[state.FirstRequest + r]--;
                }
            }
        }
    }

    private static void SettleEmployer(FlowState state, int employer)
    {
        var node = state.FirstEmployer + employer;
        state.Label[node] = 0;
        foreach (var o in state.OffersOf[employer])
        {
            if (state.InOffer[o] < state.Problem.Sessions[o])
            {
                state.Label[node] = Math.Max(state.Label[node], state.Label[o]);
            }
        }

        foreach (var o in state.OffersOf[employer])
        {
            state.Label[o] = state.InOffer[o] > 0 ? Math.Max(state.Label[o], state.Label[node]) : state.Label[o];
        }

        if (state.Label[node] > 0)
        {
            Fill(state, node, ref state.InEmployer[employer], state.Problem.Days[employer]);
        }
    }

    private static void Fill(FlowState state, int node, ref int there, int room)
    {
        state.Excess[node] += room - there;
        state.Excess[state.Hub] -= room - there;
        there = room;
    }

    private static long BestUnused(FlowState state, int offer)
    {
        var (problem, best) = (state.Problem, long.MinValue);
        for (var arc = problem.ArcStarts[offer]; arc < problem.ArcStarts[offer + 1]; arc++)
        {
            var (request, score) = problem.Arcs[arc];
            var worth = score + state.Label[state.FirstRequest + request];
            if (worth > best && !state.IsUsed[arc])
            {
                best = worth;
            }
        }

        return best;
    }
}
