using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning.Checking;

/// <summary>What is wrong with encounters one by one: pairs that do not fit, wrong scores, places or times, pins not respected.</summary>
internal static class EncounterFaults
{
    public static IEnumerable<string> Of(PlanInput input, Plan plan)
    {
        var (offers, requests) = (input.Offers.ToDictionary(offer => offer.Id), input.Requests.ToDictionary(request => request.Id));
        var pins = input.Pins.ToDictionary(pin => (pin.OfferId, pin.RequestId), pin => pin.Kind);
        var seen = new HashSet<(Guid, Guid)>();
        foreach (var one in plan.Encounters)
        {
            if (!offers.TryGetValue(one.OfferId, out var offer) || !requests.TryGetValue(one.RequestId, out var request))
            {
                yield return $"Offer {one.OfferId} or request {one.RequestId} is not in the input.";
                continue;
            }

            if (!seen.Add((one.OfferId, one.RequestId)))
            {
                yield return $"Offer {one.OfferId} meets request {one.RequestId} twice.";
            }

            if (Wrong(input, one, offer, request) is { } fault)
            {
                yield return $"Offer {one.OfferId} and request {one.RequestId}: {fault}.";
            }

            if (pins.TryGetValue((one.OfferId, one.RequestId), out var kind) ? one.IsKept != (kind == PinKind.Keep) || kind == PinKind.Never : one.IsKept)
            {
                yield return $"Offer {one.OfferId} and request {one.RequestId} are not pinned like that.";
            }
        }

        foreach (var fault in OfPins(input, plan, seen))
        {
            yield return fault;
        }
    }

    private static string? Wrong(PlanInput input, PlannedEncounter one, OfferTerms offer, RequestTerms request)
    {
        if (!Constraints.Holds(offer, request, input.NotBefore, input.Weights, input.Barriers, out var meeting, out _))
        {
            return "they do not fit";
        }

        if (one.Score != Scoring.Score(offer, request, meeting, input.Weights))
        {
            return "the score is another";
        }

        if (one.EmployerId != offer.EmployerId || one.SchoolId != request.SchoolId)
        {
            return "the employer or the school is another";
        }

        if (one.Delivery != meeting.Delivery || one.DistanceMetres != (meeting.IsOnline ? null : meeting.WholeMetres))
        {
            return "the place is another";
        }

        var isFree = one.Slot.Date >= input.NotBefore
            && Covers(offer.Windows, one.Slot, offer.DurationMinutes) && Covers(Declines.Windows(request, offer), one.Slot, offer.DurationMinutes);
        return isFree ? null : "the time does not suit both";
    }

    private static bool Covers(IReadOnlyList<AvailabilityWindow> windows, Slot slot, int minutes)
    {
        var weekday = (Weekdays)(1 << (((int)slot.Date.DayOfWeek + 6) % 7));
        var day = windows.Where(window => window.From <= slot.Date && slot.Date <= window.To && (window.Days & weekday) != Weekdays.None)
            .OrderBy(window => window.StartMinute).ToList();
        var until = slot.StartMinute;
        foreach (var window in day.Where(window => window.EndMinute > slot.StartMinute))
        {
            until = window.StartMinute <= until ? Math.Max(until, window.EndMinute) : until;
        }

        return until >= slot.StartMinute + minutes;
    }

    private static IEnumerable<string> OfPins(PlanInput input, Plan plan, HashSet<(Guid Offer, Guid Request)> planned)
    {
        var broken = plan.BrokenPins.Select(miss => (miss.OfferId, miss.RequestId)).ToHashSet();
        var keeps = input.Pins.Where(pin => pin.Kind == PinKind.Keep).Select(pin => (pin.OfferId, pin.RequestId)).ToHashSet();
        foreach (var (offer, request) in keeps.Where(pair => planned.Contains(pair) == broken.Contains(pair)))
        {
            yield return $"Offer {offer} and request {request} are to be kept, but are not, or are and are said not to be.";
        }

        foreach (var miss in plan.BrokenPins.Where(miss => !keeps.Contains((miss.OfferId, miss.RequestId)) || miss.Obstacles.Count == 0))
        {
            yield return $"Offer {miss.OfferId} and request {miss.RequestId} were not to be kept, or nothing is in the way.";
        }
    }
}
