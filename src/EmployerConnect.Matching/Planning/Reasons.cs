namespace EmployerConnect.Matching.Planning;

/// <summary>Why requests get fewer encounters than they want, and what would serve them.</summary>
internal sealed class Reasons
{
    private const int Most = 3;

    private readonly PlanWork _work;
    private readonly PairSource _source;
    private readonly Func<int, IEnumerable<Pairing>> _bestFirst;
    private readonly Room _room;
    private readonly ILookup<int, int> _requestsOfOffer;
    private readonly ILookup<int, int> _requestsOfEmployer;
    private readonly ILookup<int, int> _offersOfRequest;
    private int _explained;

    /// <param name="work">The input by number.</param>
    /// <param name="source">What nearly fits.</param>
    /// <param name="bestFirst">By request, all pairs that fit, the best first.</param>
    /// <param name="room">What the plan leaves.</param>
    /// <param name="visits">The plan.</param>
    public Reasons(PlanWork work, PairSource source, Func<int, IEnumerable<Pairing>> bestFirst, Room room, IEnumerable<Visit> visits)
    {
        (_work, _source, _bestFirst, _room) = (work, source, bestFirst, room);
        var pairs = visits.SelectMany(visit => visit.Encounters).ToList();
        _requestsOfOffer = pairs.ToLookup(pair => pair.Offer, pair => pair.Request);
        _offersOfRequest = pairs.ToLookup(pair => pair.Request, pair => pair.Offer);
        _requestsOfEmployer = pairs.Where(pair => work.EmployerOf[pair.Offer] >= 0).ToLookup(pair => work.EmployerOf[pair.Offer], pair => pair.Request);
    }

    /// <summary>In the order of the input.</summary>
    public List<UnservedRequest> All(CancellationToken cancellation)
    {
        var unserved = new List<UnservedRequest>();
        foreach (var request in _work.Input.Requests)
        {
            cancellation.ThrowIfCancellationRequested();
            var r = _work.RequestNumbers[request.Id];
            if (_room.Wanted(r) > 0)
            {
                unserved.Add(Of(r));
            }
        }

        return unserved;
    }

    private UnservedRequest Of(int request)
    {
        var others = _bestFirst(request).Where(pair => !_offersOfRequest[request].Contains(pair.Offer)).ToList();
        var reason = Reason(request, others);
        return new UnservedRequest
        {
            RequestId = _work.Requests[request].Id,
            SchoolId = _work.Requests[request].SchoolId,
            Missing = _room.Wanted(request),
            Reason = reason,
            Nearest = reason == UnservedReason.NothingFits && _explained++ < _work.Input.Rules.MostExplained ? _source.Nearest(request, Most) : [],
            Taken = [.. others.Take(Most).Select(pair => new TakenOffer(_work.Offers[pair.Offer].Id, pair.Score, TakenBy(pair.Offer)))],
        };
    }

    private UnservedReason Reason(int request, List<Pairing> others)
    {
        if (others.Exists(pair => _room.Sessions(pair.Offer) > 0))
        {
            return UnservedReason.NoDaysLeft;
        }

        if (others.Count > 0)
        {
            return UnservedReason.AllTaken;
        }

        return _work.IsForbiddenOne(request) ? UnservedReason.Forbidden : UnservedReason.NothingFits;
    }

    private Guid[] TakenBy(int offer)
    {
        var requests = _room.Sessions(offer) == 0 || _work.EmployerOf[offer] < 0
            ? _requestsOfOffer[offer]
            : _requestsOfEmployer[_work.EmployerOf[offer]];
        return [.. requests.Distinct().Order().Select(request => _work.Requests[request].Id)];
    }
}
