using EmployerConnect.Matching;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Planning;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Tests.Matching.Planning;

/// <summary>The best plan by trying them all: each pair is left out, gets a visit, or joins one that is there.</summary>
internal sealed class BruteForce
{
    private readonly PlanInput _input;
    private readonly List<(OfferTerms Offer, RequestTerms Request, Suggestion Suggestion)> _pairs = [];
    private readonly List<(OfferTerms Offer, List<(RequestTerms Request, Suggestion Suggestion)> Members)> _visits = [];
    private readonly HashSet<(Guid, Guid)> _kept;
    private long _best = long.MinValue;

    private BruteForce(PlanInput input, IEnumerable<NearMiss> broken)
    {
        _input = input;
        var left = broken.Select(miss => (miss.OfferId, miss.RequestId)).ToHashSet();
        var never = input.Pins.Where(pin => pin.Kind == PinKind.Never).Select(pin => (pin.OfferId, pin.RequestId)).Concat(left).ToHashSet();
        _kept = [.. input.Pins.Where(pin => pin.Kind == PinKind.Keep).Select(pin => (pin.OfferId, pin.RequestId)).Except(left)];
        foreach (var request in input.Requests)
        {
            foreach (var fit in Ranker.OffersFor(request, input.Offers, input.Offers.Count, input.NotBefore, input.Weights))
            {
                if (!never.Contains((fit.OfferId, fit.RequestId)))
                {
                    _pairs.Add((input.Offers.First(offer => offer.Id == fit.OfferId), request, fit));
                }
            }
        }
    }

    /// <summary>The value of the best plan, or null where there are too many pairs to try.</summary>
    public static long? Best(PlanInput input, Plan plan, int mostPairs = 12)
    {
        var force = new BruteForce(input, plan.BrokenPins);
        if (force._pairs.Count > mostPairs)
        {
            return null;
        }

        force.Try(0);
        return force._best;
    }

    private void Try(int at)
    {
        if (at == _pairs.Count)
        {
            _best = Math.Max(_best, Value());
            return;
        }

        var (offer, request, suggestion) = _pairs[at];
        if (!_kept.Contains((offer.Id, request.Id)))
        {
            Try(at + 1);
        }

        if (_visits.Sum(visit => visit.Members.Count(member => member.Request.Id == request.Id)) == request.SessionsLeft)
        {
            return;
        }

        var days = _input.VolunteerDays.FirstOrDefault(one => one.EmployerId == offer.EmployerId)?.DaysLeft ?? int.MaxValue;
        if (_visits.Count(visit => visit.Offer.Id == offer.Id) < offer.SessionsLeft
            && _visits.Count(visit => visit.Offer.EmployerId == offer.EmployerId) < days)
        {
            _visits.Add((offer, [(request, suggestion)]));
            Try(at + 1);
            _visits.RemoveAt(_visits.Count - 1);
        }

        foreach (var (_, members) in _visits.Where(visit => visit.Offer.Id == offer.Id).ToList())
        {
            if (MayJoin(offer, members, request, suggestion))
            {
                members.Add((request, suggestion));
                Try(at + 1);
                members.RemoveAt(members.Count - 1);
            }
        }
    }

    private bool MayJoin(OfferTerms offer, List<(RequestTerms Request, Suggestion Suggestion)> members, RequestTerms request, Suggestion suggestion)
    {
        if (_input.Rules.PoolMiles is not { } miles || members.Count >= _input.Rules.MostPerVisit
            || suggestion.Delivery == Deliveries.Virtual || members[0].Suggestion.Delivery != suggestion.Delivery
            || members.Sum(member => member.Request.GroupSize) + request.GroupSize > offer.GroupMaximum
            || members.Exists(member => Distance.Miles(member.Request.Place!.Value, request.Place!.Value) > miles))
        {
            return false;
        }

        return ReferenceTime.HaveOne(offer, [.. members.Select(member => member.Request), request], _input.NotBefore);
    }

    private long Value()
    {
        var value = 0L;
        foreach (var school in _visits.SelectMany(visit => visit.Members).GroupBy(member => member.Request.SchoolId))
        {
            var before = school.First().Request.EncountersThisYear;
            value += school.Sum(member => (long)member.Suggestion.Score)
                + Enumerable.Range(before + 1, school.Count()).Sum(number => (long)_input.Rules.WorthOf(number));
        }

        return value;
    }
}
