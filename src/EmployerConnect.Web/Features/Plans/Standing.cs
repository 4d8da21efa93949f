using EmployerConnect.Matching;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>What an offer and a request are now, beside what a row of a plan took them for.</summary>
/// <param name="Row">The row.</param>
/// <param name="OfferName">The offer in whatever state it is.</param>
/// <param name="RequestName">The request in whatever state it is.</param>
/// <param name="Offer">Null where it is not published.</param>
/// <param name="Request">Null where it is not open.</param>
/// <param name="IsUnderWay">The two are being brought together already.</param>
/// <param name="SharesHeldVisit">A match of the same visit holds its session.</param>
/// <param name="VisitPupils">All who share the visit; the row's own group where nobody does.</param>
public sealed record StandingNow(
    Assignment Row, NameRow OfferName, NameRow RequestName, OfferTerms? Offer, RequestTerms? Request, bool IsUnderWay, bool SharesHeldVisit, int VisitPupils);

/// <summary>Whether a row of a plan still holds, and what has changed since the plan was made, in words.</summary>
public sealed record Standing(bool Holds, IReadOnlyList<string> Changes)
{
    private const int EveryObstacle = 20;

    internal static Standing Of(StandingNow now, MatchingSnapshot rules)
    {
        var row = now.Row;
        var inTheWay = InTheWay(now, rules);
        string?[] edited =
        [
            now.OfferName.Version != row.OfferVersion ? "The employer has changed the offer since the plan was made." : null,
            now.RequestName.Version != row.RequestVersion ? "The school has changed the request since the plan was made." : null,
        ];
        return new Standing(inTheWay.Count == 0, [.. inTheWay, .. edited.OfType<string>()]);
    }

    private static List<string> InTheWay(StandingNow now, MatchingSnapshot rules)
    {
        var row = now.Row;
        var found = new List<string>();
        if (now.Offer is null)
        {
            found.Add($"The offer has been {now.OfferName.State.ToLowerInvariant()}.");
        }

        if (now.Request is null)
        {
            found.Add($"The request has been {now.RequestName.State.ToLowerInvariant()}.");
        }

        if (now.IsUnderWay)
        {
            found.Add(MatchStore.UnderWay);
        }

        if (row.OnDate < rules.NotBefore)
        {
            found.Add("The planned day is over, or today.");
        }

        if (now is { Offer: { } offer, Request: { } request })
        {
            AddCapacity(found, now, offer, request);
            AddTime(found, row, offer, request);
            AddFit(found, now, offer, request, rules);
        }

        return found;
    }

    private static void AddCapacity(List<string> found, StandingNow now, OfferTerms offer, RequestTerms request)
    {
        if (offer.SessionsLeft == 0 && !now.SharesHeldVisit)
        {
            found.Add("The offer has no session left.");
        }

        if (request.SessionsLeft == 0)
        {
            found.Add("The request has been met already.");
        }
    }

    private static void AddTime(List<string> found, Assignment row, OfferTerms offer, RequestTerms request)
    {
        if (offer.DurationMinutes != row.DurationMinutes)
        {
            found.Add($"It now takes {ReasonWords.Count(offer.DurationMinutes, "minute")} instead of {row.DurationMinutes}.");
            return;
        }

        if (!IsWithin(offer.Windows, row))
        {
            found.Add("The planned time no longer suits the employer.");
        }

        if (!IsWithin(request.Windows, row))
        {
            found.Add("The planned time no longer suits the school.");
        }
    }

    private static void AddFit(List<string> found, StandingNow now, OfferTerms offer, RequestTerms request, MatchingSnapshot rules)
    {
        var row = now.Row;
        if ((offer.Deliveries & request.Deliveries & row.Delivery) == Deliveries.None)
        {
            found.Add($"It can no longer take place {FieldWords.Where(row.Delivery, Reader.Hub)}.");
            return;
        }

        // Only what has not been looked at above: place, activity, year groups, size and clearance.
        AvailabilityWindow[] anyTime = [new(DateOnly.MinValue, DateOnly.MaxValue, Enum.GetValues<Weekdays>().Aggregate((all, one) => all | one), 0, AvailabilityWindow.MinutesInDay)];
        var asked = request with { Deliveries = row.Delivery, Windows = anyTime, SessionsLeft = 1, GroupSize = now.VisitPupils };
        var offered = offer with { Deliveries = row.Delivery, Windows = anyTime, SessionsLeft = 1 };
        if (Ranker.OffersFor(asked, [offered], 1, rules.NotBefore, rules.Weights, rules.Barriers).Count == 0)
        {
            found.AddRange(Ranker.NearMisses(asked, [offered], 1, rules.NotBefore, EveryObstacle, rules.Barriers).SelectMany(miss => miss.Obstacles).Select(obstacle => ObstacleWords.Sentence(obstacle, Reader.Hub)));
        }
    }

    private static bool IsWithin(IReadOnlyList<AvailabilityWindow> windows, Assignment row)
    {
        var weekday = (Weekdays)(1 << (((int)row.OnDate.DayOfWeek + 6) % 7));
        var planned = new AvailabilityWindow(row.OnDate, row.OnDate, weekday, row.StartMinute, row.EndMinute);
        return AvailabilityWindow.FirstCommonSlot(windows, [planned], row.DurationMinutes, row.OnDate, out _);
    }
}
