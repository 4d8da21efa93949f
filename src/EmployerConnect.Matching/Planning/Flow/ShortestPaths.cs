namespace EmployerConnect.Matching.Planning.Flow;

/// <summary>
/// Dijkstra from all nodes with too much to the nearest with too little; what an arc is short of being tight is its length. Afterwards labels
/// of the nodes on the way are lowered so that a shortest path is tight and every arc is still in order.
/// </summary>
internal sealed class ShortestPaths(FlowState state)
{
    private readonly long[] _distance = Filled(state.Hub + 1);
    private readonly List<int> _reached = [];
    private readonly PriorityQueue<int, long> _queue = new();

    /// <summary>False where nothing is left to be moved.</summary>
    /// <param name="sources">The nodes with too much.</param>
    /// <param name="cancellation">Looked at every few thousand nodes.</param>
    public bool Find(List<int> sources, CancellationToken cancellation)
    {
        foreach (var source in sources)
        {
            Reach(source, 0);
        }

        var (nearest, settled) = (long.MaxValue, 0);
        while (_queue.TryDequeue(out var node, out var distance) && distance < nearest)
        {
            if (distance > _distance[node])
            {
                continue;
            }

            if ((++settled & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (node < state.FirstRequest)
            {
                nearest = FromOffer(node, distance, nearest);
            }
            else
            {
                nearest = FromOther(node, distance, nearest);
            }
        }

        Lower(nearest);
        return nearest < long.MaxValue;
    }

    // The same as below, for the arcs that nearly all of the work is about.
    private long FromOffer(int offer, long distance, long nearest)
    {
        var (problem, labels, isUsed) = (state.Problem, state.Label, state.IsUsed);
        var (start, end) = (problem.ArcStarts[offer], problem.ArcStarts[offer + 1]);
        var (from, first) = (labels[offer] + distance, state.FirstRequest);
        for (var arc = start; arc < end; arc++)
        {
            var (request, score) = problem.Arcs[arc];
            var length = from - score - labels[first + request];
            if (length < nearest && length < _distance[first + request] && !isUsed[arc])
            {
                nearest = Come(first + request, length, nearest);
            }
        }

        return state.InOffer[offer] > 0 ? Come(state.ParentOf(offer), from - labels[state.ParentOf(offer)], nearest) : nearest;
    }

    private long FromOther(int node, long distance, long nearest)
    {
        var residual = new Residual(state);
        for (var at = 0; residual.Next(node, ref at, out var to, out var gain); at++)
        {
            nearest = Come(to, distance + state.Label[node] - gain - state.Label[to], nearest);
        }

        return nearest;
    }

    private long Come(int node, long distance, long nearest)
    {
        if (distance >= nearest || distance >= _distance[node])
        {
            return nearest;
        }

        Reach(node, distance);
        return state.Excess[node] < 0 ? distance : nearest;
    }

    private void Reach(int node, long distance)
    {
        if (_distance[node] == long.MaxValue)
        {
            _reached.Add(node);
        }

        _distance[node] = distance;
        _queue.Enqueue(node, distance);
    }

    private void Lower(long nearest)
    {
        foreach (var node in _reached)
        {
            if (_distance[node] < nearest && nearest < long.MaxValue)
            {
                state.Label[node] -= nearest - _distance[node];
            }

            _distance[node] = long.MaxValue;
        }

        _reached.Clear();
        _queue.Clear();
    }

    private static long[] Filled(int length)
    {
        var distances = new long[length];
        Array.Fill(distances, long.MaxValue);
        return distances;
    }
}
