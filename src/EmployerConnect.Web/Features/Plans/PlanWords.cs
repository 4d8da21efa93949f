using System.Globalization;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>A plan's figures as sentences that say no more than is proven.</summary>
internal static class PlanWords
{
    /// <summary>"Serves 38 of 44 requests at 14 of 15 schools. First come, first served would serve 33."</summary>
    public static string Served(HubPlan plan)
    {
        if (plan.Requests == 0)
        {
            return "There is no open request in the hub, so there is nothing to plan.";
        }

        var served = $"Serves {plan.RequestsServed} of {ReasonWords.Count(plan.Requests, "request")} and reaches {plan.SchoolsReached} of {ReasonWords.Count(plan.Schools, "school")}.";
        var compared = plan.FirstComeServed == plan.RequestsServed
            ? $"First come, first served would serve as many{(plan.FirstComeSchools == plan.SchoolsReached ? "" : $", at {ReasonWords.Count(plan.FirstComeSchools, "school")}")}{(plan.FirstComeValue < plan.Value ? $", with {Percent(plan.Value - plan.FirstComeValue, plan.Value)} less value" : "")}."
            : $"First come, first served would serve {plan.FirstComeServed}.";
        return $"{served} {compared}";
    }

    /// <summary>"Proven best", or how far from the best it can be at most.</summary>
    public static string Proof(HubPlan plan) => Proof(plan.Value, plan.Bound);

    public static string Proof(long value, long bound)
    {
        if (bound == 0)
        {
            return "Nothing fits, so no plan could do better.";
        }

        return value == bound
            ? "Proven best: no other plan for these requests and offers is worth more."
            : $"Within {Percent(bound - value, bound)} of the best possible.";
    }

    /// <summary>Up to the next tenth, so that a gap is never told smaller than it is.</summary>
    public static string Percent(long part, long whole) =>
        $"{Math.Round(100d * part / whole, 1, MidpointRounding.ToPositiveInfinity).ToString("0.0", CultureInfo.InvariantCulture)} %";

    public static string Distance(Assignment row) =>
        row.DistanceMetres is { } metres ? $"{ReasonWords.Miles(metres / EmployerConnect.Matching.Geography.Distance.MetresPerMile)} in a straight line" : "Online";

    public static string State(AssignmentState state) => state switch
    {
        AssignmentState.Proposed => "To decide",
        AssignmentState.Accepted => "Suggested to both",
        AssignmentState.Refused => "Not wanted",
        AssignmentState.Gone => "No longer possible",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Colour(AssignmentState state) => state switch
    {
        AssignmentState.Proposed => "yellow",
        AssignmentState.Accepted => "green",
        _ => "grey",
    };

    /// <summary>"First encounter this school year", "Encounter 3 this school year".</summary>
    public static string Number(int numberInYear) => numberInYear == 1 ? "First encounter this school year" : $"Encounter {numberInYear} this school year";

    public static string SchoolYear(int year) => $"{year}/{(year + 1) % 100:00}";

    public static string Rules(HubPlanRun run)
    {
        string?[] rules =
        [
            run.EveryOffer ? "every published offer within reach" : "the offers of the hub's employers",
            run.PoolMiles is { } miles ? $"schools within {ReasonWords.Count(miles, "mile")} of each other may share a visit" : null,
            run.DaysPerEmployer is { } days ? $"at most {ReasonWords.Count(days, "encounter")} from each employer" : null,
        ];
        return string.Join("; ", rules.Where(rule => rule is not null));
    }

    public static string Run(HubPlanRun run) => run.State switch
    {
        PlanRunState.Waiting => "Waiting for its turn",
        PlanRunState.Running => run.CancelAskedAt is null ? Stage(run.Stage) : "Stopping",
        PlanRunState.Done => "Done",
        PlanRunState.Failed => "It could not be made",
        PlanRunState.Cancelled => "Stopped",
        _ => throw new ArgumentOutOfRangeException(nameof(run)),
    };

    public static ProgressView Progress(HubPlanRun run) => new($"/plans/runs/{run.Id}", "How far the plan is", Run(run), run.IsLive)
    {
        Percent = run.PercentDone,
        HowFar = run.State == PlanRunState.Running && run.PercentDone > 0 ? $"{run.PercentDone} %" : null,
    };

    public static string Stage(string? stage) => stage switch
    {
        "Assigning" => "Weighing who should meet whom",
        "Pooling" => "Looking for visits to share",
        "Proving" => "Proving how good it is",
        "Explaining" => "Writing down the reasons",
        _ => "Finding which pairs fit",
    };
}
