using EmployerConnect.Matching;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Benchmarks.Workload;

/// <summary>
/// Offers and requests as a country, or a part of it, could have them in one school year: schools and employers around real towns, 8 activities,
/// 20 sectors, year groups 7 to 13, windows over 53 weeks, 5 to 50 miles, virtual or not, 1 to 10 sessions. The same seed
/// gives the same season on every machine.
/// </summary>
internal sealed record Season(IReadOnlyList<OfferTerms> Offers, IReadOnlyList<RequestTerms> Requests)
{
    /// <summary>A Monday, the first of 53 weeks; nothing in the season is earlier.</summary>
    public static readonly DateOnly FirstDate = new(2026, 8, 31);

    private const ulong Seed = 20260831;

    /// <summary>England: 5,000 schools, 100,000 offers, 20,000 requests.</summary>
    public static Season England(int schools = 5_000, int offers = 100_000, int requests = 20_000) =>
        Around(Town.England, schools, offers, requests);

    /// <summary>One region: 500 schools, 5,000 offers, 2,000 requests.</summary>
    public static Season Region(int schools = 500, int offers = 5_000, int requests = 2_000) =>
        Around(Town.Midlands, schools, offers, requests);

    /// <summary>
    /// Late in the year: of all sessions only so many are left, drawn at random, as there are of <paramref name="perRequest"/> for each
    /// session that is wanted. Most offers are booked out.
    /// </summary>
    /// <param name="perRequest">0.5 to 0.9 is what makes it hard.</param>
    public Season Contended(double perRequest)
    {
        var dice = new Dice(Seed + 1);
        var sessions = Offers.SelectMany((offer, number) => Enumerable.Repeat(number, offer.SessionsLeft)).ToArray();
        var left = new int[Offers.Count];
        var wanted = (int)Math.Min(sessions.Length, perRequest * Requests.Sum(request => request.SessionsLeft));
        for (var i = 0; i < wanted; i++)
        {
            var other = dice.From(i, sessions.Length - 1);
            (sessions[i], sessions[other]) = (sessions[other], sessions[i]);
            left[sessions[i]]++;
        }

        return this with { Offers = [.. Offers.Select((offer, number) => offer with { SessionsLeft = left[number] })] };
    }

    /// <summary>The same requests, each for 1 to <paramref name="most"/> sessions.</summary>
    public Season Wanting(int most)
    {
        var dice = new Dice(Seed + 2);
        return this with { Requests = [.. Requests.Select(request => request with { SessionsLeft = dice.From(1, most) })] };
    }

    private static Season Around(Town[] towns, int schools, int offers, int requests)
    {
        var (schoolDice, employerDice) = (new Dice(Seed), new Dice(Seed + 3));
        var offering = new OfferMaker(towns, Math.Max(1, offers / 4), employerDice);
        var asking = new RequestMaker(towns, schools, offering.EmployerIds, schoolDice);
        return new Season(
            [.. Enumerable.Range(0, offers).Select(_ => offering.Next())],
            [.. Enumerable.Range(0, requests).Select(_ => asking.Next())]);
    }

    /// <summary>Windows on weekdays, within school hours: each a few weeks to half a year somewhere in the 53 weeks.</summary>
    public static IReadOnlyList<AvailabilityWindow> Windows(Dice dice, int most)
    {
        const int weeks = 53;
        var windows = new AvailabilityWindow[dice.From(1, most)];
        for (var i = 0; i < windows.Length; i++)
        {
            var length = dice.From(2, 26);
            var from = FirstDate.AddDays(7 * dice.From(0, weeks - length));
            var start = dice.From(17, 24) * 30;
            windows[i] = new AvailabilityWindow(
                from, from.AddDays((7 * length) - 1), (Weekdays)dice.Mask(0, 5, 3), start, start + (dice.From(3, 10) * 30));
        }

        return windows;
    }
}
