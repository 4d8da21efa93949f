namespace EmployerConnect.Matching.Planning;

/// <summary>What is left of everybody's limits while pairs are chosen.</summary>
internal sealed class Room
{
    private readonly PlanWork _work;
    private readonly int[] _sessions;
    private readonly int[] _days;
    private readonly int[] _wanted;

    public Room(PlanWork work)
    {
        _work = work;
        _sessions = [.. work.Offers.Select(offer => offer.SessionsLeft)];
        _days = [.. work.Employers.Select(days => days.DaysLeft)];
        _wanted = [.. work.Requests.Select(request => request.SessionsLeft)];
    }

    public bool Has(int offer, int request) =>
        _sessions[offer] > 0 && _wanted[request] > 0 && (HasDays(_work.EmployerOf[offer]));

    private bool HasDays(int employer) => employer < 0 || _days[employer] > 0;

    public bool Wants(int request) => _wanted[request] > 0;

    public void Take(int offer, int request)
    {
        _sessions[offer]--;
        _wanted[request]--;
        if (_work.EmployerOf[offer] is var e and >= 0)
        {
            _days[e]--;
        }
    }
}

/// <summary>The simple ways: best pair first, and first come, first served.</summary>
internal static class Greedy
{
    public static List<int> Choose(PlanWork work, PairTable pairs)
    {
        var requestOf = new int[pairs.Count];
        for (var r = 0; r < pairs.Requests; r++)
        {
            Array.Fill(requestOf, r, pairs.Starts[r], pairs.Starts[r + 1] - pairs.Starts[r]);
        }

        var (room, chosen) = (new Room(work), new List<int>());
        var best = Enumerable.Range(0, pairs.Count).OrderByDescending(pair => pairs.Scores[pair]);
        foreach (var pair in best.Where(pair => room.Has(pairs.Offers[pair], requestOf[pair])))
        {
            room.Take(pairs.Offers[pair], requestOf[pair]);
            chosen.Add(pair);
        }

        chosen.Sort();
        return chosen;
    }

    public static List<int> FirstCome(PlanWork work, PairTable pairs)
    {
        var (room, chosen) = (new Room(work), new List<int>());
        foreach (var request in work.Input.Requests)
        {
            var r = work.RequestNumbers[request.Id];
            var best = Enumerable.Range(pairs.Starts[r], pairs.Starts[r + 1] - pairs.Starts[r]).OrderByDescending(pair => pairs.Scores[pair]);
            foreach (var pair in best.Where(pair => room.Has(pairs.Offers[pair], r)))
            {
                room.Take(pairs.Offers[pair], r);
                chosen.Add(pair);
                if (!room.Wants(r))
                {
                    break;
                }
            }
        }

        chosen.Sort();
        return chosen;
    }
}
