using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning.Pooling;

/// <summary>
/// Improves visits of one encounter each: requests that still want something join visits near them, and visits of one offer that could be one are joined,
/// which frees a session for somebody else. Again, until nothing more is gained.
/// </summary>
internal sealed class VisitSharing
{
    private readonly PlanWork _work;
    private readonly PairTable _pairs;
    private readonly Room _room;
    private readonly Neighbours _near;
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
        (_work, _pairs, _room, _near, _visits) = (work, pairs, room, near, visits);
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
            changed = Join(cancellation) | Merge(cancellation);
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
                && _ofOffer[pair.Offer].Find(visit => CanHold(visit.Encounters, [pair])) is { } visit)
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
                if (i != j && !from.IsKept && CanHold(into.Encounters, from.Encounters))
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
            foreach (var pair in _pairs.BestFirst(r))
            {
                if (isMeant(pair.Offer) && !_meeting.Contains((pair.Offer, r)))
                {
                    waiting.Add((pair.Score + worth, pair));
                }
            }
        }

        return [.. waiting.OrderByDescending(one => one.Value).ThenBy(one => one.Pair.Request).ThenBy(one => one.Pair.Offer).Select(one => one.Pair)];
    }

    private bool CanHold(List<Pairing> visit, List<Pairing> more)
    {
        var offer = _work.Offers[visit[0].Offer];
        var delivery = Shares.DeliveryOf(_work, visit[0].Offer, visit[0].Request);
        if (delivery == Deliveries.Virtual || visit.Count + more.Count > _work.Input.Rules.MostPerVisit)
        {
            return false;
        }

        var pupils = visit.Concat(more).Sum(pair => _work.Requests[pair.Request].GroupSize);
        if (pupils > offer.GroupMaximum
            || more.Exists(pair => Shares.DeliveryOf(_work, pair.Offer, pair.Request) != delivery)
            || more.Exists(pair => visit.Exists(other => other.Request == pair.Request || !_near.AreNear(pair.Request, other.Request))))
        {
            return false;
        }

        var windows = SharedTime.Of(visit.Concat(more).Select(pair => _work.Requests[pair.Request].Windows));
        return AvailabilityWindow.FirstCommonSlot(offer.Windows, windows, offer.DurationMinutes, _work.Input.NotBefore, out _);
    }
}
