using System.Text.Json;
using EmployerConnect.Matching.Planning;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>A plan as it is kept: the whole, its rows with their reasons in words, and the requests that it does not serve.</summary>
public sealed record MadePlan(HubPlan Plan, IReadOnlyList<Assignment> Assignments, IReadOnlyList<UnservedRow> Unserved)
{
    private const int LongestWords = 4_000;

    /// <summary>Puts a solved plan into words; its proof is checked here, by code that shares nothing with the planner.</summary>
    /// <exception cref="InvalidOperationException">The proof does not hold.</exception>
    internal static MadePlan Of(HubPlanRun run, PlanDemand demand, Plan plan, PlanNames names, double seconds, DateTime now)
    {
        var id = Guid.CreateVersion7();
        PlanProof.Checked(demand.Input, plan);
        return new MadePlan(
            new HubPlan
            {
                Id = id,
                HubId = run.HubId,
                RunId = run.Id,
                MadeByPersonId = run.AskedByPersonId,
                MadeAt = now,
                SchoolYear = RequestTermsReader.SchoolYearStart(demand.Input.NotBefore).Year,
                NotBefore = demand.Input.NotBefore,
                Weights = JsonSerializer.Serialize(demand.Input.Weights, JsonSerializerOptions.Web),
                Value = plan.Value,
                Bound = plan.Bound,
                IsExact = plan.IsExact,
                Seconds = seconds,
                Pairs = plan.Pairs,
                Requests = demand.Input.Requests.Count,
                RequestsServed = plan.RequestsServed,
                Schools = plan.Schools.Count,
                SchoolsReached = plan.SchoolsReached,
                FirstComeValue = plan.FirstCome.Value,
                FirstComeServed = plan.FirstCome.RequestsServed,
                FirstComeSchools = plan.FirstCome.SchoolsReached,
                Remarks = Lines(UnservedWords.Remarks(demand, plan, names)),
                State = plan.Encounters.Count == 0 ? HubPlanState.Closed : HubPlanState.Open,
                Version = 1,
                UpdatedAt = now,
            },
            [.. plan.Encounters.Select(encounter => Row(demand, encounter))],
            [.. plan.Unserved.Select((request, number) => new UnservedRow
            {
                RequestId = request.RequestId,
                Number = number + 1,
                SchoolId = request.SchoolId,
                Missing = request.Missing,
                Reason = request.Reason.ToString(),
                Words = Lines(UnservedWords.Sentences(request, plan, names))!,
            })]);
    }

    /// <summary>The offers and requests that a plan speaks of.</summary>
    internal static (IEnumerable<Guid> Offers, IEnumerable<Guid> Requests) Named(Plan plan) => (
        [
            .. plan.Encounters.Select(encounter => encounter.OfferId),
            .. plan.Unserved.SelectMany(request => request.Nearest.Select(miss => miss.OfferId).Concat(request.Taken.Select(taken => taken.OfferId))),
            .. plan.BrokenPins.Select(pin => pin.OfferId),
        ],
        [
            .. plan.Encounters.Select(encounter => encounter.RequestId),
            .. plan.Unserved.Select(request => request.RequestId),
            .. plan.BrokenPins.Select(pin => pin.RequestId),
        ]);

    private static Assignment Row(PlanDemand demand, PlannedEncounter encounter)
    {
        var (offer, request) = (demand.Offer(encounter.OfferId), demand.Request(encounter.RequestId));
        var fit = FitOf(demand, encounter, offer, request);
        return new Assignment
        {
            Id = Guid.CreateVersion7(),
            OfferId = offer.Id,
            RequestId = request.Id,
            EmployerId = offer.EmployerId,
            SchoolId = request.SchoolId,
            OfferVersion = demand.OfferVersions[offer.Id],
            RequestVersion = demand.RequestVersions[request.Id],
            OnDate = encounter.Slot.Date,
            StartMinute = encounter.Slot.StartMinute,
            DurationMinutes = offer.DurationMinutes,
            Delivery = encounter.Delivery,
            GroupSize = request.GroupSize,
            DistanceMetres = encounter.DistanceMetres,
            Value = encounter.Value,
            NumberInYear = encounter.NumberInYear,
            Fit = fit.Fit.ToString(),
            Reasons = string.Join('\n', ReasonWords.For(fit, Reader.Hub)),
            ReasonsAgainst = Lines(ReasonWords.Against(fit, Reader.Hub)),
            Visit = encounter.Visit,
            IsKept = encounter.IsKept,
            State = AssignmentState.Proposed,
        };
    }

    private static Suggestion FitOf(PlanDemand demand, PlannedEncounter encounter, OfferTerms offer, RequestTerms request)
    {
        // Where schools share a visit it is the sum of their groups that the offer's limits hold for.
        var shown = encounter.Visit is null ? offer : offer with { GroupMinimum = 1 };
        return Ranker.OffersFor(request, [shown], 1, demand.Input.NotBefore, demand.Input.Weights, demand.Input.Barriers) is [var fit]
            ? fit
            : throw new InvalidOperationException($"The plan brings offer {offer.Id} together with request {request.Id}, which does not fit it.");
    }

    private static string? Lines(IReadOnlyList<string> sentences)
    {
        var text = string.Join('\n', sentences);
        while (text.Length > LongestWords)
        {
            text = text[..text.LastIndexOf('\n', LongestWords)];
        }

        return text.Length > 0 ? text : null;
    }
}
