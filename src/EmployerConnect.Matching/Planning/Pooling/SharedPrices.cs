namespace EmployerConnect.Matching.Planning.Pooling;

/// <summary>
/// Prices for the bound where visits are shared, by the subgradient method (Held, Wolfe and Crowder, "Validation of subgradient optimization",
/// 1974) on the Lagrangian in which sessions and days cost a pair its least share: steps against what is used too much or too little, in length after how
/// far the bound is above the plan. Any prices prove a bound; the best that were met are taken.
/// </summary>
internal sealed class SharedPrices
{
    private const int MostSteps = 300;
    private const long PairsLookedAt = 60_000_000;

    private readonly PlanWork _work;
    private readonly IReadOnlyList<Pairing> _kept;
    private readonly PairTable _pairs;
    private readonly Shares _shares;
    private readonly double[] _shareOf;
    private readonly int[] _wanted;
    private readonly double[] _offers;
    private readonly double[] _employers;
    private readonly List<(double Surplus, int Pair)> _surpluses = [];

    private SharedPrices(PlanWork work, IReadOnlyList<Pairing> kept, PairTable pairs, Shares shares, Prices start)
    {
        (_work, _kept, _pairs, _shares, Best) = (work, kept, pairs, shares, start);
        (_offers, _employers) = ([.. start.Offers], [.. start.Employers]);
        _wanted = [.. work.Requests.Select(request => request.SessionsLeft)];
        foreach (var pair in kept)
        {
            _wanted[pair.Request]--;
        }

        _shareOf = new double[pairs.Count];
        for (var r = 0; r < pairs.Requests; r++)
        {
            for (var at = pairs.Starts[r]; at < pairs.Starts[r + 1]; at++)
            {
                _shareOf[at] = 1d / shares.Most(pairs.Offers[at], r);
            }
        }

        Bound = DualBound.Of(work, start, kept, pairs, shares);
    }

    public Prices Best { get; private set; }

    public long Bound { get; private set; }

    /// <param name="work">The input by number.</param>
    /// <param name="kept">Pairs that are in every plan.</param>
    /// <param name="pairs">All other pairs.</param>
    /// <param name="shares">The least shares.</param>
    /// <param name="start">The prices without sharing.</param>
    /// <param name="value">What the plan is worth.</param>
    /// <param name="cancellation">Looked at for each step.</param>
    public static SharedPrices Find(
        PlanWork work, IReadOnlyList<Pairing> kept, PairTable pairs, Shares shares, Prices start, long value, CancellationToken cancellation)
    {
        var found = new SharedPrices(work, kept, pairs, shares, start);
        var steps = (int)Math.Clamp(PairsLookedAt / Math.Max(1, pairs.Count), 10, MostSteps);
        for (var (step, length) = (0, 1d); step < steps && found.Bound > value; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            var before = found.Bound;
            found.Step(value, length);
            length = found.Bound < before ? length : length * 0.95;
        }

        return found;
    }

    private void Step(long value, double length)
    {
        var (offers, employers) = (Array.ConvertAll(_work.Offers, offer => (double)offer.SessionsLeft), Array.ConvertAll(_work.Employers, days => (double)days.DaysLeft));
        foreach (var pair in _kept)
        {
            Use(offers, employers, pair.Offer, 1d / _shares.Most(pair.Offer, pair.Request));
        }

        var rounded = Rounded();
        for (var r = 0; r < _pairs.Requests; r++)
        {
            foreach (var (_, pair) in Chosen(r, rounded))
            {
                Use(offers, employers, _pairs.Offers[pair], _shareOf[pair]);
            }
        }

        var bound = DualBound.Of(_work, rounded, _kept, _pairs, _shares);
        if (bound < Bound)
        {
            (Bound, Best) = (bound, rounded);
        }

        // A price of 0 that would have to fall is where it should be.
        var size = Square(offers, _offers) + Square(employers, _employers);
        if (size > 0)
        {
            var scale = length * (bound - value) / size;
            Move(_offers, offers, scale);
            Move(_employers, employers, scale);
        }
    }

    private void Use(double[] offers, double[] employers, int offer, double share)
    {
        offers[offer] -= share;
        if (_work.EmployerOf[offer] is var e and >= 0)
        {
            employers[e] -= share;
        }
    }

    /// <summary>The pairs that a request would choose at these prices; its own price becomes what the last of them gains.</summary>
    private List<(double Surplus, int Pair)> Chosen(int request, Prices prices)
    {
        _surpluses.Clear();
        var school = prices.Schools[_work.SchoolOf[request]];
        for (var at = _pairs.Starts[request]; at < _pairs.Starts[request + 1]; at++)
        {
            var offer = _pairs.Offers[at];
            var visit = _offers[offer] + (_work.EmployerOf[offer] is var e and >= 0 ? _employers[e] : 0);
            var surplus = _pairs.Scores[at] + school - (visit * _shareOf[at]);
            if (surplus > 0)
            {
                _surpluses.Add((surplus, at));
            }
        }

        var wanted = _wanted[request];
        if (_surpluses.Count > wanted)
        {
            _surpluses.Sort((one, other) => other.Surplus.CompareTo(one.Surplus) is var order and not 0 ? order : one.Pair.CompareTo(other.Pair));
            prices.Requests[request] = (long)Math.Round(_surpluses[wanted].Surplus);
            _surpluses.RemoveRange(wanted, _surpluses.Count - wanted);
        }

        return _surpluses;
    }

    private Prices Rounded()
    {
        var prices = new Prices(_work);
        Array.Copy(Best.Schools, prices.Schools, prices.Schools.Length);
        for (var o = 0; o < _offers.Length; o++)
        {
            prices.Offers[o] = (long)Math.Round(_offers[o]);
        }

        for (var e = 0; e < _employers.Length; e++)
        {
            prices.Employers[e] = (long)Math.Round(_employers[e]);
        }

        return prices;
    }

    private static double Square(double[] left, double[] prices) => left.Zip(prices, (unused, price) => unused > 0 && price <= 0 ? 0 : unused * unused).Sum();

    private static void Move(double[] prices, double[] left, double scale)
    {
        for (var i = 0; i < prices.Length; i++)
        {
            prices[i] = Math.Max(0, prices[i] - (scale * left[i]));
        }
    }
}
