using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning;

/// <summary>Turns chosen pairs into a plan: numbers in the school's year, times, reasons, comparison.</summary>
internal sealed class PlanWriter
{
    private readonly PlanWork _work;
    private readonly PairTable _pairs;

    private PlanWriter(PlanWork work, PairTable pairs) => (_work, _pairs) = (work, pairs);

    /// <param name="work">The input by number.</param>
    /// <param name="pairs">The pairs that fit.</param>
    /// <param name="chosen">The numbers of those chosen.</param>
    /// <param name="prices">What proves the bound.</param>
    public static Plan Write(PlanWork work, PairTable pairs, List<int> chosen, PlanCertificate prices)
    {
        var writer = new PlanWriter(work, pairs);
        var encounters = writer.Encounters(chosen);
        return new Plan
        {
            Encounters = encounters,
            Value = encounters.Sum(encounter => (long)encounter.Value),
            Bound = CertificateCheck.Bound(work.Input, prices),
            Certificate = prices,
            FirstCome = writer.FirstCome(),
            Unserved = writer.Unserved(encounters),
            Schools = writer.Schools(encounters),
            BrokenPins = [],
            Pairs = pairs.Count,
            PairsLeftOut = 0,
        };
    }

    private List<PlannedEncounter> Encounters(List<int> chosen)
    {
        var kept = _work.Kept.ToHashSet();
        var encounters = new List<PlannedEncounter>();
        foreach (var school in chosen.GroupBy(pair => _work.SchoolOf[RequestOf(pair)]))
        {
            var number = _work.EncountersBefore[school.Key];
            foreach (var pair in school.OrderByDescending(pair => _pairs.Scores[pair]).ThenBy(pair => pair))
            {
                var (offer, request) = (_work.Offers[_pairs.Offers[pair]], _work.Requests[RequestOf(pair)]);
                _ = Constraints.Holds(offer, request, _work.Input.NotBefore, _work.Input.Weights, out var meeting, out var slot);
                number++;
                encounters.Add(new PlannedEncounter
                {
                    OfferId = offer.Id,
                    RequestId = request.Id,
                    EmployerId = offer.EmployerId,
                    SchoolId = request.SchoolId,
                    Score = _pairs.Scores[pair],
                    NumberInYear = number,
                    Worth = _work.Input.Rules.WorthOf(number),
                    Delivery = meeting.Delivery,
                    DistanceMetres = meeting.IsOnline ? null : meeting.WholeMetres,
                    Slot = slot,
                    Visit = null,
                    IsKept = kept.Contains((_pairs.Offers[pair], RequestOf(pair))),
                });
            }
        }

        return [.. encounters.OrderBy(one => one.RequestId).ThenBy(one => one.OfferId)];
    }

    private FirstCome FirstCome()
    {
        var encounters = Encounters(Greedy.FirstCome(_work, _pairs));
        return new FirstCome(
            encounters.Sum(one => (long)one.Value),
            encounters.Count,
            encounters.Select(one => one.RequestId).Distinct().Count(),
            encounters.Select(one => one.SchoolId).Distinct().Count());
    }

    private List<SchoolServed> Schools(List<PlannedEncounter> encounters)
    {
        var planned = encounters.CountBy(one => one.SchoolId).ToDictionary();
        return
        [
            .. _work.Requests.GroupBy(request => request.SchoolId).OrderBy(school => school.Key).Select(school => new SchoolServed(
                school.Key,
                school.Sum(request => request.SessionsLeft),
                planned.GetValueOrDefault(school.Key),
                school.First().EncountersThisYear)),
        ];
    }

    private List<UnservedRequest> Unserved(List<PlannedEncounter> encounters)
    {
        var byRequest = encounters.ToLookup(one => one.RequestId);
        var byOffer = encounters.ToLookup(one => one.OfferId, one => one.RequestId);
        var unserved = new List<UnservedRequest>();
        foreach (var request in _work.Input.Requests)
        {
            var missing = request.SessionsLeft - byRequest[request.Id].Count();
            if (missing == 0)
            {
                continue;
            }

            var r = _work.RequestNumbers[request.Id];
            var got = byRequest[request.Id].Select(one => one.OfferId).ToHashSet();
            var taken = Enumerable.Range(_pairs.Starts[r], _pairs.Starts[r + 1] - _pairs.Starts[r])
                .OrderByDescending(pair => _pairs.Scores[pair])
                .Select(pair => new TakenOffer(_work.Offers[_pairs.Offers[pair]].Id, _pairs.Scores[pair], []))
                .Where(offer => !got.Contains(offer.OfferId))
                .Take(3)
                .Select(offer => offer with { RequestIds = [.. byOffer[offer.OfferId].Order()] })
                .ToList();
            unserved.Add(new UnservedRequest
            {
                RequestId = request.Id,
                SchoolId = request.SchoolId,
                Missing = missing,
                Reason = taken.Count > 0 ? UnservedReason.AllTaken : UnservedReason.NothingFits,
                Nearest = taken.Count > 0 ? [] : Ranker.NearMisses(request, _work.Offers, 3, _work.Input.NotBefore, 2),
                Taken = taken,
            });
        }

        return unserved;
    }

    private int RequestOf(int pair)
    {
        var at = Array.BinarySearch(_pairs.Starts, pair);
        while (at >= 0 && at + 1 < _pairs.Starts.Length && _pairs.Starts[at + 1] == pair)
        {
            at++;
        }

        return at >= 0 ? at : ~at - 1;
    }
}
