namespace EmployerConnect.Matching.Planning.Flow;

/// <summary>
/// The arcs along which units can still move, from a node: forwards where there is room, backwards where something came that way.
/// They are visited by a position that counts up; positions mean the same as long as nothing moves at the node.
/// </summary>
internal readonly struct Residual(FlowState state)
{
    private readonly FlowState _state = state;
    private readonly FlowProblem _problem = state.Problem;

    /// <summary>The next arc at or after <paramref name="at"/>, which is left at it.</summary>
    public bool Next(int from, ref int at, out int to, out long gain)
    {
        if (from < _state.FirstRequest)
        {
            return FromOffer(from, ref at, out to, out gain);
        }

        if (from < _state.FirstSchool)
        {
            return FromRequest(from - _state.FirstRequest, ref at, out to, out gain);
        }

        if (from < _state.FirstEmployer)
        {
            return FromSchool(from - _state.FirstSchool, ref at, out to, out gain);
        }

        gain = 0;
        return from < _state.Hub ? FromEmployer(from - _state.FirstEmployer, ref at, out to) : FromHub(ref at, out to, out gain);
    }

    /// <summary>One unit goes along the arc at a position.</summary>
    public void Move(int from, int at, int to)
    {
        if (from < _state.FirstRequest)
        {
            MoveFromOffer(from, at);
        }
        else if (from < _state.FirstSchool)
        {
            MoveFromRequest(from - _state.FirstRequest, to);
        }
        else if (from < _state.FirstEmployer)
        {
            _ = at == 0 ? _state.OutSchool[from - _state.FirstSchool]++ : _state.OutRequest[to - _state.FirstRequest]--;
        }
        else if (from < _state.Hub)
        {
            _ = at == 0 ? _state.InEmployer[from - _state.FirstEmployer]-- : _state.InOffer[to]++;
        }
        else
        {
            MoveFromHub(to);
        }
    }

    private bool FromOffer(int offer, ref int at, out int to, out long gain)
    {
        var (start, end) = (_problem.ArcStarts[offer], _problem.ArcStarts[offer + 1]);
        for (var arc = start + at; arc < end; arc++)
        {
            if (!_state.IsUsed[arc])
            {
                (at, to, gain) = (arc - start, _state.FirstRequest + _problem.Arcs[arc].Request, _problem.Arcs[arc].Score);
                return true;
            }
        }

        (to, gain) = (_state.ParentOf(offer), 0);
        var isThere = at <= end - start && _state.InOffer[offer] > 0;
        at = Math.Max(at, end - start);
        return isThere;
    }

    private bool FromRequest(int request, ref int at, out int to, out long gain)
    {
        var held = _state.Held[request];
        if (at < held)
        {
            (to, gain) = (_state.HolderOffer(request, at), -_problem.Arcs[_state.HolderArc(request, at)].Score);
            return true;
        }

        (to, gain) = (_state.FirstSchool + _problem.SchoolOf[request], 0);
        var isThere = at == held && _state.OutRequest[request] < _problem.Wanted[request];
        at = Math.Max(at, held);
        return isThere;
    }

    private bool FromSchool(int school, ref int at, out int to, out long gain)
    {
        if (at == 0)
        {
            // As many as come: what the requests want is the limit.
            (to, gain) = (_state.Hub, _problem.WorthAfter(school, _state.OutSchool[school]));
            return true;
        }

        var requests = _state.RequestsOf[school];
        for (; at <= requests.Length; at++)
        {
            if (_state.OutRequest[requests[at - 1]] > 0)
            {
                (to, gain) = (_state.FirstRequest + requests[at - 1], 0);
                return true;
            }
        }

        (to, gain) = (0, 0);
        return false;
    }

    private bool FromEmployer(int employer, ref int at, out int to)
    {
        to = _state.Hub;
        if (at == 0 && _state.InEmployer[employer] > 0)
        {
            return true;
        }

        var offers = _state.OffersOf[employer];
        for (at = Math.Max(at, 1); at <= offers.Length; at++)
        {
            to = offers[at - 1];
            if (_state.InOffer[to] < _problem.Sessions[to])
            {
                return true;
            }
        }

        return false;
    }

    private bool FromHub(ref int at, out int to, out long gain)
    {
        var (employers, offers) = (_problem.Employers, _state.FreeOffers.Length);
        for (gain = 0; at < employers + offers; at++)
        {
            to = at < employers ? _state.FirstEmployer + at : _state.FreeOffers[at - employers];
            if (at < employers ? _state.InEmployer[at] < _problem.Days[at] : _state.InOffer[to] < _problem.Sessions[to])
            {
                return true;
            }
        }

        for (; at < employers + offers + _problem.Schools; at++)
        {
            var school = at - employers - offers;
            if (_state.OutSchool[school] > 0)
            {
                (to, gain) = (_state.FirstSchool + school, -_problem.WorthAfter(school, _state.OutSchool[school] - 1));
                return true;
            }
        }

        to = 0;
        return false;
    }

    private void MoveFromOffer(int offer, int at)
    {
        var arc = _problem.ArcStarts[offer] + at;
        if (arc < _problem.ArcStarts[offer + 1])
        {
            _state.Use(offer, arc);
        }
        else
        {
            _state.InOffer[offer]--;
        }
    }

    private void MoveFromRequest(int request, int to)
    {
        if (to < _state.FirstRequest)
        {
            _state.Release(request, _state.SeatOf(request, to));
        }
        else
        {
            _state.OutRequest[request]++;
        }
    }

    private void MoveFromHub(int to)
    {
        if (to < _state.FirstRequest)
        {
            _state.InOffer[to]++;
        }
        else if (to < _state.FirstEmployer)
        {
            _state.OutSchool[to - _state.FirstSchool]--;
        }
        else
        {
            _state.InEmployer[to - _state.FirstEmployer]++;
        }
    }
}
