using EmployerConnect.Matching.Planning;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>Why a request is not served, or not in full, and what would serve it: the reason first, then a sentence for each way out.</summary>
internal static class UnservedWords
{
    public static IReadOnlyList<string> Sentences(UnservedRequest request, Plan plan, PlanNames names)
    {
        var gets = plan.Encounters.Count(encounter => encounter.RequestId == request.RequestId);
        var more = gets > 0 ? "more " : "";
        return [Reason(request.Reason, more), .. request.Taken.Select(taken => Taken(request.Reason, taken, names)), .. request.Nearest.Select(miss => Nearly(miss, names))];
    }

    /// <summary>Pins that could not be kept, and those about what is no longer open.</summary>
    public static IReadOnlyList<string> Remarks(PlanDemand demand, Plan plan, PlanNames names) =>
    [
        .. plan.BrokenPins.Select(pin =>
            $"{Offer(pin.OfferId, names)} could not be kept for {School(pin.RequestId, names)}: {string.Join(" ", pin.Obstacles.Select(Obstacle))}"),
        .. demand.PinsLeftOut > 0 ? new[] { $"{ReasonWords.Count(demand.PinsLeftOut, "pair")} to keep or to avoid {(demand.PinsLeftOut == 1 ? "is" : "are")} about an offer or a request that is no longer open, or about what is being arranged already." } : [],
    ];

    private static string Reason(UnservedReason reason, string more) => reason switch
    {
        UnservedReason.NothingFits => $"No {more}offer fits.",
        UnservedReason.AllTaken => $"No session is left: those of the {more}offers that fit do more good elsewhere.",
        UnservedReason.NoDaysLeft => $"No volunteer has time: the employers of the {more}offers that fit are asked as often as you allow.",
        UnservedReason.Forbidden => $"The {more}offers that fit are ruled out: you have said never to them, or they are being arranged already.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No such reason."),
    };

    private static string Taken(UnservedReason reason, TakenOffer taken, PlanNames names)
    {
        var schools = taken.RequestIds.Select(id => names.Request(id).OrganisationName).Distinct().ToList();
        var goes = schools.Count > 0 ? $"; in this plan it goes to {FieldWords.Join(schools, "and")}" : "";
        return reason switch
        {
            UnservedReason.NoDaysLeft => $"One more day of {names.Offer(taken.OfferId).OrganisationName} for {Offer(taken.OfferId, names)} would serve it{goes}.",
            UnservedReason.Forbidden => $"{Offer(taken.OfferId, names)} fits, and is ruled out.",
            _ => $"One more session of {Offer(taken.OfferId, names)} would serve it{goes}.",
        };
    }

    private static string Nearly(NearMiss miss, PlanNames names) =>
        $"{Offer(miss.OfferId, names)} nearly fits: {string.Join(" ", miss.Obstacles.Select(Obstacle))}";

    private static string Obstacle(Obstacle obstacle) => ObstacleWords.Sentence(obstacle, Reader.Hub);

    private static string Offer(Guid id, PlanNames names) => $"“{names.Offer(id).Title}” by {names.Offer(id).OrganisationName}";

    private static string School(Guid requestId, PlanNames names) => names.Request(requestId).OrganisationName;
}
