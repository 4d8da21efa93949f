using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning;

/// <summary>Turns visits into encounters: their number in the school's year, its worth, the time.</summary>
internal static class PlanWriter
{
    /// <summary>By request id, then offer id.</summary>
    public static PlannedEncounter[] Encounters(PlanWork work, IReadOnlyList<Visit> visits, CancellationToken cancellation)
    {
        var slots = Timetable.Of(work, visits, cancellation);
        var numbered = Numbers(visits);
        var entries = visits.SelectMany((visit, at) => visit.Encounters.Select((pair, place) => (Pair: pair, At: at, IsKept: visit.IsKept && place == 0)));
        var encounters = new List<PlannedEncounter>();
        foreach (var school in entries.GroupBy(entry => work.SchoolOf[entry.Pair.Request]))
        {
            var number = work.EncountersBefore[school.Key];
            foreach (var (pair, at, isKept) in school.OrderByDescending(entry => entry.Pair.Score).ThenBy(entry => entry.Pair.Request).ThenBy(entry => entry.Pair.Offer))
            {
                encounters.Add(Encounter(work, pair, ++number) with { Slot = slots[at], Visit = numbered[at], IsKept = isKept });
            }
        }

        return [.. encounters.OrderBy(one => one.RequestId).ThenBy(one => one.OfferId)];
    }

    /// <summary>What pairs would be worth, each school's in their best order.</summary>
    public static long Value(PlanWork work, IEnumerable<Pairing> pairs)
    {
        var (value, counts) = (0L, new int[work.SchoolIds.Length]);
        foreach (var pair in pairs)
        {
            var school = work.SchoolOf[pair.Request];
            value += pair.Score + work.Input.Rules.WorthOf(work.EncountersBefore[school] + ++counts[school]);
        }

        return value;
    }

    private static int?[] Numbers(IReadOnlyList<Visit> visits)
    {
        var numbers = new int?[visits.Count];
        var next = 1;
        for (var at = 0; at < visits.Count; at++)
        {
            numbers[at] = visits[at].IsShared ? next++ : null;
        }

        return numbers;
    }

    private static PlannedEncounter Encounter(PlanWork work, Pairing pair, int number)
    {
        var (offer, request) = (work.Offers[pair.Offer], work.Requests[pair.Request]);
        _ = Places.TryMeet(offer, request, work.Input.Weights, work.Input.Barriers, out var meeting);
        return new PlannedEncounter
        {
            OfferId = offer.Id,
            RequestId = request.Id,
            EmployerId = offer.EmployerId,
            SchoolId = request.SchoolId,
            Score = pair.Score,
            NumberInYear = number,
            Worth = work.Input.Rules.WorthOf(number),
            Delivery = meeting.Delivery,
            DistanceMetres = meeting.IsOnline ? null : meeting.WholeMetres,
            Slot = default,
            Visit = null,
            IsKept = false,
        };
    }
}
