namespace EmployerConnect.Matching.Planning.Flow;

/// <summary>
/// The best circulation, exactly: the primal-dual method of Ford and Fulkerson ("Flows in Networks", 1962), from whatever assignment
/// and labels it is given. What is out of order is undone first; then units go the shortest ways back into order, all those of one
/// length together, until no unit is anywhere it does not belong. The labels left are the dual.
/// </summary>
internal static class FlowSolver
{
    /// <summary>
    /// Sets the labels of offers, employers and the hub so that nothing that could still be chosen is out of order; those of requests and schools
    /// must be set, and their arcs in order. What is chosen may be out of order.
    /// </summary>
    public static void SetLabels(FlowState state)
    {
        var problem = state.Problem;
        state.Label[state.Hub] = 0;
        for (var o = 0; o < problem.Offers; o++)
        {
            state.Label[o] = Math.Max(0, BestUnused(state, o));
        }

        for (var e = 0; e < problem.Employers; e++)
        {
            SetEmployerLabel(state, e);
        }
    }

    /// <summary>Leaves the best circulation in the state, from whatever is chosen in it and labels as <see cref="SetLabels"/> leaves them.</summary>
    public static void Solve(FlowState state, IProgress<PlanProgress>? progress, CancellationToken cancellation)
    {
        Undo(state);
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

    private static void Undo(FlowState state)
    {
        var problem = state.Problem;
        for (var e = 0; e < problem.Employers; e++)
        {
            if (state.Label[state.FirstEmployer + e] > 0)
            {
                Fill(state, state.FirstEmployer + e, ref state.InEmployer[e], problem.Days[e]);
            }
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

    private static void SetEmployerLabel(FlowState state, int employer)
    {
        ref var label = ref state.Label[state.FirstEmployer + employer];
        label = 0;
        foreach (var o in state.OffersOf[employer])
        {
            if (state.InOffer[o] < state.Problem.Sessions[o])
            {
                label = Math.Max(label, state.Label[o]);
            }
        }

        foreach (var o in state.OffersOf[employer])
        {
            state.Label[o] = state.InOffer[o] > 0 ? Math.Max(state.Label[o], label) : state.Label[o];
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
