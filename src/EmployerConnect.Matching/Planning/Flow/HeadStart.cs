namespace EmployerConnect.Matching.Planning.Flow;

/// <summary>
/// An auction (Bertsekas, "The auction algorithm", 1988): each session left bids for the request where it gains most, so high that it would be as content with its
/// second choice, and a little more. Within an eighth of a point an encounter of the best in a fraction of the time, so that
/// <see cref="FlowSolver"/> finds little out of order. It need not come to an end: what is left over is the solver's.
/// </summary>
internal sealed class HeadStart
{
    /// <summary>A point in the auction's own units, the least by which a bid is raised being one.</summary>
    public const int Scale = 8;

    private readonly FlowState _state;
    private readonly FlowProblem _problem;
    private readonly int[] _worth;
    private readonly int[] _schoolWorth;
    private readonly int[] _bids;
    private readonly Queue<int> _sellers = new();

    private HeadStart(FlowState state)
    {
        (_state, _problem) = (state, state.Problem);
        _bids = new int[_problem.Arcs.Length];
        _schoolWorth = [.. _problem.Worth.Select(worth => Scale * worth.FirstOrDefault())];
        _worth = [.. _problem.SchoolOf.Select(school => _schoolWorth[school])];
    }

    /// <summary>Assigns, and sets the labels of requests and schools.</summary>
    public static void Run(FlowState state, CancellationToken cancellation)
    {
        var auction = new HeadStart(state);
        auction.Bid(cancellation);
        auction.SetLabels();
    }

    private void Bid(CancellationToken cancellation)
    {
        foreach (var offer in _state.FreeOffers)
        {
            Queue(offer, _problem.Sessions[offer]);
        }

        for (var e = 0; e < _problem.Employers; e++)
        {
            Queue(_state.FirstEmployer + e, _problem.Days[e]);
        }

        // Price wars among equals could go on for long.
        var most = 20L * (_sellers.Count + _problem.Requests);
        for (var bids = 0L; bids < most && _sellers.TryDequeue(out var seller); bids++)
        {
            if ((bids & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            BidFor(seller);
        }
    }

    private void Queue(int seller, int units)
    {
        for (var i = 0; i < units; i++)
        {
            _sellers.Enqueue(seller);
        }
    }

    private void BidFor(int seller)
    {
        var choice = new Choice();
        if (seller < _state.FirstRequest)
        {
            Look(seller, ref choice);
        }
        else
        {
            foreach (var offer in _state.OffersOf[seller - _state.FirstEmployer])
            {
                Look(offer, ref choice);
            }
        }

        if (choice.Best > 0)
        {
            Take(choice);
        }
    }

    private void Look(int offer, ref Choice choice)
    {
        if (_state.InOffer[offer] == _problem.Sessions[offer])
        {
            return;
        }

        var (arcs, worth, isUsed) = (_problem.Arcs, _worth, _state.IsUsed);
        var (best, second) = (choice.Best, choice.Second);
        var end = _problem.ArcStarts[offer + 1];
        for (var arc = _problem.ArcStarts[offer]; arc < end; arc++)
        {
            var gain = (arcs[arc].Score * Scale) + worth[arcs[arc].Request];
            if (gain > second && !isUsed[arc])
            {
                if (gain > best)
                {
                    (second, best) = (best, gain);
                    (choice.Offer, choice.Arc) = (offer, arc);
                }
                else
                {
                    second = gain;
                }
            }
        }

        (choice.Best, choice.Second) = (best, second);
    }

    private void Take(Choice choice)
    {
        var (request, score) = _problem.Arcs[choice.Arc];
        _bids[choice.Arc] = (score * Scale) - choice.Second + 1;
        _state.Use(choice.Offer, choice.Arc);
        Count(choice.Offer, 1);
        if (_state.Held[request] > _problem.Wanted[request])
        {
            Turn(request, Lowest(request, out _));
            _worth[request] = Math.Min(_schoolWorth[_problem.SchoolOf[request]], -LowestBid(request));
            return;
        }

        _state.OutRequest[request]++;
        _state.OutSchool[_problem.SchoolOf[request]]++;
        if (_problem.Worth[_problem.SchoolOf[request]].Length > 0)
        {
            Reconsider(_problem.SchoolOf[request]);
        }
        else
        {
            SetWorth(request);
        }
    }

    /// <summary>With one more encounter a school's next is worth less: whoever came for more may go.</summary>
    private void Reconsider(int school)
    {
        var (lowest, from) = (int.MaxValue, -1);
        foreach (var request in _state.RequestsOf[school])
        {
            if (_state.Held[request] > 0 && LowestBid(request) < lowest)
            {
                (lowest, from) = (LowestBid(request), request);
            }
        }

        var has = _state.OutSchool[school];
        if (-lowest > Scale * _problem.WorthAfter(school, has - 1))
        {
            Turn(from, Lowest(from, out _));
            _state.OutRequest[from]--;
            _state.OutSchool[school]--;
            _schoolWorth[school] = -lowest;
        }
        else
        {
            _schoolWorth[school] = Math.Max(Scale * _problem.WorthAfter(school, has), -lowest);
        }

        foreach (var request in _state.RequestsOf[school])
        {
            SetWorth(request);
        }
    }

    private void SetWorth(int request)
    {
        var worth = _schoolWorth[_problem.SchoolOf[request]];
        _worth[request] = _state.Held[request] < _problem.Wanted[request] ? worth : Math.Min(worth, -LowestBid(request));
    }

    /// <summary>A request turns down one of the offers that it has, whose session bids again.</summary>
    private void Turn(int request, int at)
    {
        var offer = _state.HolderOffer(request, at);
        _state.Release(request, at);
        Count(offer, -1);
        _sellers.Enqueue(_problem.EmployerOf[offer] is var e and >= 0 ? _state.FirstEmployer + e : offer);
    }

    private void Count(int offer, int change)
    {
        _state.InOffer[offer] += change;
        if (_problem.EmployerOf[offer] is var e and >= 0)
        {
            _state.InEmployer[e] += change;
        }
    }

    private int LowestBid(int request)
    {
        _ = Lowest(request, out var bid);
        return bid;
    }

    private int Lowest(int request, out int bid)
    {
        (var lowest, bid) = (0, int.MaxValue);
        for (var at = 0; at < _state.Held[request]; at++)
        {
            if (_bids[_state.HolderArc(request, at)] < bid)
            {
                (lowest, bid) = (at, _bids[_state.HolderArc(request, at)]);
            }
        }

        return lowest;
    }

    private void SetLabels()
    {
        for (var s = 0; s < _problem.Schools; s++)
        {
            var has = _state.OutSchool[s];
            var (least, most) = (_problem.WorthAfter(s, has), has == 0 ? int.MaxValue : _problem.WorthAfter(s, has - 1));
            _state.Label[_state.FirstSchool + s] = Math.Clamp(Rounded(_schoolWorth[s]), least, most);
        }

        for (var r = 0; r < _problem.Requests; r++)
        {
            var school = _state.Label[_state.FirstSchool + _problem.SchoolOf[r]];
            _state.Label[_state.FirstRequest + r] =
                _state.OutRequest[r] < _problem.Wanted[r] ? school : Math.Min(school, Rounded(_worth[r]));
        }
    }

    private static long Rounded(int scaled) => (long)Math.Floor(((double)scaled / Scale) + 0.5);

    private struct Choice
    {
        public int Best;
        public int Second;
        public int Offer;
        public int Arc;
    }
}
