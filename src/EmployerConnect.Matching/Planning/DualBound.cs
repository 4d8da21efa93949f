using EmployerConnect.Matching.Planning.Pooling;

namespace EmployerConnect.Matching.Planning;

/// <summary>What prices prove; see <see cref="PlanCertificate"/>.</summary>
internal static class DualBound
{
    /// <param name="work">The input by number.</param>
    /// <param name="prices">Any prices.</param>
    /// <param name="kept">Pairs that are in every plan.</param>
    /// <param name="pairs">All other pairs that fit.</param>
    /// <param name="shares">The least shares of a visit that pairs can take, where visits may be shared.</param>
    /// <param name="cancellation">Looked at for each request.</param>
    public static long Of(PlanWork work, Prices prices, IEnumerable<Pairing> kept, PairTable pairs, Shares? shares = null, CancellationToken cancellation = default)
    {
        var bound = OfLimits(work, prices) + kept.Sum(pair => Surplus(work, prices, pair.Offer, pair.Request, pair.Score, shares));
        for (var r = 0; r < pairs.Requests; r++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var at = pairs.Starts[r]; at < pairs.Starts[r + 1]; at++)
            {
                bound += Math.Max(0, Surplus(work, prices, pairs.Offers[at], r, pairs.Scores[at], shares));
            }
        }

        return bound;
    }

    /// <summary>The same where not all pairs that fit are at hand: they are listed again, those that could count.</summary>
    public static long Of(
        PlanWork work, Prices prices, IEnumerable<Pairing> kept, PairSource source, Shares? shares, IProgress<PlanProgress>? progress, CancellationToken cancellation)
    {
        var bound = OfLimits(work, prices) + kept.Sum(pair => Surplus(work, prices, pair.Offer, pair.Request, pair.Score, shares));
        var pairs = new List<Pairing>();
        for (var r = 0; r < work.Requests.Length; r++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new PlanProgress(PlanStage.Proving, r, work.Requests.Length));
            pairs.Clear();
            source.Add(r, (int)Math.Clamp(prices.Requests[r] - prices.Schools[work.SchoolOf[r]], 0, int.MaxValue), pairs);
            bound += pairs.Sum(pair => Math.Max(0, Surplus(work, prices, pair.Offer, r, pair.Score, shares)));
        }

        return bound;
    }

    private static long OfLimits(PlanWork work, Prices prices)
    {
        var bound = 0L;
        for (var o = 0; o < work.Offers.Length; o++)
        {
            bound += work.Offers[o].SessionsLeft * prices.Offers[o];
        }

        for (var e = 0; e < work.Employers.Length; e++)
        {
            bound += work.Employers[e].DaysLeft * prices.Employers[e];
        }

        var wanted = new long[work.SchoolIds.Length];
        for (var r = 0; r < work.Requests.Length; r++)
        {
            bound += work.Requests[r].SessionsLeft * prices.Requests[r];
            wanted[work.SchoolOf[r]] += work.Requests[r].SessionsLeft;
        }

        for (var s = 0; s < wanted.Length; s++)
        {
            bound += OfSchool(work, prices, s, wanted[s]);
        }

        return bound;
    }

    private static long OfSchool(PlanWork work, Prices prices, int school, long wanted)
    {
        var (bound, price, before) = (0L, prices.Schools[school], work.EncountersBefore[school]);
        var listed = (int)Math.Clamp(work.Input.Rules.EncounterWorth.Count - before, 0, wanted);
        for (var n = 1; n <= listed; n++)
        {
            bound += Math.Max(0, work.Input.Rules.WorthOf(before + n) - price);
        }

        // Beyond the list an encounter adds nothing but what a price below 0 would say.
        return bound + ((wanted - listed) * Math.Max(0, -price));
    }

    private static long Surplus(PlanWork work, Prices prices, int offer, int request, int score, Shares? shares)
    {
        var visit = prices.Offers[offer] + (work.EmployerOf[offer] is var e and >= 0 ? prices.Employers[e] : 0);
        return score + prices.Schools[work.SchoolOf[request]] - prices.Requests[request] - (shares?.Of(visit, offer, request) ?? visit);
    }
}
