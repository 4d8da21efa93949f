namespace EmployerConnect.Matching.Planning.Pooling;

/// <summary>
/// Improves visits of one encounter each: requests that still want something join visits near them, and visits of one offer that could be one are joined,
/// which frees a session for somebody else, and a visit is given to others where those are worth more together. Again, until nothing more is gained.
/// </summary>
internal sealed class VisitSharing
{
    private readonly PlanWork _work;
    private readonly PairTable _pairs;
    private readonly Room _room;
    private readonly VisitRules _rules;
    private readonly List<Visit> _visits;
    private readonly Dictionary<int, List<Visit>> _ofOffer;
    private readonly HashSet<(int Offer, int Request)> _meeting;
    private readonly int[] _had;

    /// <param name="work">The input by number.</param>
    /// <param name="pairs">The pairs to choose from.</param>
    /// <param name="room">What the visits leave; kept up to date.</param>
    /// <param name="near">Who is near whom.</param>
    /// <param name="visits">Changed in place.</param>
    public VisitSharing(PlanWork work, PairTable pairs, Room room, Neighbours near, List<Visit> visits)
    {
        (_work, _pairs, _room, _visits) = (work, pairs, room, visits);
        _rules = new VisitRules(work, near);
        _ofOffer = visits.GroupBy(visit => visit.Offer).ToDictionary(group => group.Key, group => group.ToList());
        _had = [.. work.EncountersBefore];
        _meeting = [];
        foreach (var pair in visits.SelectMany(visit => visit.Encounters))
        {
            _meeting.Add((pair.Offer, pair.Request));
            _had[work.SchoolOf[pair.Request]]++;
        }
    }

    public void Improve(IProgress<PlanProgress>? progress, CancellationToken cancellation)
    {
        var total = Math.Max(1, _work.Requests.Sum(request => Math.Min(request.SessionsLeft, 1)));
        for (var changed = true; changed;)
        {
            progress?.Report(new PlanProgress(PlanStage.Pooling, Math.Min(total, _visits.Count), total));
            changed = Join(cancellation);
            changed = Merge(cancellation) || changed;
            changed = Replace(cancellation) || changed;
        }
    }

    /// <summary>Whoever still wants something joins, the best pair first.</summary>
    private bool Join(CancellationToken cancellation)
    {
        var changed = false;
        foreach (var pair in Waiting(offer => _ofOffer.ContainsKey(offer)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (_room.Wanted(pair.Request) > 0
                && _ofOffer[pair.Offer].Find(visit => _rules.CanHold(visit.Encounters, [pair])) is { } visit)
            {
                visit.Encounters.Add(pair);
                _room.Join(pair.Request);
                Note(pair);
                changed = true;
            }
        }

        return changed;
    }

    /// <summary>Two visits become one where somebody waits for the session that this frees.</summary>
    private bool Merge(CancellationToken cancellation)
    {
        var changed = false;
        foreach (var waiting in Waiting(offer => _ofOffer.TryGetValue(offer, out var visits) && visits.Count > 1))
        {
            cancellation.ThrowIfCancellationRequested();
            if (_room.Wanted(waiting.Request) == 0 || !MergeOne(_ofOffer[waiting.Offer]))
            {
                continue;
            }

            var visit = new Visit(waiting, isKept: false);
            _visits.Add(visit);
            _ofOffer[waiting.Offer].Add(visit);
            _room.Take(waiting.Offer, waiting.Request);
            Note(waiting);
            changed = true;
        }

        return changed;
    }

    private bool MergeOne(List<Visit> visits)
    {
        for (var i = 0; i < visits.Count; i++)
        {
            // A kept visit can take others in, but not be taken in.
            for (var j = visits.Count - 1; j >= 0; j--)
            {
                var (into, from) = (visits[i], visits[j]);
                if (i != j && !from.IsKept && _rules.CanHold(into.Encounters, from.Encounters))
                {
                    into.Encounters.AddRange(from.Encounters);
                    visits.RemoveAt(j);
                    _visits.Remove(from);
                    _room.GiveBack(into.Offer);
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A visit goes to a group of those who wait, where they are worth more together than those whom they turn out.</summary>
    private bool Replace(CancellationToken cancellation)
    {
        var changed = false;
        var waiting = Waiting(_ofOffer.ContainsKey);
        var ofOffer = waiting.ToLookup(pair => pair.Offer);
        foreach (var first in waiting)
        {
            cancellation.ThrowIfCancellationRequested();
            var mine = _ofOffer[first.Offer].Where(visit => !visit.IsKept).MinBy(visit => visit.Encounters.Sum(pair => pair.Score));
            if (mine is null || !IsFree(first))
            {
                continue;
            }

            var group = new List<Pairing> { first };
            foreach (var pair in ofOffer[first.Offer].Where(pair => IsFree(pair) && _rules.CanHold(group, [pair])))
            {
                group.Add(pair);
            }

            changed |= Replace(mine, group);
        }

        return changed;

        bool IsFree(Pairing pair) => _room.Wanted(pair.Request) > 0 && !_meeting.Contains((pair.Offer, pair.Request));
    }

    private bool Replace(Visit visit, List<Pairing> group)
    {
        var gain = group.Sum(pair => pair.Score + Worth(pair, 1)) - visit.Encounters.Sum(pair => pair.Score + Worth(pair, -1));
        if (gain <= 0)
        {
            // As it was.
            _ = visit.Encounters.Sum(pair => Worth(pair, 1)) + group.Sum(pair => Worth(pair, -1));
            return false;
        }

        foreach (var pair in visit.Encounters)
        {
            _room.Leave(pair.Request);
            _meeting.Remove((pair.Offer, pair.Request));
        }

        visit.Encounters.Clear();
        foreach (var pair in group)
        {
            visit.Encounters.Add(pair);
            _room.Join(pair.Request);
            _meeting.Add((pair.Offer, pair.Request));
        }

        return true;
    }

    /// <summary>What a school's encounter more, or less, is worth; it is counted.</summary>
    private int Worth(Pairing pair, int change)
    {
        ref var had = ref _had[_work.SchoolOf[pair.Request]];
        had += change;
        return _work.Input.Rules.WorthOf(change > 0 ? had : had + 1);
    }

    private void Note(Pairing pair)
    {
        _meeting.Add((pair.Offer, pair.Request));
        _had[_work.SchoolOf[pair.Request]]++;
    }

    /// <summary>Pairs of requests that still want something, those first that would add most.</summary>
    private List<Pairing> Waiting(Func<int, bool> isMeant)
    {
        var waiting = new List<(int Value, Pairing Pair)>();
        for (var r = 0; r < _work.Requests.Length; r++)
        {
            if (_room.Wanted(r) == 0)
            {
                continue;
            }

            var worth = _work.Input.Rules.WorthOf(_had[_work.SchoolOf[r]] + 1);
            waiting.AddRange(_pairs.BestFirst(r)
                .Where(pair => isMeant(pair.Offer) && !_meeting.Contains((pair.Offer, pair.Request)))
                .Select(pair => (pair.Score + worth, pair)));
        }

        return [.. waiting.OrderByDescending(one => one.Value).ThenBy(one => one.Pair.Request).ThenBy(one => one.Pair.Offer).Select(one => one.Pair)];
    }
}
