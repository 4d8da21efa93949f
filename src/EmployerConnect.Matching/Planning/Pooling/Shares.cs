using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning.Pooling;

/// <summary>
/// The least share of a visit that a pair can take: its group over the offer's largest group where somebody near could join it, else all of
/// it. The shares of those who are in one visit add up to at most 1, which is why a session's price may be charged by them.
/// </summary>
internal sealed class Shares
{
    private readonly PlanWork _work;
    private readonly HashSet<long>? _canShare;

    /// <summary>Where not all pairs are at hand: whoever meets in person might be joined.</summary>
    public Shares(PlanWork work) => _work = work;

    /// <param name="work">The input by number.</param>
    /// <param name="kept">Pairs that are in every plan.</param>
    /// <param name="pairs">All other pairs that fit.</param>
    /// <param name="near">Who is near whom.</param>
    /// <param name="cancellation">Looked at for each offer.</param>
    public Shares(PlanWork work, IReadOnlyList<Pairing> kept, PairTable pairs, Neighbours near, CancellationToken cancellation)
    {
        (_work, _canShare) = (work, []);
        var ofOffer = Enumerable.Range(0, work.Offers.Length).Select(_ => new List<int>()).ToArray();
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
            Mark(o, [.. ofOffer[o]], near);
        }

        void Include(int offer, int request)
        {
            if (DeliveryOf(work, offer, request) != Deliveries.Virtual)
            {
                ofOffer[offer].Add(request);
            }
        }
    }

    /// <summary>What a pair pays at least of a price for a whole visit, points, rounded down.</summary>
    public long Of(long price, int offer, int request) =>
        CanShare(offer, request) ? price * _work.Requests[request].GroupSize / _work.Offers[offer].GroupMaximum : price;

    /// <summary>The share, above 0 to 1.</summary>
    public double Of(int offer, int request) =>
        CanShare(offer, request) ? (double)_work.Requests[request].GroupSize / _work.Offers[offer].GroupMaximum : 1;

    public bool CanShare(int offer, int request) =>
        _canShare?.Contains(Key(offer, request)) ?? DeliveryOf(_work, offer, request) != Deliveries.Virtual;

    public static Deliveries DeliveryOf(PlanWork work, int offer, int request) =>
        Places.TryMeet(work.Offers[offer], work.Requests[request], work.Input.Weights, out var meeting) ? meeting.Delivery : Deliveries.None;

    private void Mark(int offer, HashSet<int> requests, Neighbours near)
    {
        var most = _work.Offers[offer].GroupMaximum;
        foreach (var request in requests)
        {
            foreach (var other in near[request])
            {
                if (requests.Contains(other)
                    && _work.Requests[request].GroupSize + _work.Requests[other].GroupSize <= most
                    && DeliveryOf(_work, offer, request) == DeliveryOf(_work, offer, other))
                {
                    _canShare!.Add(Key(offer, request));
                    break;
                }
            }
        }
    }

    private static long Key(int offer, int request) => ((long)offer << 32) | (uint)request;
}
