namespace EmployerConnect.Matching.Planning.Flow;

/// <summary>Moves units along tight arcs from nodes with too much to nodes with too little, depth first, each node given up once it led nowhere.</summary>
internal sealed class TightPaths(FlowState state)
{
    private readonly int[] _position = new int[state.Hub + 1];
    private readonly int[] _round = new int[state.Hub + 1];
    private readonly bool[] _onPath = new bool[state.Hub + 1];
    private readonly List<int> _path = [];
    private int _rounds;

    /// <summary>Moves what can be moved from the sources, and leaves in the list those that still have too much.</summary>
    public void Move(List<int> sources, CancellationToken cancellation)
    {
        _rounds++;
        foreach (var source in sources)
        {
            cancellation.ThrowIfCancellationRequested();
            while (state.Excess[source] > 0 && MoveOne(source))
            {
                // As many as find a way.
            }
        }

        sources.RemoveAll(source => state.Excess[source] <= 0);
    }

    private bool MoveOne(int source)
    {
        var residual = new Residual(state);
        _path.Clear();
        Enter(source);
        while (_path.Count > 0)
        {
            var node = _path[^1];
            if (state.Excess[node] < 0)
            {
                Carry(residual);
                return true;
            }

            if (Advance(residual, node) is { } next)
            {
                Enter(next);
            }
            else
            {
                // A dead end, until the next round.
                _onPath[node] = false;
                _path.RemoveAt(_path.Count - 1);
                if (_path.Count > 0)
                {
                    _position[_path[^1]]++;
                }
            }
        }

        return false;
    }

    private void Enter(int node)
    {
        if (_round[node] != _rounds)
        {
            (_round[node], _position[node]) = (_rounds, 0);
        }

        _onPath[node] = true;
        _path.Add(node);
    }

    private int? Advance(Residual residual, int node)
    {
        ref var at = ref _position[node];
        for (; residual.Next(node, ref at, out var to, out var gain); at++)
        {
            if (state.Label[node] == gain + state.Label[to] && !_onPath[to])
            {
                return to;
            }
        }

        return null;
    }

    private void Carry(Residual residual)
    {
        for (var i = 0; i + 1 < _path.Count; i++)
        {
            residual.Move(_path[i], _position[_path[i]], _path[i + 1]);
        }

        state.Excess[_path[0]]--;
        state.Excess[_path[^1]]++;
        foreach (var node in _path)
        {
            _onPath[node] = false;
        }
    }
}
