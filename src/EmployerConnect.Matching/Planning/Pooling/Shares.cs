using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning.Pooling;

/// <summary>
/// The least share of a visit that a pair can take: one over the most requests that a visit with it in it can have, which is how many of the smallest
/// groups that are near it and have a time in common with it fit beside its own. In a visit of k nobody's share is above 1/k, so the shares of a visit add up to at most 1: that is why a
/// session's price may be charged by them.
/// </summary>
internal sealed class Shares
{
    private readonly PlanWork _work;
    private readonly Dictionary<long, int>? _most;
    private readonly VisitRules? _rules;

    /// <summary>Where not all pairs are at hand: whoever meets in person might be in the largest visit that the rules allow.</summary>
    public Shares(PlanWork work) => _work = work;

    /// <param name="work">The input by number.</param>
    /// <param name="kept">Pairs that are in every plan.</param>
    /// <param name="pairs">All other pairs that fit.</param>
    /// <param name="near">Who is near whom.</param>
    /// <param name="cancellation">Looked at for each offer.</param>
    public Shares(PlanWork work, IReadOnlyList<Pairing> kept, PairTable pairs, Neighbours near, CancellationToken cancellation)
    {
        (_work, _most, _rules) = (work, [], new VisitRules(work, near));
        var ofOffer = Array.ConvertAll(work.Offers, _ => new Dictionary<int, Deliveries>());
        foreach (var pair in kept)
        {
            Include(pair.Offer, pair.Request);
        }

        for (var r = 0; r < pairs.Requests; r++)
        {
            for (var at = pairs.Starts[r]; at < pairs.Starts[r + 1]; at++)
            {
                Include(pairs.Offers[at], r);
            }
        }

        for (var o = 0; o < ofOffer.Length; o++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (request, delivery) in ofOffer[o])
            {
                if (MostWith(o, request, delivery, ofOffer[o], near) is var most and > 1)
                {
                    _most.Add(Key(o, request), most);
                }
            }
        }

        void Include(int offer, int request)
        {
            if (DeliveryOf(work, offer, request) is var delivery and not Deliveries.Virtual)
            {
                ofOffer[offer].Add(request, delivery);
            }
        }
    }

    /// <summary>What a pair pays at least of a price for a whole visit, points, rounded down.</summary>
    public long Of(long price, int offer, int request) => price / Most(offer, request);

    /// <summary>The most requests in a visit of the offer that this one is in, 1 and up.</summary>
    public int Most(int offer, int request)
    {
        if (_most is not null)
        {
            return _most.GetValueOrDefault(Key(offer, request), 1);
        }

        return DeliveryOf(_work, offer, request) == Deliveries.Virtual ? 1 : _work.Input.Rules.MostPerVisit;
    }

    public static Deliveries DeliveryOf(PlanWork work, int offer, int request) =>
        Places.TryMeet(work.Offers[offer], work.Requests[request], work.Input.Weights, work.Input.Barriers, out var meeting) ? meeting.Delivery : Deliveries.None;

    private int MostWith(int offer, int request, Deliveries delivery, Dictionary<int, Deliveries> others, Neighbours near)
    {
        var groups = new List<(int Size, int Request)>();
        foreach (var other in near[request])
        {
            if (others.TryGetValue(other, out var theirs) && theirs == delivery)
            {
                groups.Add((_work.Requests[other].GroupSize, other));
            }
        }

        groups.Sort();
        var (most, room) = (1, _work.Offers[offer].GroupMaximum - _work.Requests[request].GroupSize);
        foreach (var (size, other) in groups)
        {
            if (size > room || most == _work.Input.Rules.MostPerVisit)
            {
                break;
            }

            if (_rules!.HaveTime(offer, [request, other]))
            {
                (most, room) = (most + 1, room - size);
            }
        }

        return most;
    }

    private static long Key(int offer, int request) => ((long)offer << 32) | (uint)request;
}
