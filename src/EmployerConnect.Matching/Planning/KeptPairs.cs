using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning;

/// <summary>The pairs that pins keep, and those that they cannot, in the order of request, then offer: who comes first has the room.</summary>
internal static class KeptPairs
{
    public static (List<Pairing> Kept, List<NearMiss> Broken) Settle(PlanWork work, Room room)
    {
        var (kept, broken) = (new List<Pairing>(), new List<NearMiss>());
        foreach (var (o, r) in work.ToKeep)
        {
            var (offer, request) = (work.Offers[o], work.Requests[r]);
            if (Constraints.Holds(offer, request, work.Input.NotBefore, work.Input.Weights, out var meeting, out _) && room.Has(o, r))
            {
                room.Take(o, r);
                kept.Add(new Pairing(o, r, Scoring.Score(offer, request, meeting, work.Input.Weights)));
            }
            else
            {
                broken.Add(new NearMiss
                {
                    OfferId = offer.Id,
                    RequestId = request.Id,
                    DistanceMetres = offer.Base is { } there && request.Place is { } here ? Places.Whole(Distance.Metres(here, there)) : null,
                    Obstacles = InTheWay(work, room, o, r),
                });
            }
        }

        return (kept, broken);
    }

    private static IReadOnlyList<Obstacle> InTheWay(PlanWork work, Room room, int offer, int request)
    {
        if (Constraints.Obstacles(work.Offers[offer], work.Requests[request], work.Input.NotBefore) is { Count: > 0 } obstacles)
        {
            return obstacles;
        }

        if (room.Sessions(offer) == 0)
        {
            return [new NoSessionsLeft()];
        }

        return room.Wanted(request) == 0 ? [new NothingMoreAsked()] : [new NoVolunteerDays()];
    }
}
