using System.Diagnostics;
using EmployerConnect.Benchmarks.Workload;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Shapes;

namespace EmployerConnect.Benchmarks;

/// <summary>
/// The best 20 of 100,000 offers for each of thousands of requests: the index, a SIMD scan over all offers, and SQLite through Dapper, in one run.
/// Before anything is timed the three are held to give the same offers in the same order.
/// </summary>
internal static class RankScenario
{
    private const int Top = 20;
    private const int Warm = 2_000;
    private const int Tries = 5;
    private const int Asked = 10_000;
    private const int Scans = 2_000;
    private const int Queries = 60;
    private const int Changes = 5_000;
    private const int Pages = 300;

    private static readonly RankingWeights Weights = RankingWeights.Default;
    private static readonly Barriers Barriers = CurrentShapes.Own.Barriers;

    // Some weeks into the year, as most days of use are.
    private static readonly DateOnly Today = Season.FirstDate.AddDays(30);

    public static Task<Result> Run(string[] args)
    {
        var season = Season.England();
        var began = Stopwatch.GetTimestamp();
        var index = OfferIndex.Build(season.Offers, Weights, Today, Barriers);
        var build = Stopwatch.GetElapsedTime(began);
        var scan = new SimdScan(season.Offers, Weights, Today, Barriers);
        using var box = BoundingBox.Of(season.Offers);
        var best = new RankedOffer[Top];
        HoldToOneAnswer(season, index, scan, box);

        var asked = Times(season.Requests.Take(Asked), Warm, Tries, request => index.Rank(request, Today, best));
        var scanned = Times(season.Requests.Take(Scans), Scans / 4, Tries, request => scan.Rank(request, Today, best));
        var queried = Times(season.Requests.Take(Queries), Queries / 6, 2, request => box.Rank(request, Today, Top, Weights, Barriers));
        var seen = ChangesSeen(season, index, best);
        var misses = Times(season.Requests.Take(Pages), Pages / 3, 3, request => index.NearMisses(request, 8, Today));
        var requests = Times(season.Offers.Take(Pages), Pages / 3, 3, offer => Ranker.RequestsFor(offer, season.Requests, Top, Today, Weights, Barriers));
        var otherMisses = Times(season.Offers.Take(Pages), Pages / 3, 3, offer => Ranker.NearMisses(offer, season.Requests, 8, Today, barriers: Barriers));

        return Task.FromResult(new Result("rank",
        [
            new("index built", build.TotalSeconds, "s"),
            new("rank, p50", At(asked, 0.5), "us"),
            new("rank, p99", At(asked, 0.99), "us"),
            new("SIMD scan, p50", At(scanned, 0.5), "us"),
            new("SQLite through Dapper, p50", At(queried, 0.5), "us"),
            new("rank, p50 / SIMD scan", At(asked, 0.5) / At(scanned, 0.5), "x", 0.25),
            new("rank, p99 / own p50", At(asked, 0.99) / At(asked, 0.5), "x", 4),
            new("SQLite through Dapper / rank, p50", At(queried, 0.5) / At(asked, 0.5), "x", AtLeast: 80),
            new("allocated by 2,000 rankings", Allocated(season, index, best), "bytes", 0),
            new("offer changed to seen by the next rank, p50", At(seen, 0.5) / 1_000, "ms"),
            new("offer changed to seen by the next rank, p99", At(seen, 0.99) / 1_000, "ms", 1),
            new("memory an offer beyond ids", index.Bytes / (double)(index.Count + index.Resting), "bytes", 60),
            new("near misses of a request, p50", At(misses, 0.5) / 1_000, "ms"),
            new("requests for an offer, p50", At(requests, 0.5) / 1_000, "ms"),
            new("near misses of an offer, p50", At(otherMisses, 0.5) / 1_000, "ms"),
        ]));
    }

    /// <summary>
    /// Microseconds of each, sorted, after a warm-up with the first few. Each is the least of several tries, so that what
    /// else the machine does is not counted: the spread is that of the work.
    /// </summary>
    private static double[] Times<T>(IEnumerable<T> all, int warm, int tries, Action<T> act)
    {
        var list = all.ToList();
        list.Take(warm).ToList().ForEach(act);
        var times = new double[list.Count];
        for (var i = 0; i < times.Length; i++)
        {
            times[i] = double.MaxValue;
            for (var one = 0; one < tries; one++)
            {
                var began = Stopwatch.GetTimestamp();
                act(list[i]);
                times[i] = Math.Min(times[i], Stopwatch.GetElapsedTime(began).TotalMicroseconds);
            }
        }

        Array.Sort(times);
        return times;
    }

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];

    /// <summary>From a change to an answer that knows of it, one after another, each on the index that the last one left.</summary>
    private static double[] ChangesSeen(Season season, OfferIndex index, RankedOffer[] best)
    {
        var request = season.Requests[0];
        var changes = season.Offers.Where((_, i) => i % 19 == 0).Take(Changes).ToList();
        var times = new List<double>();
        foreach (var (number, offer) in changes.Index())
        {
            var (before, took) = (index, double.MaxValue);
            for (var one = 0; one < Tries; one++)
            {
                var began = Stopwatch.GetTimestamp();
                index = number % 9 == 0 ? before.Without(offer.Id) : before.With(offer with { SessionsLeft = number % 4, TimesAskedRecently = number % 8 });
                index.Rank(request, Today, best);
                took = Math.Min(took, Stopwatch.GetElapsedTime(began).TotalMicroseconds);
            }

            times.Add(took);
        }

        return [.. times.Order()];
    }

    private static long Allocated(Season season, OfferIndex index, RankedOffer[] best)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Warm; i++)
        {
            index.Rank(season.Requests[i], Today, best);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void HoldToOneAnswer(Season season, OfferIndex index, SimdScan scan, BoundingBox box)
    {
        var (one, other) = (new RankedOffer[Top], new RankedOffer[Top]);
        foreach (var request in season.Requests.Take(Scans))
        {
            var (found, scanned) = (index.Rank(request, Today, one), scan.Rank(request, Today, other));
            if (!one.Take(found).Select(Key).SequenceEqual(other.Take(scanned).Select(Key)))
            {
                throw new InvalidOperationException($"The scan ranks request {request.Id} in another order.");
            }
        }

        foreach (var request in season.Requests.Take(Queries))
        {
            var found = index.Rank(request, Today, one);
            if (!one.Take(found).Select(Key).SequenceEqual(box.Rank(request, Today, Top, Weights, Barriers).Select(fit => (fit.OfferId, fit.Score, fit.Slot))))
            {
                throw new InvalidOperationException($"SQLite ranks request {request.Id} in another order.");
            }
        }
    }

    private static (Guid, int, Slot) Key(RankedOffer offer) => (offer.OfferId, offer.Score, offer.Slot);
}
