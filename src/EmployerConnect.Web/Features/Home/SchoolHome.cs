using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Home;

/// <summary>What a careers leader sees: what waits for the school, what it waits for, and which year groups have met nobody yet.</summary>
public sealed record SchoolHome(IReadOnlyList<MatchSummary> Waiting, IReadOnlyList<SessionToCome> ToCount, IReadOnlyList<WaitingRequest> Requests, IReadOnlyDictionary<Guid, int> Fitting, YearGaps Gaps)
{
    /// <summary>From so many on it is no use to count.</summary>
    public const int MostCounted = 20;

    public IEnumerable<CardList> Lists(DateTime now) =>
    [
        Of("To answer", MatchState.Proposed, match => MatchCards.ToAnswer(match, now)),
        Of("Approved, ready to book", MatchState.Approved, match => MatchCards.ToBook(match, now)),
        new CardList("Who was reached?", ToCount.Count > 0 ? ToCount[0].Total : 0, [.. ToCount.Select(session => session.Card with { Action = ("Record who was reached", $"/sessions/{session.Id}/reach") })], "/sessions")
        {
            Lead = "Only the number of pupils by year group: it counts towards your benchmarks, and thanks the employer.",
        },
        new CardList("Requests waiting", Requests.Count, [.. Requests.Take(HomePage.Shown).Select(request => Card(request, now))], "/requests/mine"),
    ];

    private CardList Of(string title, MatchState state, Func<MatchSummary, CardItem> card)
    {
        var found = Waiting.Where(match => match.State == state).ToList();
        return new CardList(title, found.Count, [.. found.Take(HomePage.Shown).Select(card)], "/matches");
    }

    private CardItem Card(WaitingRequest request, DateTime now)
    {
        var fitting = Fitting.GetValueOrDefault(request.Id);
        var offers = fitting switch { 0 => "No offer fits yet", 1 => "1 offer fits", >= MostCounted => $"{MostCounted} or more offers fit", _ => $"{fitting} offers fit" };
        var left = request.SessionsWanted - request.SessionsHeld;
        var wanted = $"{(left == 1 ? "1 session" : $"{left} sessions")} still wanted, asked for {NearTime.Ago(request.CreatedAt, now)}";
        var underWay = request.UnderWay switch { 0 => "nothing is proposed yet", 1 => "1 proposal is under way", var many => $"{many} proposals are under way" };
        return new CardItem(request.Title, $"/requests/{request.Id}", wanted, $"{offers}; {underWay}")
        {
            Action = fitting > 0 ? ("See the offers that fit", $"/requests/{request.Id}/matches") : null,
        };
    }
}
