using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning.Pooling;

/// <summary>Who may share a visit: in person, in one way, near each other, with a time in common, not too many requests or pupils.</summary>
internal sealed class VisitRules(PlanWork work, Neighbours near)
{
    /// <summary>Whether a visit has room for more encounters of its offer.</summary>
    public bool CanHold(List<Pairing> visit, List<Pairing> more)
    {
        var offer = work.Offers[visit[0].Offer];
        var delivery = Shares.DeliveryOf(work, visit[0].Offer, visit[0].Request);
        if (delivery == Deliveries.Virtual || visit.Count + more.Count > work.Input.Rules.MostPerVisit)
        {
            return false;
        }

        var pupils = visit.Concat(more).Sum(pair => work.Requests[pair.Request].GroupSize);
        if (pupils > offer.GroupMaximum
            || more.Exists(pair => Shares.DeliveryOf(work, pair.Offer, pair.Request) != delivery)
            || more.Exists(pair => visit.Exists(other => other.Request == pair.Request || !near.AreNear(pair.Request, other.Request))))
        {
            return false;
        }

        return HaveTime(visit[0].Offer, visit.Concat(more).Select(pair => pair.Request));
    }

    public bool HaveTime(int offer, IEnumerable<int> requests)
    {
        var terms = work.Offers[offer];
        var windows = SharedTime.Of(requests.Select(request => Declines.Windows(work.Requests[request], terms)));
        return AvailabilityWindow.FirstCommonSlot(terms.Windows, windows, terms.DurationMinutes, work.Input.NotBefore, out _);
    }
}
