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
            if (Ranker.NearMisses(request, [offer], 1, work.Input.NotBefore, int.MaxValue, work.Input.Barriers) is [var miss])
            {
                broken.Add(miss);
                continue;
            }

            _ = Places.TryMeet(offer, request, work.Input.Weights, work.Input.Barriers, out var meeting);
            if (room.Has(o, r))
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
                    DistanceMetres = meeting.IsOnline ? null : meeting.WholeMetres,
                    Obstacles = [Limit(room, o, r)],
                });
            }
        }

        return (kept, broken);
    }

    private static Obstacle Limit(Room room, int offer, int request)
    {
        if (room.Sessions(offer) == 0)
        {
            return new NoSessionsLeft();
        }

        return room.Wanted(request) == 0 ? new NothingMoreAsked() : new NoVolunteerDays();
    }
}
