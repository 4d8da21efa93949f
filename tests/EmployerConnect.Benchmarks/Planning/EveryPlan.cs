using EmployerConnect.Matching.Planning;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Benchmarks.Planning;

/// <summary>The best plan by trying them all, for inputs with few pairs; without shared visits and pins.</summary>
internal sealed class EveryPlan
{
    private readonly PlanInput _input;
    private readonly List<(OfferTerms Offer, RequestTerms Request, int Score)> _pairs = [];
    private readonly List<(OfferTerms Offer, RequestTerms Request, int Score)> _chosen = [];
    private long _best;

    private EveryPlan(PlanInput input)
    {
        _input = input;
        foreach (var request in input.Requests)
        {
            foreach (var fit in Ranker.OffersFor(request, input.Offers, input.Offers.Count, input.NotBefore, input.Weights))
            {
                _pairs.Add((input.Offers.Single(offer => offer.Id == fit.OfferId), request, fit.Score));
            }
        }
    }

    public static long Best(PlanInput input)
    {
        var all = new EveryPlan(input);
        all.Try(0);
        return all._best;
    }

    private void Try(int at)
    {
        if (at == _pairs.Count)
        {
            _best = Math.Max(_best, Value());
            return;
        }

        Try(at + 1);
        var (offer, request, _) = _pairs[at];
        var days = _input.VolunteerDays.FirstOrDefault(one => one.EmployerId == offer.EmployerId)?.DaysLeft ?? int.MaxValue;
        if (_chosen.Count(one => one.Offer.Id == offer.Id) < offer.SessionsLeft
            && _chosen.Count(one => one.Offer.EmployerId == offer.EmployerId) < days
            && _chosen.Count(one => one.Request.Id == request.Id) < request.SessionsLeft)
        {
            _chosen.Add(_pairs[at]);
            Try(at + 1);
            _chosen.RemoveAt(_chosen.Count - 1);
        }
    }

    private long Value()
    {
        var value = _chosen.Sum(one => (long)one.Score);
        foreach (var school in _chosen.GroupBy(one => one.Request.SchoolId))
        {
            var number = school.First().Request.EncountersThisYear;
            value += school.Sum(_ => (long)_input.Rules.WorthOf(++number));
        }

        return value;
    }
}
