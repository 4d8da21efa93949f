using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Demo;

/// <summary>What goes on in a hub around one day: requests, and matches in every state, some of them with a session.</summary>
internal sealed class DemoSeason
{
    public const int DaysBack = 120;
    private const int DaysToPlan = 10;

    /// <summary>Further back than the holidays are long, so that the school day that it leads to is over.</summary>
    private const int DaysUncounted = 14;

    private readonly DemoHub _hub;
    private readonly IReadOnlyList<DemoOffer> _offers;
    private readonly DemoDiary _diary;
    private readonly DemoDays _days;
    private readonly List<DemoMatch> _matches = [];
    private readonly int _pastSessions;
    private int _past;
    private int _toCome;
    private int _waiting;

    public DemoSeason(DemoHub hub, IReadOnlyList<DemoOffer> offers, DemoDiary diary, DemoDays days)
    {
        (_hub, _offers, _diary, _days) = (hub, offers, diary, days);
        var fates = DemoFate.Season(hub.Number, days.HasPast);
        _pastSessions = fates.Where(fate => fate.Kind == DemoFateKind.Past).Sum(fate => fate.Sessions);
        Requests = [.. fates.Select(Request)];
        foreach (var request in Requests)
        {
            Play(request);
        }
    }

    public IReadOnlyList<DemoRequest> Requests { get; }

    public IReadOnlyList<DemoMatch> Matches => _matches;

    private DemoRequest Request(DemoFate fate, int number)
    {
        var school = _hub.Schools[fate.School];
        var meant = fate.Firm is { } firm ? _offers.FirstOrDefault(offer => offer.Employer == _hub.Employers[firm] && offer.Suits(school)) : null;
        var first = meant ?? Turned(number * 7).First(offer => offer.Suits(school));
        return new DemoRequest(school, first, number, fate);
    }

    private void Play(DemoRequest request)
    {
        var fate = request.Fate;
        var matches = fate.Kind is DemoFateKind.Featured or DemoFateKind.Open ? 0 : Math.Max(1, fate.Sessions);
        for (var number = 0; number < matches; number++)
        {
            // The firm that is meant, else one after the other.
            var offers = Turned(number * 5).Where(request.IsMetBy);
            var offer = fate.Firm is { } firm ? offers.First(one => one.Employer == _hub.Employers[firm]) : offers.First();
            _matches.Add(Match(request, offer));
        }
    }

    private DemoMatch Match(DemoRequest request, DemoOffer offer)
    {
        var kind = request.Fate.Kind;
        var number = _matches.Count;
        var by = kind == DemoFateKind.SchoolToAnswer || (kind != DemoFateKind.EmployerToAnswer && number % 3 == 0) ? Side.Employer : Side.School;
        var date = _diary.Book(offer.Employer.Volunteers[0].Id, request.School.Id, Near(kind));
        var match = new DemoMatch
        {
            Hub = _hub,
            Offer = offer,
            Request = request,
            OnDate = date,
            StartMinute = DemoDiary.Start(number, offer.Activity.Minutes),
            Delivery = Delivery(offer.Activity.Deliveries, number),
            ProposedBy = by,
            State = DemoCourse.State(kind),
            Events = new DemoCourse(_hub, offer, request, by).Run(kind, kind is DemoFateKind.Past or DemoFateKind.ToCount
                ? DemoDiary.Utc(date, 0).AddDays(-14)
                : _days.Now.AddDays(-DaysWaited(request.Fate)).AddHours(-20 - number)),
        };
        if (match.HoldsCapacity)
        {
            offer.Taken++;
            request.Held++;
        }

        return match;
    }

    /// <summary>One employer has been silent for some days, and one match has waited for its approval.</summary>
    private static int DaysWaited(DemoFate fate) => fate switch
    {
        { Kind: DemoFateKind.EmployerToAnswer } => 4,
        { Kind: DemoFateKind.Agreed, School: 2 } => 3,
        _ => 0,
    };

    private DateOnly Near(DemoFateKind kind) => kind switch
    {
        DemoFateKind.ToCount => _days.Today.AddDays(-DaysUncounted),
        DemoFateKind.Past => _days.PastFrom.AddDays(_past++ * (_days.PastDays - DaysToPlan) / _pastSessions),
        DemoFateKind.ToCome => _days.Today.AddDays(3 + (_toCome++ * 4)),
        _ => _days.Today.AddDays(DaysToPlan + 2 + (_waiting++ * 3)),
    };

    private IEnumerable<DemoOffer> Turned(int by) => Enumerable.Range(0, _offers.Count).Select(number => _offers[(number + by) % _offers.Count]);

    private static Deliveries Delivery(Deliveries possible, int number) =>
        possible == (Deliveries.AtSchool | Deliveries.Virtual)
            ? number % 3 == 2 ? Deliveries.Virtual : Deliveries.AtSchool
            : possible;
}
