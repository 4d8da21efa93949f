namespace EmployerConnect.Matching.Planning;

/// <summary>What is left of everybody's limits while pairs are chosen.</summary>
internal sealed class Room(PlanWork work)
{
    private readonly int[] _sessions = [.. work.Offers.Select(offer => offer.SessionsLeft)];
    private readonly int[] _days = [.. work.Employers.Select(days => days.DaysLeft)];
    private readonly int[] _wanted = [.. work.Requests.Select(request => request.SessionsLeft)];

    public int Sessions(int offer) => _sessions[offer];

    public int Days(int employer) => _days[employer];

    public int Wanted(int request) => _wanted[request];

    public bool HasDay(int offer) => work.EmployerOf[offer] is not (var e and >= 0) || _days[e] > 0;

    public bool Has(int offer, int request) => _wanted[request] > 0 && HasVisit(offer);

    /// <summary>Whether one more visit of the offer is possible.</summary>
    public bool HasVisit(int offer) => _sessions[offer] > 0 && HasDay(offer);

    /// <summary>One encounter in a visit of its own.</summary>
    public void Take(int offer, int request)
    {
        _sessions[offer]--;
        _wanted[request]--;
        if (work.EmployerOf[offer] is var e and >= 0)
        {
            _days[e]--;
        }
    }

    /// <summary>One more encounter in a visit that is there already.</summary>
    public void Join(int request) => _wanted[request]--;

    /// <summary>One encounter less in a visit that stays.</summary>
    public void Leave(int request) => _wanted[request]++;

    /// <summary>A visit less, because another takes its encounters in.</summary>
    public void GiveBack(int offer)
    {
        _sessions[offer]++;
        if (work.EmployerOf[offer] is var e and >= 0)
        {
            _days[e]++;
        }
    }
}
