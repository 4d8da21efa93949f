using EmployerConnect.Matching.Planning.Pooling;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning;

/// <summary>One run of the planner, step by step.</summary>
internal sealed class PlanRun
{
    private readonly PlanWork _work;
    private readonly IProgress<PlanProgress>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly PairSource _source;
    private readonly Room _room;
    private readonly List<Pairing> _kept;
    private readonly List<NearMiss> _broken;
    private readonly PairTable _pairs;
    private readonly long _fitting;

    public PlanRun(PlanInput input, IProgress<PlanProgress>? progress, CancellationToken cancellation)
    {
        (_work, _progress, _cancellation) = (new PlanWork(input), progress, cancellation);
        _room = new Room(_work);
        (_kept, _broken) = KeptPairs.Settle(_work, _room);
        _source = new PairSource(_work, cancellation);
        (_pairs, _fitting) = _source.List(progress, cancellation);
    }

    private long LeftOut => _fitting - _pairs.Count;

    public Plan Solve()
    {
        var firstCome = FirstCome();
        var assignment = Assignment.Solve(_work, _pairs, _room, Had(), IsGoodEnough, _progress, _cancellation);
        List<Visit> visits =
            [.. _kept.Select(pair => new Visit(pair, isKept: true)), .. assignment.Pairs.Select(pair => new Visit(pair, isKept: false))];
        var (prices, bound) = _work.Input.Rules.PoolMiles is { } miles
            ? Shared(visits, assignment.Prices, miles)
            : (assignment.Prices, Bound(assignment.Prices, shares: null));
        _progress?.Report(new PlanProgress(PlanStage.Explaining, 0, 1));
        var encounters = PlanWriter.Encounters(_work, visits, _cancellation);
        return new Plan
        {
            Encounters = encounters,
            Value = encounters.Sum(encounter => (long)encounter.Value),
            Bound = bound,
            Certificate = prices.ToCertificate(_work),
            FirstCome = firstCome,
            Unserved = new Reasons(_work, _source, BestFirst, _room, visits).All(_cancellation),
            Schools = Schools(encounters),
            BrokenPins = _broken,
            Pairs = _fitting,
            PairsLeftOut = LeftOut,
        };
    }

    private IEnumerable<Pairing> BestFirst(int request)
    {
        if (LeftOut == 0)
        {
            return _pairs.BestFirst(request);
        }

        var all = new List<Pairing>();
        _source.Add(request, 0, all);
        return all.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Offer);
    }

    private bool IsGoodEnough(Assignment start)
    {
        var allowed = _work.Input.Rules.GapAllowed;
        if (allowed == 0 || LeftOut > 0)
        {
            return false;
        }

        var bound = Bound(start.Prices, shares: null);
        return bound - PlanWriter.Value(_work, [.. _kept, .. start.Pairs]) <= allowed * bound;
    }

    private (Prices Prices, long Bound) Shared(List<Visit> visits, Prices start, double miles)
    {
        var near = new Neighbours(_work, miles, _cancellation);
        new VisitSharing(_work, _pairs, _room, near, visits).Improve(_progress, _cancellation);
        if (LeftOut > 0)
        {
            return (start, Bound(start, new Shares(_work)));
        }

        _progress?.Report(new PlanProgress(PlanStage.Proving, 0, 1));
        var shares = new Shares(_work, _kept, _pairs, near, _cancellation);
        var value = PlanWriter.Value(_work, visits.SelectMany(visit => visit.Encounters));
        var found = SharedPrices.Find(_work, _kept, _pairs, shares, start, value, _cancellation);
        return (found.Best, found.Bound);
    }

    private long Bound(Prices prices, Shares? shares) => LeftOut == 0
        ? DualBound.Of(_work, prices, _kept, _pairs, shares, _cancellation)
        : DualBound.Of(_work, prices, _kept, _source, shares, _progress, _cancellation);

    /// <summary>By school: its encounters so far, with those that are kept.</summary>
    private int[] Had()
    {
        int[] had = [.. _work.EncountersBefore];
        foreach (var pair in _kept)
        {
            had[_work.SchoolOf[pair.Request]]++;
        }

        return had;
    }

    private FirstCome FirstCome()
    {
        var room = new Room(_work);
        foreach (var pair in _kept)
        {
            room.Take(pair.Offer, pair.Request);
        }

        List<Pairing> served = [.. _kept, .. FirstComeOrder.Serve(_work, _pairs, room, _cancellation)];
        return new FirstCome(
            PlanWriter.Value(_work, served),
            served.Count,
            served.Select(pair => pair.Request).Distinct().Count(),
            served.Select(pair => _work.SchoolOf[pair.Request]).Distinct().Count());
    }

    private SchoolServed[] Schools(PlannedEncounter[] encounters)
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
}
