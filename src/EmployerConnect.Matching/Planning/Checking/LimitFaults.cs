namespace EmployerConnect.Matching.Planning.Checking;

/// <summary>What is wrong with encounters together: more than there are sessions, days or wishes; visits that cannot be shared; numbers in a school's year.</summary>
internal static class LimitFaults
{
    public static IEnumerable<string> Of(PlanInput input, Plan plan)
    {
        // A visit of its own for each encounter that shares none.
        var visits = plan.Encounters.Select((one, at) => (Visit: one.Visit ?? -1 - at, Encounter: one))
            .GroupBy(pair => pair.Visit, pair => pair.Encounter).Select(group => group.ToList()).ToList();
        return [.. OfLimits(input, plan, visits), .. visits.SelectMany(visit => OfVisit(input, visit)), .. OfKept(input, plan), .. OfNumbers(input, plan)];
    }

    private static IEnumerable<string> OfLimits(PlanInput input, Plan plan, List<List<PlannedEncounter>> visits)
    {
        var ofOffer = visits.CountBy(visit => visit[0].OfferId).ToDictionary();
        foreach (var offer in input.Offers.Where(offer => ofOffer.GetValueOrDefault(offer.Id) > offer.SessionsLeft))
        {
            yield return $"Offer {offer.Id} has {offer.SessionsLeft} sessions left, not {ofOffer[offer.Id]}.";
        }

        var ofEmployer = visits.CountBy(visit => visit[0].EmployerId).ToDictionary();
        foreach (var days in input.VolunteerDays.Where(days => ofEmployer.GetValueOrDefault(days.EmployerId) > days.DaysLeft))
        {
            yield return $"Employer {days.EmployerId} has {days.DaysLeft} volunteers' days left, not {ofEmployer[days.EmployerId]}.";
        }

        var ofRequest = plan.Encounters.CountBy(one => one.RequestId).ToDictionary();
        foreach (var request in input.Requests.Where(request => ofRequest.GetValueOrDefault(request.Id) > request.SessionsLeft))
        {
            yield return $"Request {request.Id} wants {request.SessionsLeft} encounters, not {ofRequest[request.Id]}.";
        }
    }

    private static IEnumerable<string> OfVisit(PlanInput input, List<PlannedEncounter> visit)
    {
        if (visit.Count == 1)
        {
            yield break;
        }

        var first = visit[0];
        var requests = visit.Select(one => input.Requests.First(request => request.Id == one.RequestId)).ToList();
        var offer = input.Offers.First(one => one.Id == first.OfferId);
        var near = new SharingCheck(input);
        if (visit.Exists(one => one.OfferId != first.OfferId || one.Slot != first.Slot || one.Delivery != first.Delivery || one.Delivery == Deliveries.Virtual))
        {
            yield return $"Visit {first.Visit} is not one visit in person.";
        }

        if (visit.Count > input.Rules.MostPerVisit || requests.Sum(request => request.GroupSize) > offer.GroupMaximum)
        {
            yield return $"Visit {first.Visit} has too many requests or pupils.";
        }

        if (requests.Exists(one => requests.Exists(other => !near.AreNear(one, other))))
        {
            yield return $"Visit {first.Visit} is shared by schools that are not near each other.";
        }
    }

    /// <summary>A pin that could not be kept was in the way of what was kept.</summary>
    private static IEnumerable<string> OfKept(PlanInput input, Plan plan)
    {
        var kept = plan.Encounters.Where(one => one.IsKept).ToList();
        foreach (var miss in plan.BrokenPins)
        {
            var (offer, request) = (input.Offers.First(one => one.Id == miss.OfferId), input.Requests.First(one => one.Id == miss.RequestId));
            var days = input.VolunteerDays.FirstOrDefault(one => one.EmployerId == offer.EmployerId);
            if (Ranking.Constraints.Holds(offer, request, input.NotBefore, input.Weights, input.Barriers, out _, out _)
                && kept.Count(one => one.OfferId == offer.Id) < offer.SessionsLeft
                && kept.Count(one => one.RequestId == request.Id) < request.SessionsLeft
                && (days is null || kept.Count(one => one.EmployerId == offer.EmployerId) < days.DaysLeft))
            {
                yield return $"Offer {miss.OfferId} and request {miss.RequestId} could be kept.";
            }
        }
    }

    private static IEnumerable<string> OfNumbers(PlanInput input, Plan plan)
    {
        var before = input.Requests.GroupBy(request => request.SchoolId).ToDictionary(school => school.Key, school => school.First().EncountersThisYear);
        foreach (var school in plan.Encounters.GroupBy(one => one.SchoolId))
        {
            var numbers = school.Select(one => one.NumberInYear).Order();
            if (!numbers.SequenceEqual(Enumerable.Range(before[school.Key] + 1, school.Count()))
                || school.Any(one => one.Worth != input.Rules.WorthOf(one.NumberInYear)))
            {
                yield return $"The encounters of school {school.Key} are not numbered, or not worth, what they should be.";
            }
        }
    }
}
