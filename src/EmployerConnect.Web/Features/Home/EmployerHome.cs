using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Home;

/// <summary>What an employer's people see: what waits for their answer, what they have promised, and whom they have reached.</summary>
public sealed record EmployerHome(IReadOnlyList<MatchSummary> Waiting, IReadOnlyList<StaleOffer> Stale, Reached Reached)
{
    /// <summary>From so many on it is no use to count.</summary>
    public const int MostCounted = 20;

    /// <summary>Those that have published nothing yet, or have not said what they do.</summary>
    public IReadOnlyList<EmployerBeginning> Beginning { get; init; } = [];

    public IReadOnlyList<OpenOffer> Offers { get; init; } = [];

    /// <summary>How many open requests fit each of the offers, counted up to <see cref="MostCounted"/>.</summary>
    public IReadOnlyDictionary<Guid, int> Fitting { get; init; } = new Dictionary<Guid, int>();

    public IEnumerable<CardList> Lists(DateTime now) =>
    [
        Of("To answer", MatchState.Proposed, match => MatchCards.ToAnswer(match, now)),
        Of("Approved, ready to book", MatchState.Approved, match => MatchCards.ToBook(match, now)),
        new CardList("To begin with", Beginning.Count, [.. Beginning.SelectMany(Cards)]),
        Asked(),
        new CardList("Still right?", Stale.Count, [.. Stale.Select(offer => Card(offer, now))], "/offers/mine")
        {
            Lead = "Nobody has confirmed these offers for a while. Schools trust an offer that was confirmed lately; one that nobody confirms is paused.",
        },
    ];

    private static IEnumerable<CardItem> Cards(EmployerBeginning employer)
    {
        if (!employer.HasOffers)
        {
            yield return new CardItem("Publish your first offer", "/offers/start", "About two minutes. A talk of fifty minutes is a good one to begin with.");
        }

        if (!employer.HasSectors)
        {
            yield return new CardItem($"Say what {employer.Name} does", $"/organisations/{employer.Id}/profile", "Schools ask for lines of work: they find you by yours.");
        }
    }

    private CardList Asked()
    {
        var asked = Offers.Where(offer => Fitting.GetValueOrDefault(offer.Id) > 0).OrderByDescending(offer => Fitting[offer.Id]).ToList();
        return new CardList("Schools that ask for what you offer", asked.Count, [.. asked.Take(HomePage.Shown).Select(offer => new CardItem(offer.Title, $"/offers/{offer.Id}/matches", Words(Fitting[offer.Id])))], "/offers/mine");
    }

    private static string Words(int requests) => requests switch
    {
        1 => "1 open request fits it",
        >= MostCounted => $"{MostCounted} or more open requests fit it",
        _ => $"{requests} open requests fit it",
    };

    private CardList Of(string title, MatchState state, Func<MatchSummary, CardItem> card)
    {
        var found = Waiting.Where(match => match.State == state).ToList();
        return new CardList(title, found.Count, [.. found.Take(HomePage.Shown).Select(card)], "/matches");
    }

    private static CardItem Card(StaleOffer offer, DateTime now) => new(offer.Title, $"/offers/{offer.Id}", $"Unconfirmed {NearTime.Waiting(offer.LastConfirmedAt, now)}")
    {
        Button = new CardButton("Yes, still right", $"/offers/{offer.Id}/confirm", ("version", $"{offer.Version}"), ("from", "home")),
    };
}

/// <summary>Pupils and schools of this school year; a group of fewer than <see cref="Fewest"/> pupils is not counted out.</summary>
public sealed record Reached(IReadOnlyList<YearReached> Years, IReadOnlyList<SchoolReached> Schools)
{
    public const int Fewest = 5;

    public int Sessions => Schools.Sum(school => school.Sessions);

    /// <summary>No sum where a small group could be worked out from it.</summary>
    public int? Pupils => Years.Any(IsSmall) ? null : Years.Sum(year => year.Pupils);

    public static string Words(YearReached year) => IsSmall(year) ? $"fewer than {Fewest}" : $"{year.Pupils}";

    private static bool IsSmall(YearReached year) => year.Pupils is > 0 and < Fewest;
}
